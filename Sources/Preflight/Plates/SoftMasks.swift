import CCairo
import SceneGraph

/// The soft masks of a page (ISO 32000-1, 11.6.5.3): groups whose light says how much of what is painted shows.
final class SoftMasks {
    private let page: PageSubject
    private let resolution: Double
    private let budget: ContentInterpreter.Budget
    private let depth: Int
    private var last: (id: PDFObjectID, matrix: Matrix, mask: OpaquePointer)?
    private var count = 0

    /// How many masks a page may have, and how deep they may lie in each other.
    private static let greatestCount = 64
    private static let greatestDepth = 2

    init(_ page: PageSubject, resolution: Double, budget: ContentInterpreter.Budget, depth: Int) {
        (self.page, self.resolution, self.budget, self.depth) = (page, resolution, budget, depth)
    }

    deinit { if let last { cairo_surface_destroy(last.mask) } }

    /// The mask of a state, as a picture of the plate's size whose coverage is the light; nil for one that isn't drawn
    /// here. It stays until the next one is asked for.
    func mask(_ soft: (dictionary: PDFNode, matrix: Matrix)) -> OpaquePointer? {
        let form = soft.dictionary["G"]
        guard form.isStream, let id = form.id, soft.dictionary["S"].name == "Luminosity" else { return nil }
        if let last, last.id == id, last.matrix == soft.matrix { return last.mask }
        count += 1
        guard depth < Self.greatestDepth, count <= Self.greatestCount else { return nil }
        let device = PlatesDevice(
            page, PreflightRules.none, resolution: resolution, budget: budget, maskDepth: depth + 1)
        device.paint(backdrop(soft.dictionary, of: form))
        let interpreter = ContentInterpreter(page: page.number, page.node, devices: [device], budget: budget)
        interpreter.state.matrix = soft.matrix
        interpreter.draw(form: form, "mask")
        guard let mask = device.light() else { return nil }
        if let last { cairo_surface_destroy(last.mask) }
        last = (id, soft.matrix, mask)
        return mask
    }

    /// What lies under the group: black, unless the mask says otherwise.
    private func backdrop(_ dictionary: PDFNode, of form: PDFNode) -> PaintColor {
        guard let components = dictionary["BC"].numbers,
            let space = ColorSpace(form["Group"]["CS"], page.node["Resources"])
        else { return .black }
        return PaintColor(space, components)
    }
}

extension PlatesDevice {
    /// Covers all plates with a colour.
    func paint(_ color: PaintColor) {
        for surface in surfaces {
            let light = 1 - color.inks.amount(surface.plate)
            cairo_set_source_rgb(surface.context, light, light, light)
            cairo_paint(surface.context)
        }
    }

    /// Paints what shows through a soft mask, if the state has one.
    func masked(_ state: GraphicsState, _ paint: () -> Void) {
        guard let soft = state.softMask else { return paint() }
        guard let mask = softMasks.mask(soft) else {
            noteUndrawnMask()
            return paint()
        }
        for surface in surfaces { cairo_push_group_with_content(surface.context, CAIRO_CONTENT_COLOR_ALPHA) }
        paint()
        for surface in surfaces {
            cairo_pop_group_to_source(surface.context)
            cairo_identity_matrix(surface.context)
            cairo_set_operator(surface.context, state.cairoOperator)
            cairo_mask_surface(surface.context, mask, 0, 0)
            surface.set(.identity)
        }
    }

    /// How light each place is, as the coverage of a picture.
    func light() -> OpaquePointer? {
        guard let mask = cairo_image_surface_create(CAIRO_FORMAT_A8, Int32(width), Int32(height)),
            cairo_surface_status(mask) == CAIRO_STATUS_SUCCESS, let data = cairo_image_surface_get_data(mask)
        else { return nil }
        let stride = Int(cairo_image_surface_get_stride(mask))
        // What red, green and blue light have in the whole, in 256ths, is what cyan, magenta and yellow take away.
        let weights: [Plate: UInt32] = [.cyan: 77, .magenta: 151, .yellow: 28]
        for y in 0..<height {
            var row = [UInt32](repeating: 0, count: width)
            for surface in surfaces {
                guard let weight = weights[surface.plate] else { continue }
                _ = surface.withRows { pixels in
                    for x in 0..<width { row[x] += weight * (pixels(y)[x] & 255) }
                }
            }
            _ = surfaces.first { $0.plate == .black }?.withRows { pixels in
                for x in 0..<width {
                    data[y * stride + x] = UInt8(row[x] * (pixels(y)[x] & 255) / (256 * 255))
                }
            }
        }
        cairo_surface_mark_dirty(mask)
        return mask
    }
}
