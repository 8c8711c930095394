import CCairo
import Colors
import SceneGraph
import Testing
import TextShaping

@testable import Rendering

/// The pixels of a PNG file, as Cairo's own decoder reads them.
struct Raster: Equatable {
    var width: Int
    var height: Int
    /// ARGB, premultiplied.
    var pixels: [UInt32]

    init(width: Int, height: Int, pixels: [UInt32]) {
        self.width = width
        self.height = height
        self.pixels = pixels
    }

    init?(png: [UInt8]) {
        var rest = png[...]
        let surface = withUnsafeMutablePointer(to: &rest) { rest in
            cairo_image_surface_create_from_png_stream(
                { rest, target, count in
                    guard let rest = rest?.assumingMemoryBound(to: ArraySlice<UInt8>.self), let target,
                        rest.pointee.count >= Int(count)
                    else { return CAIRO_STATUS_READ_ERROR }
                    for index in 0..<Int(count) { target[index] = rest.pointee.removeFirst() }
                    return CAIRO_STATUS_SUCCESS
                }, rest)
        }
        defer { cairo_surface_destroy(surface) }
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
            let data = cairo_image_surface_get_data(surface)
        else { return nil }
        width = Int(cairo_image_surface_get_width(surface))
        height = Int(cairo_image_surface_get_height(surface))
        let isOpaque = cairo_image_surface_get_format(surface) == CAIRO_FORMAT_RGB24
        let stride = Int(cairo_image_surface_get_stride(surface))
        pixels = []
        for y in 0..<height {
            for x in 0..<width {
                let pixel = UnsafeRawPointer(data).load(fromByteOffset: y * stride + x * 4, as: UInt32.self)
                pixels.append(isOpaque ? pixel | 0xFF00_0000 : pixel)
            }
        }
    }

    subscript(x: Int, y: Int) -> UInt32 { pixels[y * width + x] }

    /// The picture as our encoder writes it.
    func encoded(hasAlpha: Bool = false) -> [UInt8] {
        var matcher = PixelMatcher(width: width, hasAlpha: hasAlpha)
        pixels.withUnsafeBufferPointer { pixels in
            guard let start = pixels.baseAddress else { return }
            for y in 0..<height { matcher.add(start + y * width) }
        }
        var file = PNGFile(width: width, height: height, hasAlpha: hasAlpha, ppi: 72)
        file.finish(matcher.finish())
        return file.bytes
    }
}

/// Draws marks in a root group on white, one point a pixel, and reads the picture back.
func drawn(_ marks: [Mark], width: Double = 40, height: Double = 40, ppi: Double = 72) throws -> Raster {
    let root = GroupItem(width: width, height: height, marks: marks)
    let scene = Scene(width: width, height: height, background: .white, root: root)
    let png = try PNGRenderer.render(scene, ppi: ppi, shaper: TextShaper(library: FontLibrary()))
    return try #require(Raster(png: png))
}
