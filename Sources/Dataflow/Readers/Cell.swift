/// A cell of a delimited text.
struct Cell {
    /// The bytes between its quotation marks, if it has any.
    let range: Range<Int>
    let isQuoted: Bool

    /// - Parameter outer: The bytes between the delimiters. Only a quoted cell begins with a quotation mark.
    @inline(__always)
    init(_ outer: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
        isQuoted = outer.count >= 2 && bytes[outer.lowerBound] == UInt8(ascii: "\"")
        range = isQuoted ? outer.lowerBound + 1..<outer.upperBound - 1 : outer
    }

    /// The content, with doubled quotation marks of a quoted cell replaced by single ones.
    func text(in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        guard isQuoted else { return Array(bytes[range]) }
        var result: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            result.append(bytes[index])
            index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
        }
        return result
    }
}
