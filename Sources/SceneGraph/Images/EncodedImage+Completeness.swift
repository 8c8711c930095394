extension EncodedImage {
    /// Whether the file has its end: a copy that was cut off shows a part of the picture, or none.
    public var isComplete: Bool {
        switch header.format {
        case .png: bytes.lastPlace(of: [0, 0, 0, 0] + Array("IEND".utf8)) != nil
        case .jpeg:
            // A preview within the head has an end of its own, before the picture's data begin.
            (bytes.lastPlace(of: [0xFF, 0xD9]) ?? 0) > (bytes.lastPlace(of: [0xFF, 0xDA]) ?? 0)
        }
    }
}

extension [UInt8] {
    /// The last place at which other bytes stand in these. O(bytes after it).
    fileprivate func lastPlace(of wanted: [UInt8]) -> Int? {
        guard count >= wanted.count else { return nil }
        return (0...(count - wanted.count)).reversed().first {
            self[$0..<$0 + wanted.count].elementsEqual(wanted)
        }
    }
}
