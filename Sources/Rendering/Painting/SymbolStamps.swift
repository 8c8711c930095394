import CBytes
import CCairo
import SceneGraph

/// Draws many symbols on pixels: like ones are rasterised once for each of a few places within a
/// pixel, and laid over the picture from then on: several times as fast as one by one.
struct SymbolStamps {
    private let painter: Painter
    private let target: PixelTarget

    /// What a symbol is but for its place.
    private struct Kind: Hashable {
        /// The number of its look.
        var look: Int
        var size: Double
    }

    private var stamps: [Kind: [Stamp?]] = [:]
    private var lastKind: Kind?
    private var lastStamps: [Stamp?] = []
    private var drawnCount = 0

    /// Places within a pixel, in each direction.
    private static let phases = 4
    /// The greatest side of a stamp, in pixels.
    private static let greatestSide = 64.0

    init(on target: PixelTarget, for painter: Painter) {
        self.target = target
        self.painter = painter
    }

    private var matrix: cairo_matrix_t { target.matrix }

    /// Draws a symbol of a run; false if it is too large, or too unlike the others to be worth a stamp.
    mutating func draw(_ place: SymbolItem.Place, _ run: ItemColumns<SymbolItem>.Run) -> Bool {
        let x = place.x * matrix.xx + matrix.x0, y = place.y * matrix.yy + matrix.y0
        guard abs(x) < 1e6, abs(y) < 1e6 else { return false }
        let phases = SymbolStamps.phases
        let (column, row) = (Int((x * Double(phases)).rounded()), Int((y * Double(phases)).rounded()))
        let (phaseX, phaseY) = (column & (phases - 1), row & (phases - 1))

        drawnCount += 1
        let kind = Kind(look: run.number, size: place.size)
        if kind != lastKind {
            if let lastKind { stamps[lastKind] = lastStamps }
            guard let known = stamps[kind] ?? (stamps.count <= 64 + drawnCount / 8 ? unmade : nil) else {
                lastKind = nil
                return fillDisc(at: Point(x, y), size: place.size, run.look)
            }
            (lastKind, lastStamps) = (kind, known)
        }
        let index = phaseY * phases + phaseX
        if lastStamps[index] == nil {
            let symbol = SymbolItem(.init(x: 0, y: 0, size: place.size), run.look)
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
}

extension SymbolStamps {
    /// Fills a circle that no other is like, pixel by pixel. Its edge is a pixel wide, of which a circle covers about what
    /// lies within its radius.
    ///
    /// - Returns: false for another symbol, or one that is smaller than a pixel.
    private func fillDisc(at center: Point, size: Double, _ look: SymbolItem.Look) -> Bool {
        let radius = size.squareRoot() / 2 * matrix.xx
        guard radius >= 1, matrix.xx == matrix.yy, look.shape == .named("circle"), look.style.stroke == nil,
            case .color(let color)? = look.style.fill
        else { return false }
        let source = PixelTarget.pixel(color, opacity: look.style.opacity * look.style.fillOpacity)
        let (inner, outer) = (max(0, radius - 0.5), radius + 0.5)
        let (squaredInner, squaredOuter) = (inner * inner, outer * outer)
        func pixels(_ middle: Double, _ low: Int, _ high: Int) -> Range<Int> {
            let start = max(low, Int((middle - outer).rounded(.down)))
            return start..<max(start, min(high, Int((middle + outer).rounded(.up))))
        }
        let columns = pixels(center.x, target.clip.minX, target.clip.maxX)
        for row in pixels(center.y, target.clip.minY, target.clip.maxY) {
            let line = target.pixels + row * target.stride
            let dy = Double(row) + 0.5 - center.y
            for column in columns {
                let dx = Double(column) + 0.5 - center.x
                let distance = dx * dx + dy * dy
                guard distance < squaredOuter else { continue }
                if distance <= squaredInner {
                    line[column] = PixelTarget.over(source, line[column])
                } else {
                    let share = UInt32((outer - distance.squareRoot()) * 255 + 0.5)
                    line[column] = PixelTarget.over(PixelTarget.scaled(source, by: share), line[column])
                }
            }
        }
        return true
    }
}

/// A small picture, premultiplied, and where it begins from the pixel of the symbol's middle.
private final class Stamp {
    let left: Int
    let top: Int
    /// A multiple of four, filled up with nothing.
    let width: Int
    let height: Int
    let pixels: UnsafeMutablePointer<UInt32>
    /// What remains of the picture below: 255 less the alpha, in each of the four bytes.
    let rests: UnsafeMutablePointer<UInt32>

    init(left: Int, top: Int, width: Int, height: Int) {
        (self.left, self.top, self.width, self.height) = (left, top, width, height)
        pixels = .allocate(capacity: width * height)
        rests = .allocate(capacity: width * height)
    }

    deinit {
        pixels.deallocate()
        rests.deallocate()
    }
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
        let (own, padded) = (Int(width), (Int(width) + 3) & ~3)
        let stamp = Stamp(left: Int(left), top: Int(top), width: padded, height: Int(height))
        for y in 0..<stamp.height {
            for x in 0..<padded {
                let pixel =
                    x < own
                    ? UnsafeRawPointer(data).load(fromByteOffset: y * rowBytes + x * 4, as: UInt32.self) : 0
                stamp.pixels[y * padded + x] = pixel
                stamp.rests[y * padded + x] = (255 - pixel >> 24) &* 0x0101_0101
            }
        }
        return stamp
    }

    /// Lays a stamp over the picture.
    private func lay(_ stamp: Stamp, x: Int, y: Int) {
        let (left, top, clip) = (x + stamp.left, y + stamp.top, target.clip)
        let columns = max(clip.minX, left)..<max(clip.minX, left, min(clip.maxX, left + stamp.width))
        let rows = max(clip.minY, top)..<max(clip.minY, top, min(clip.maxY, top + stamp.height))
        for row in rows {
            let from = (row - top) * stamp.width
            let to = target.pixels + row * target.stride
            if columns.count == stamp.width {
                pixels_over(stamp.pixels + from, stamp.rests + from, to + left, stamp.width)
            } else {
                for column in columns {
                    to[column] = PixelTarget.over(stamp.pixels[from + column - left], to[column])
                }
            }
        }
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
