import CCairo
import Glibc
import SceneGraph

/// Draws many symbols on pixels: like ones are rasterised once for each of a few places within a
/// pixel, and laid over the picture from then on: several times as fast as one by one.
struct SymbolStamps {
    private let painter: Painter
    private let surface: OpaquePointer
    private let pixels: UnsafeMutablePointer<UInt32>
    private let stride: Int
    /// The pixels that may be drawn on.
    private let clip: (minX: Int, minY: Int, maxX: Int, maxY: Int)
    /// From points to pixels: groups only move their marks.
    private let matrix: cairo_matrix_t

    /// The stamps of each symbol, placed at the origin.
    private var stamps: [SymbolItem: [Stamp?]] = [:]
    private var lastSymbol: SymbolItem?
    private var lastStamps: [Stamp?] = []
    private var drawnCount = 0

    /// Places within a pixel, in each direction.
    private static let phases = 4
    /// The greatest side of a stamp, in pixels.
    private static let greatestSide = 64.0

    /// nil if the pixels can't be written to, or if the clip isn't a rectangle of whole pixels.
    init?(for painter: Painter) {
        guard let surface = cairo_get_target(painter.cairo) else { return nil }
        cairo_surface_flush(surface)
        guard let data = cairo_image_surface_get_data(surface),
            let list = cairo_copy_clip_rectangle_list(painter.cairo)
        else { return nil }
        defer { cairo_rectangle_list_destroy(list) }
        guard list.pointee.status == CAIRO_STATUS_SUCCESS, list.pointee.num_rectangles == 1,
            let rectangle = list.pointee.rectangles?.pointee
        else { return nil }
        var matrix = cairo_matrix_t()
        cairo_get_matrix(painter.cairo, &matrix)
        guard matrix.xy == 0, matrix.yx == 0 else { return nil }

        let (width, height) = (
            cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface)
        )
        func pixel(_ value: Double, limit: Int32) -> Int { Int(max(0, min(Double(limit), value.rounded()))) }
        clip = (
            pixel(rectangle.x * matrix.xx + matrix.x0, limit: width),
            pixel(rectangle.y * matrix.yy + matrix.y0, limit: height),
            pixel((rectangle.x + rectangle.width) * matrix.xx + matrix.x0, limit: width),
            pixel((rectangle.y + rectangle.height) * matrix.yy + matrix.y0, limit: height)
        )
        self.painter = painter
        self.surface = surface
        self.matrix = matrix
        pixels = UnsafeMutableRawPointer(data).assumingMemoryBound(to: UInt32.self)
        stride = Int(cairo_image_surface_get_stride(surface)) / 4
    }

    /// Draws a symbol; false if it is too large, or too unlike the others to be worth a stamp.
    mutating func draw(_ item: SymbolItem) -> Bool {
        let x = item.x * matrix.xx + matrix.x0, y = item.y * matrix.yy + matrix.y0
        guard abs(x) < 1e6, abs(y) < 1e6 else { return false }
        let phases = SymbolStamps.phases
        let (column, row) = (Int((x * Double(phases)).rounded()), Int((y * Double(phases)).rounded()))
        let (phaseX, phaseY) = (column & (phases - 1), row & (phases - 1))

        var symbol = item
        (symbol.x, symbol.y) = (0, 0)
        drawnCount += 1
        if symbol != lastSymbol {
            if let lastSymbol { stamps[lastSymbol] = lastStamps }
            guard let known = stamps[symbol] ?? (stamps.count <= 64 + drawnCount / 8 ? unmade : nil) else {
                lastSymbol = nil
                return false
            }
            (lastSymbol, lastStamps) = (symbol, known)
        }
        let index = phaseY * phases + phaseX
        if lastStamps[index] == nil {
            let shift = Point(Double(phaseX) / Double(phases), Double(phaseY) / Double(phases))
            lastStamps[index] = stamp(of: symbol, shiftedBy: shift)
        }
        guard let stamp = lastStamps[index] else { return false }
        lay(stamp, x: (column - phaseX) / phases, y: (row - phaseY) / phases)
        return true
    }

    private var unmade: [Stamp?] {
        Array(repeating: nil, count: SymbolStamps.phases * SymbolStamps.phases)
    }

    /// Tells Cairo of the pixels.
    func finish() { cairo_surface_mark_dirty(surface) }
}

