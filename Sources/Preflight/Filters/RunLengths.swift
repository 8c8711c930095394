/// Runs of equal bytes and bytes as they are (ISO 32000-1, 7.4.5).
enum RunLengths {
    static func expanded(_ bytes: [UInt8], limit: Int) throws(StreamError) -> [UInt8] {
        var output: [UInt8] = []
        var index = 0
        while index < bytes.count, bytes[index] != 128 {
            let length = Int(bytes[index])
            index += 1
            if length < 128 {
                let end = min(bytes.count, index + length + 1)
                output += bytes[index..<end]
                index = end
            } else if index < bytes.count {
                output += repeatElement(bytes[index], count: 257 - length)
                index += 1
            }
            guard output.count <= limit else { throw .tooLarge }
        }
        return output
    }
}
