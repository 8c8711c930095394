import CCairo

/// A gradient along a line or between circles (ISO 32000-1, 8.7.4.5.3 and 8.7.4.5.4), plate by plate.
struct Gradient {
    private let shading: PDFShading
    private let coordinates: [Double]
    private let samples: [PaintColor]

    /// nil for other kinds, and for what is damaged.
    init?(_ shading: PDFShading) {
        let coordinates = shading.coordinates
        let samples = shading.samples
        guard shading.kind == 2 && coordinates.count == 4 || shading.kind == 3 && coordinates.count == 6,
            samples.count > 1
        else { return nil }
        (self.shading, self.coordinates, self.samples) = (shading, coordinates, samples)
    }

    func speaksOf(_ plate: Plate) -> Bool { samples.contains { $0.inks[plate] != nil } }

    /// Makes the gradient of a plate the source that is painted with.
    func setSource(_ plate: Plate, on context: OpaquePointer) {
        let c = coordinates
        let pattern =
            shading.kind == 2
            ? cairo_pattern_create_linear(c[0], c[1], c[2], c[3])
            : cairo_pattern_create_radial(c[0], c[1], max(0, c[2]), c[3], c[4], max(0, c[5]))
        defer { cairo_pattern_destroy(pattern) }
        for (index, sample) in samples.enumerated() {
            let light = 1 - sample.inks.amount(plate)
            cairo_pattern_add_color_stop_rgb(
                pattern, Double(index) / Double(samples.count - 1), light, light, light)
        }
        let extends = shading.extends
        cairo_pattern_set_extend(
            pattern, extends.before || extends.after ? CAIRO_EXTEND_PAD : CAIRO_EXTEND_NONE)
        cairo_set_source(context, pattern)
    }
}