/// A small picture, premultiplied, and where it begins from the pixel of the symbol's middle.
private struct Stamp {
    var left: Int
    var top: Int
    var width: Int
    var height: Int
    var pixels: [UInt32]
}

extension SymbolStamps {
    private func stamp(of symbol: SymbolItem, shiftedBy shift: Point) -> Stamp? {
        let box = painter.extents(of: symbol)
        let left = (box.minX * matrix.xx + shift.x).rounded(.down)
        let top = (box.minY * matrix.yy + shift.y).rounded(.down)
        let width = (box.maxX * matrix.xx + shift.x).rounded(.up) - left
        let height = (box.maxY * matrix.yy + shift.y).rounded(.up) - top
        guard width > 0, height > 0, max(width, height) <= SymbolStamps.greatestSide,
            let small = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height))
        else { return nil }
        defer { cairo_surface_destroy(small) }
        guard let cairo = cairo_create(small) else { return nil }
        defer { cairo_destroy(cairo) }
        cairo_translate(cairo, shift.x - left, shift.y - top)
        cairo_scale(cairo, matrix.xx, matrix.yy)
        Painter(cairo: cairo, shaper: painter.shaper, greatestCoordinate: painter.greatestCoordinate).paint(
            symbol)
        cairo_surface_flush(small)
        guard cairo_status(cairo) == CAIRO_STATUS_SUCCESS, let data = cairo_image_surface_get_data(small)
        else {
            return nil
        }
        let rowBytes = Int(cairo_image_surface_get_stride(small))
        var stamp = Stamp(left: Int(left), top: Int(top), width: Int(width), height: Int(height), pixels: [])
        for y in 0..<stamp.height {
            for x in 0..<stamp.width {
                stamp.pixels.append(
                    UnsafeRawPointer(data).load(fromByteOffset: y * rowBytes + x * 4, as: UInt32.self))
            }
        }
        return stamp
    }

    /// Lays a stamp over the picture.
    private func lay(_ stamp: Stamp, x: Int, y: Int) {
        let (left, top) = (x + stamp.left, y + stamp.top)
        let columns = max(clip.minX, left)..<max(clip.minX, left, min(clip.maxX, left + stamp.width))
        let rows = max(clip.minY, top)..<max(clip.minY, top, min(clip.maxY, top + stamp.height))
        stamp.pixels.withUnsafeBufferPointer { source in
            for row in rows {
                let from = (row - top) * stamp.width - left
                let to = pixels + row * stride
                for column in columns {
                    let pixel = source[from + column]
                    if pixel != 0 { to[column] = SymbolStamps.over(pixel, to[column]) }
                }
            }
        }
    }

    /// One premultiplied pixel over another, two components at a time.
    @inline(__always)
    private static func over(_ source: UInt32, _ target: UInt32) -> UInt32 {
        let rest = 255 - source >> 24
        func scaled(_ pair: UInt32) -> UInt32 {
            let product = (pair & 0xFF_00FF) &* rest &+ 0x80_0080
            return (product &+ (product >> 8 & 0xFF_00FF)) >> 8 & 0xFF_00FF
        }
        return source &+ (scaled(target) | scaled(target >> 8) << 8)
    }
}

extension Painter {
    /// The box that a symbol at the origin paints.
    fileprivate func extents(of symbol: SymbolItem) -> Rect {
        cairo_new_path(cairo)
        add(symbol.outline)
        var box = pathExtents()
        if symbol.style.stroke != nil, symbol.style.strokeWidth > 0, symbol.style.strokeWidth.isFinite {
            setPen(of: symbol.style)
            var (minX, minY, maxX, maxY) = (0.0, 0.0, 0.0, 0.0)
            cairo_stroke_extents(cairo, &minX, &minY, &maxX, &maxY)
            box.formUnion(Rect(minX: minX, minY: minY, maxX: maxX, maxY: maxY))
        }
        cairo_new_path(cairo)
        return box
    }
}
