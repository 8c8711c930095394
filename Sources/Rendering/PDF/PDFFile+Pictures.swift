extension PDFFile {
    /// Leaves each picture once among the resources that name it.
    ///
    /// Cairo names a picture as often as it is drawn; the keys of a dictionary differ from each other (ISO 32000-1,
    /// 7.3.7).
    mutating func removeRepeatedPictures() {
        blank((0..<count).flatMap { number in Self.repeatedPictures(in: object(number)) })
    }

    /// The places of entries whose names have been there before.
    private static func repeatedPictures(in object: ArraySlice<UInt8>) -> [Range<Int>] {
        guard object.prefix(streamHeadLength).firstRange(of: Array("stream\n".utf8)) == nil,
            let start = object.firstRange(of: Array("/XObject <<".utf8))?.upperBound,
            let end = object[start...].firstRange(of: Array(">>".utf8))?.lowerBound
        else { return [] }
        let slashes = object[start..<end].indices.filter { object[$0] == UInt8(ascii: "/") }
        var names: Set<[UInt8]> = []
        return zip(slashes, slashes.dropFirst() + [end]).compactMap { entry, next in
            let name = object[entry..<next].prefix { $0 != UInt8(ascii: " ") }
            return names.insert(Array(name)).inserted ? nil : entry..<next
        }
    }
}
