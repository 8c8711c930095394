import CCairo
import Colors

/// The pixels that a painter draws on, for marks whose many items are drawn without Cairo.
struct PixelTarget {
    let pixels: UnsafeMutablePointer<UInt32>
    /// The number of pixels from one row to the next.
    let stride: Int
    /// The pixels that may be drawn on.
    let clip: (minX: Int, minY: Int, maxX: Int, maxY: Int)
    /// From points to pixels: groups only move their marks.
    let matrix: cairo_matrix_t
    private let surface: OpaquePointer

    /// nil if the painter doesn't draw pixels, or if its clip isn't a rectangle of whole pixels.
    init?(of painter: Painter) {
        guard let surface = cairo_get_target(painter.cairo),
            cairo_surface_get_type(surface) == CAIRO_SURFACE_TYPE_IMAGE
        else { return nil }
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
        self.surface = surface
        self.matrix = matrix
        pixels = UnsafeMutableRawPointer(data).assumingMemoryBound(to: UInt32.self)
        stride = Int(cairo_image_surface_get_stride(surface)) / 4
    }

    /// Tells Cairo of the pixels.
    func finish() { cairo_surface_mark_dirty(surface) }

    /// The premultiplied pixel of a colour.
    static func pixel(_ color: Color, opacity: Double) -> UInt32 {
        pixel(color, share: color.alpha * opacity)
    }

    /// The premultiplied pixel of a share of a colour, whatever its alpha.
    static func pixel(_ color: Color, share: Double) -> UInt32 {
        func byte(_ value: Double) -> UInt32 { UInt32(max(0, min(255, (value * share * 255).rounded()))) }
        return byte(1) << 24 | byte(color.red) << 16 | byte(color.green) << 8 | byte(color.blue)
    }

    /// One premultiplied pixel over another, two components at a time.
    @inline(__always)
    static func over(_ source: UInt32, _ target: UInt32) -> UInt32 {
        let rest = 255 - source >> 24
        return source &+ scaled(target, by: rest)
    }

    /// A pixel with a share of 255 of its components.
    @inline(__always)
    static func scaled(_ pixel: UInt32, by share: UInt32) -> UInt32 {
        func scaled(_ pair: UInt32) -> UInt32 {
            let product = (pair & 0xFF_00FF) &* share &+ 0x80_0080
            return (product &+ (product >> 8 & 0xFF_00FF)) >> 8 & 0xFF_00FF
        }
        return scaled(pixel) | scaled(pixel >> 8) << 8
    }
}
