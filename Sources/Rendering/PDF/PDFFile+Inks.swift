import SceneGraph

extension PDFFile {
    /// Marks photographs with inverted CMYK values as such, which Cairo doesn't do.
    mutating func invertInks() {
        let mark = "/ColorSpace /DeviceCMYK"
        for number in 0..<count {
            guard let place = Array(object(number).prefix(Self.streamHeadLength)).firstIndex(of: mark),
                let data = stream(number),
                let header = try? ImageHeader(Array(data)), header.hasInvertedInks
            else { continue }
            insert("/Decode [ 1 0 1 0 1 0 1 0 ] ", into: number, at: place)
        }
    }
}
