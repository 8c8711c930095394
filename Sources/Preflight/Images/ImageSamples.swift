import CJPEG

/// The samples of a picture as its file has them.
struct ImageSamples {
    let components: Int
    private let bits: Int
    private let bytes: [UInt8]
    private let rowLength: Int

    /// nil if the data are missing, or compressed in a way that isn't read here.
    init?(_ image: PDFImage) {
        guard let (data, picture) = try? image.decodedData() else { return nil }
        var (bytes, bits) = (data, image.bits)
        var components = image.isStencil ? 1 : image.space?.componentCount ?? 1
        if let (filter, _) = picture {
            guard filter.hasPrefix("DCT"),
                let decoded = JPEGSamples(data, width: image.width, height: image.height)
            else { return nil }
            (bytes, bits, components) = (decoded.bytes, 8, decoded.components)
            if let expected = image.space?.componentCount, expected != components { return nil }
        }
        rowLength = (image.width * components * bits + 7) / 8
        guard rowLength > 0, rowLength * image.height <= StreamDecoder.greatestSize, !bytes.isEmpty else {
            return nil
        }
        let missing = rowLength * image.height - bytes.count
        if missing > 0 { bytes += repeatElement(0, count: missing) }
        (self.bytes, self.bits, self.components) = (bytes, bits, components)
    }

    /// The greatest value of a sample.
    var greatest: Int { 1 << bits - 1 }

    func raw(_ x: Int, _ y: Int, _ component: Int) -> Int {
        let start = y * rowLength
        let index = x * components + component
        switch bits {
        case 8: return Int(bytes[start + index])
        case 16: return Int(bytes[start + 2 * index]) << 8 | Int(bytes[start + 2 * index + 1])
        default:
            let position = index * bits
            let byte = Int(bytes[start + position >> 3])
            return byte >> (8 - bits - position & 7) & (1 << bits - 1)
        }
    }
}

/// The samples of a JPEG file, inks as they are stored.
struct JPEGSamples {
    let bytes: [UInt8]
    let components: Int

    init?(_ data: [UInt8], width: Int, height: Int) {
        var count: Int32 = 0
        let size = width * height * 4
        guard size <= StreamDecoder.greatestSize * 2 else { return nil }
        var isDecoded = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            isDecoded =
                jpeg_decode_samples(
                    data, UInt(data.count), buffer.baseAddress, UInt32(width), UInt32(height), &count) == 1
            filled = isDecoded ? width * height * Int(count) : 0
        }
        guard isDecoded, count > 0 else { return nil }
        (self.bytes, components) = (bytes, Int(count))
    }
}
