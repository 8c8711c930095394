import CCairo
package import SceneGraph

extension EncodedImage {
    /// How opaque each pixel is, from 0 for transparent to 255, row after row; nil for a picture that can't be transparent.
    package var alphas: [UInt8]? {
        guard hasAlpha, let image = try? Image(self, keepsFile: false),
            cairo_image_surface_get_format(image.surface) == CAIRO_FORMAT_ARGB32,
            let data = cairo_image_surface_get_data(image.surface)
        else { return nil }
        let (width, height) = (header.storedWidth, header.storedHeight)
        let stride = Int(cairo_image_surface_get_stride(image.surface))
        var alphas: [UInt8] = []
        alphas.reserveCapacity(width * height)
        for row in 0..<height {
            let pixels = UnsafeRawPointer(data + row * stride)
            for column in 0..<width {
                let pixel = pixels.load(fromByteOffset: column * 4, as: UInt32.self)
                alphas.append(UInt8(pixel >> 24))
            }
        }
        return alphas
    }

    /// The colours of the pixels, red, green and blue of each, row after row; nil if they can't be read.
    package var pixels: [UInt8]? {
        guard let image = try? Image(self, keepsFile: false),
            let data = cairo_image_surface_get_data(image.surface)
        else { return nil }
        let (width, height) = (header.storedWidth, header.storedHeight)
        let stride = Int(cairo_image_surface_get_stride(image.surface))
        var pixels: [UInt8] = []
        pixels.reserveCapacity(3 * width * height)
        for row in 0..<height {
            let line = UnsafeRawPointer(data + row * stride)
            for column in 0..<width {
                let pixel = line.load(fromByteOffset: column * 4, as: UInt32.self)
                for shift: UInt32 in [16, 8, 0] { pixels.append(UInt8(truncatingIfNeeded: pixel >> shift)) }
            }
        }
        return pixels
    }

    /// A PNG has a channel for it, or names colours that are transparent before its pixels (PNG, 11.2.2 and 11.3.2.1).
    private var hasAlpha: Bool {
        guard header.format == .png, bytes.count > 25 else { return false }
        if bytes[25] & 4 != 0 { return true }
        var position = 8
        while position + 8 <= bytes.count {
            let name = bytes[(position + 4)..<(position + 8)]
            if name.elementsEqual("tRNS".utf8) { return true }
            if name.elementsEqual("IDAT".utf8) { return false }
            position += 12 + bytes[position..<(position + 4)].reduce(0) { $0 << 8 | Int($1) }
        }
        return false
    }
}
