import CCairo
import SceneGraph

/// A plate in the making: a grey picture, white where there is no ink.
///
/// Grey in a picture of three colours, as Cairo then lays one ink over another, or takes it away, like any colour.
final class PlateSurface {
    let plate: Plate
    let context: OpaquePointer
    private let surface: OpaquePointer
    private let base: Matrix

    /// - Parameter base: From the page's coordinates to pixels.
    init?(_ plate: Plate, width: Int, height: Int, base: Matrix) {
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)),
            cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, let context = cairo_create(surface)
        else { return nil }
        (self.plate, self.surface, self.context, self.base) = (plate, surface, context, base)
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
        set(.identity)
        cairo_set_tolerance(context, 0.2)
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    /// Whether Cairo has met something that it can't go on after.
    var hasFailed: Bool { cairo_status(context) != CAIRO_STATUS_SUCCESS }

    /// Draws from now on in coordinates that a matrix leads from to the page's.
    func set(_ matrix: Matrix) {
        var matrix = cairo_matrix_t(matrix.then(base))
        cairo_set_matrix(context, &matrix)
    }

    func append(_ path: Path) {
        for element in path.elements {
            switch element {
            case .move(let p): cairo_move_to(context, p.x, p.y)
            case .line(let p): cairo_line_to(context, p.x, p.y)
            case .curve(let a, let b, let p): cairo_curve_to(context, a.x, a.y, b.x, b.y, p.x, p.y)
            case .close: cairo_close_path(context)
            }
        }
    }

    /// Gives the rows of ink from 0 to 255 to `body`.
    func withRows<Result>(_ body: (_ row: (Int) -> UnsafePointer<UInt32>) -> Result) -> Result? {
        cairo_surface_flush(surface)
        guard let data = cairo_image_surface_get_data(surface) else { return nil }
        let stride = Int(cairo_image_surface_get_stride(surface))
        return body { row in
            UnsafeRawPointer(data + row * stride).assumingMemoryBound(to: UInt32.self)
        }
    }
}

extension cairo_matrix_t {
    init(_ m: Matrix) { self.init(xx: m.a, yx: m.b, xy: m.c, yy: m.d, x0: m.e, y0: m.f) }
}
