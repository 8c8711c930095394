import CCairo

/// A picture of a page as grey pictures, one for each plate, and what of it is painted.
final class ImagePlanes {
    private let width: Int
    private let height: Int
    /// Ink from 0 to 255, in the order of the plates; nil for those that the picture doesn't speak of.
    private var planes: [[UInt8]?]
    /// From 0 for what isn't painted to 255; nil if all is.
    private var coverage: [UInt8]?
    private let isStencil: Bool

    /// nil if the data can't be read here.
    ///
    /// - Parameter step: How many pixels in either direction become one.
    init?(_ image: PDFImage, _ plates: [Plate], every step: Int) {
        width = (image.width + step - 1) / step
        height = (image.height + step - 1) / step
        isStencil = image.isStencil
        planes = plates.map { _ in nil }
        guard let samples = ImageSamples(image) else { return nil }
        let average = BoxAverage(width: image.width, height: image.height, step: step)
        if isStencil {
            let paintsZeros = image.decode?.first != 1
            coverage = average.plane { x, y in (samples.raw(x, y, 0) == 0) == paintsZeros ? 255 : 0 }
            return
        }
        guard let space = image.space else { return nil }
        let inks = SampleInks(samples, space, image, plates)
        for (index, plate) in plates.enumerated() where inks.speaksOf(plate) {
            planes[index] = average.plane { x, y in inks.amount(index, x, y) }
        }
        coverage = Self.coverage(of: image, samples, width: width, height: height, average)
    }

    private static func coverage(
        of image: PDFImage, _ samples: ImageSamples, width: Int, height: Int, _ average: BoxAverage
    ) -> [UInt8]? {
        if let mask = image.softMask ?? image.stencilMask, let values = ImageSamples(mask) {
            let isSoft = image.softMask != nil
            let greatest = 1 << mask.bits - 1
            let isInverted = (mask.decode?.first ?? 0) == 1
            return average.plane { x, y in
                let value = values.raw(x * mask.width / image.width, y * mask.height / image.height, 0)
                let share = value * 255 / greatest
                // A mask's ones are masked out; a soft mask's are opaque.
                return UInt8(isSoft == isInverted ? 255 - share : share)
            }
        }
        if let ranges = image.maskedColors, ranges.count >= 2 * samples.components {
            return average.plane { x, y in
                let isMasked = (0..<samples.components).allSatisfy { component in
                    let value = Double(samples.raw(x, y, component))
                    return value >= ranges[2 * component] && value <= ranges[2 * component + 1]
                }
                return isMasked ? 0 : 255
            }
        }
        return nil
    }

    func speaksOf(_ index: Int) -> Bool { isStencil || planes[index] != nil }

    /// Paints the picture of a plate in a square of pixels.
    ///
    /// - Parameter tint: How light a stencil is.
    func paint(_ index: Int, on context: OpaquePointer, tint: Double, alpha: Double, isEnlarged: Bool) {
        let surface = isStencil ? stencil() : picture(planes[index])
        guard let surface else { return }
        defer { cairo_surface_destroy(surface) }
        let pattern = cairo_pattern_create_for_surface(surface)
        defer { cairo_pattern_destroy(pattern) }
        cairo_pattern_set_filter(pattern, isEnlarged ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_GOOD)
        cairo_rectangle(context, 0, 0, Double(width), Double(height))
        cairo_clip(context)
        if isStencil {
            cairo_set_source_rgba(context, tint, tint, tint, alpha)
            cairo_mask(context, pattern)
        } else {
            cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD)
            cairo_set_source(context, pattern)
            cairo_paint_with_alpha(context, alpha)
        }
    }

    private func stencil() -> OpaquePointer? {
        guard let coverage, let surface = made(CAIRO_FORMAT_A8),
            let data = cairo_image_surface_get_data(surface)
        else { return nil }
        let stride = Int(cairo_image_surface_get_stride(surface))
        for y in 0..<height {
            for x in 0..<width { data[y * stride + x] = coverage[y * width + x] }
        }
        cairo_surface_mark_dirty(surface)
        return surface
    }

    private func picture(_ plane: [UInt8]?) -> OpaquePointer? {
        guard let surface = made(CAIRO_FORMAT_ARGB32), let data = cairo_image_surface_get_data(surface) else {
            return nil
        }
        let stride = Int(cairo_image_surface_get_stride(surface))
        for y in 0..<height {
            let row = UnsafeMutableRawPointer(data + y * stride).assumingMemoryBound(to: UInt32.self)
            for x in 0..<width {
                let place = y * width + x
                let alpha = UInt32(coverage?[place] ?? 255)
                let light = UInt32(255 - (plane?[place] ?? 0)) * alpha / 255
                row[x] = alpha << 24 | light << 16 | light << 8 | light
            }
        }
        cairo_surface_mark_dirty(surface)
        return surface
    }

    private func made(_ format: cairo_format_t) -> OpaquePointer? {
        guard let surface = cairo_image_surface_create(format, Int32(width), Int32(height)) else {
            return nil
        }
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
            cairo_surface_destroy(surface)
            return nil
        }
        return surface
    }
}

/// Squares of pixels that become one each.
private struct BoxAverage {
    let width: Int
    let height: Int
    let step: Int

    func plane(_ value: (Int, Int) -> UInt8) -> [UInt8] {
        let (columns, rows) = ((width + step - 1) / step, (height + step - 1) / step)
        var plane = [UInt8](repeating: 0, count: columns * rows)
        for row in 0..<rows {
            for column in 0..<columns {
                if step == 1 {
                    plane[row * columns + column] = value(column, row)
                    continue
                }
                var (sum, count) = (0, 0)
                // Of large squares a few dozen pixels are enough.
                let stride = max(1, step / 6)
                for y in Swift.stride(from: row * step, to: min(height, (row + 1) * step), by: stride) {
                    for x in Swift.stride(
                        from: column * step, to: min(width, (column + 1) * step), by: stride)
                    {
                        sum += Int(value(x, y))
                        count += 1
                    }
                }
                plane[row * columns + column] = UInt8(sum / max(1, count))
            }
        }
        return plane
    }
}
