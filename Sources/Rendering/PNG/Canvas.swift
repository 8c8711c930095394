import CCairo
import Colors
import SceneGraph

/// The pixels that a scene is drawn on.
final class Canvas {
    let width: Int
    let height: Int
    let hasAlpha: Bool
    let surface: OpaquePointer
    /// Premultiplied, row after row. What is opaque stays so, whatever is drawn over it.
    private let pixels: UnsafeMutablePointer<UInt32>

    /// The greatest side that Cairo's rasteriser can address, and the greatest area, of 1.6 GB.
    private static let greatestSide = 32767.0
    private static let greatestArea = 400e6

    init(for scene: Scene, ppi: Double) throws(RenderingError) {
        guard scene.width > 0, scene.height > 0, scene.width.isFinite, scene.height.isFinite, ppi > 0,
            ppi.isFinite
        else { throw .invalidSize(width: scene.width, height: scene.height) }
        let (w, h) = (max(1, (scene.width * ppi / 72).rounded()), max(1, (scene.height * ppi / 72).rounded()))
        guard max(w, h) <= Canvas.greatestSide, w * h <= Canvas.greatestArea else {
            let bySide = 72 * Canvas.greatestSide / max(scene.width, scene.height)
            let byArea = 72 * (Canvas.greatestArea / scene.width / scene.height).squareRoot()
            throw .canvasTooLarge(width: w, height: h, ppi: ppi, greatestPPI: min(bySide, byArea))
        }
        width = Int(w)
        height = Int(h)
        hasAlpha = (scene.background?.alpha ?? 0) < 1
        // The background covers whatever the memory holds.
        pixels = try PixelMemory.allocate(count: width * height, isCleared: hasAlpha)
        surface = cairo_image_surface_create_for_data(
            UnsafeMutableRawPointer(pixels).assumingMemoryBound(to: UInt8.self), CAIRO_FORMAT_ARGB32,
            Int32(width), Int32(height), Int32(width * 4))
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else { throw RenderingError(status) }
    }

    deinit {
        cairo_surface_destroy(surface)
        PixelMemory.deallocate(pixels)
    }

    /// The rows as a zlib stream. The canvas must not be drawn on afterwards: its pixels are
    /// rewritten as PNG has them.
    func compressed() -> [UInt8] {
        cairo_surface_flush(surface)
        var matcher = PixelMatcher(width: width, hasAlpha: hasAlpha)
        for y in 0..<height {
            let row = pixels + y * width
            if hasAlpha { straighten(row) }
            matcher.add(row)
        }
        cairo_surface_mark_dirty(surface)
        return matcher.finish()
    }

    /// Makes a row's pixels straight from premultiplied.
    private func straighten(_ row: UnsafeMutablePointer<UInt32>) {
        for x in 0..<width {
            let pixel = row[x]
            let alpha = pixel >> 24
            guard alpha > 0, alpha < 255 else { continue }
            let half = alpha / 2
            let red = min(255, ((pixel >> 16 & 255) * 255 + half) / alpha)
            let green = min(255, ((pixel >> 8 & 255) * 255 + half) / alpha)
            let blue = min(255, ((pixel & 255) * 255 + half) / alpha)
            row[x] = alpha << 24 | red << 16 | green << 8 | blue
        }
    }
}
