/// A text that stays where it is stored, as it is too large to be held in memory.
public protocol StoredText: AnyObject, Sendable {
    /// How many bytes it has.
    var count: Int { get }

    /// Whether the bytes are still those that there were at first.
    var isUnchanged: Bool { get }

    /// Reads some of the bytes, which are there only while the body looks at them. Several threads may read at once.
    func withBytes(in range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Void)
}

extension StoredText {
    /// All bytes, which nothing keeps.
    public var bytes: [UInt8] { bytes(in: 0..<count) }

    /// Some of the bytes.
    public func bytes(in range: Range<Int>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var start = range.lowerBound
        while start < range.upperBound {
            let end = min(range.upperBound, start + SourceFile.pieceLength)
            withBytes(in: start..<end) { result += $0 }
            start = end
        }
        return result
    }
}
