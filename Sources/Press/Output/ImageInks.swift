import Rendering

/// Pictures in inks: pixels go through the profile of the press, greys become tints of black.
struct ImageInks {
    let converter: InkConverter
    let totalInk: Double

    /// A picture whose pixels are replaced.
    struct Converted {
        var pixels: [UInt8]
        /// The entries of its dictionary besides those of the stream.
        var entries: String
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
            return Converted(
                pixels: converter.pixels(pixels, count: count), entries: size + " /ColorSpace /DeviceCMYK")
        }
        if head.contains("/ColorSpace /DeviceGray"), pixels.count >= count {
            let tints = (0...255).map { 255 - UInt8(converter.black(for: Double($0) / 255) * 2.55) }
            return Converted(
                pixels: pixels.prefix(count).map { tints[Int($0)] },
                entries: size + " /ColorSpace /DeviceGray")
        }
        return nil
    }
}
