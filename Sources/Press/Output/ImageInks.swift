import Rendering

/// Pictures in inks: pixels go through the profile of the press, greys become tints of black.
struct ImageInks {
    let converter: InkConverter
    /// Whether pictures stay softly transparent.
    let keepsSoftMasks: Bool

    /// A picture whose pixels are replaced.
    struct Converted {
        var pixels: [UInt8]
        /// The entries of its dictionary besides those of the stream.
        var entries: String
        /// Where it is transparent, if it is.
        var mask: ImageMask?
    }

    /// - Parameter head: The entries of the picture's dictionary.
    /// - Returns: nil for a picture that stays as it is: one in inks, or a mask.
    func converted(_ head: String, _ packed: ArraySlice<UInt8>, in file: PDFFile) -> Converted? {
        guard head.contains("/FlateDecode"), file.integer("/BitsPerComponent", in: head) == 8,
            let width = file.integer("/Width", in: head), let height = file.integer("/Height", in: head),
            let pixels = Flate.inflated(packed)
        else { return nil }
        let count = width * height
        let size = "/Type /XObject /Subtype /Image /Width \(width) /Height \(height) /BitsPerComponent 8"
        if head.contains("/ColorSpace /DeviceRGB"), pixels.count >= count * 3 {
            return masked(
                Converted(
                    pixels: converter.pixels(pixels, count: count), entries: size + " /ColorSpace /DeviceCMYK"
                ),
                head, file, width, height)
        }
        if head.contains("/ColorSpace /DeviceGray"), pixels.count >= count {
            let tints = (0...255).map { 255 - UInt8(converter.black(for: Double($0) / 255) * 2.55) }
            let converted = Converted(
                pixels: pixels.prefix(count).map { tints[Int($0)] },
                entries: size + " /ColorSpace /DeviceGray")
            return masked(converted, head, file, width, height)
        }
        return nil
    }

    /// The picture with what makes it transparent in places.
    private func masked(
        _ picture: Converted, _ head: String, _ file: PDFFile, _ width: Int, _ height: Int
    ) -> Converted {
        var picture = picture
        guard let soft = file.references("/SMask", in: head).first else { return picture }
        if keepsSoftMasks {
            picture.entries += " /SMask \(soft) 0 R"
        } else if let alpha = alpha(soft, in: file, width, height) {
            picture.mask = ImageMask(alpha, width: width, height: height)
        }
        return picture
    }

    /// The bytes of a soft mask, which has one bit for a pixel if no pixel is half transparent.
    private func alpha(_ number: Int, in file: PDFFile, _ width: Int, _ height: Int) -> [UInt8]? {
        guard let packed = file.stream(number), let bytes = Flate.inflated(packed) else { return nil }
        let head = String(decoding: file.object(number).prefix(400), as: UTF8.self)
        guard file.integer("/BitsPerComponent", in: head) == 1 else {
            return bytes.count >= width * height ? Array(bytes.prefix(width * height)) : nil
        }
        let rowLength = (width + 7) / 8
        guard bytes.count >= rowLength * height else { return nil }
        return (0..<(width * height)).map { pixel in
            let (row, column) = (pixel / width, pixel % width)
            return bytes[row * rowLength + column / 8] & 0x80 >> UInt8(column % 8) != 0 ? 255 : 0
        }
    }
}
