/// The older compression of PDF (ISO 32000-1, 7.4.4).
enum LZW {
    static func expanded(_ bytes: [UInt8], changesEarly: Bool, limit: Int) throws(StreamError) -> [UInt8] {
        var output: [UInt8] = []
        // An entry is an earlier one and a byte more, written as its place in the output.
        var entries: [(start: Int, length: Int)] = []
        var previous: (start: Int, length: Int)?
        var (bits, held, width) = (0, 0, 9)
        let early = changesEarly ? 1 : 0
        for byte in bytes {
            bits = (bits << 8 | Int(byte)) & 0xFFFFFF
            held += 8
            while held >= width {
                let code = bits >> (held - width) & (1 << width - 1)
                held -= width
                if code == 256 {
                    entries.removeAll(keepingCapacity: true)
                    previous = nil
                    width = 9
                    continue
                }
                if code == 257 { return output }
                let start = output.count
                if code < 256 {
                    output.append(UInt8(code))
                } else if code - 258 < entries.count {
                    let entry = entries[code - 258]
                    for index in entry.start..<entry.start + entry.length { output.append(output[index]) }
                } else if let previous, code - 258 == entries.count {
                    for index in previous.start..<previous.start + previous.length {
                        output.append(output[index])
                    }
                    output.append(output[previous.start])
                } else {
                    throw .damaged("LZW")
                }
                guard output.count <= limit else { throw .tooLarge }
                if let previous, entries.count < 4096 - 258 {
                    // What was written last and the first byte of this lie side by side.
                    entries.append((previous.start, previous.length + 1))
                }
                previous = (start, output.count - start)
                width = LZW.width(258 + entries.count + early)
            }
        }
        return output
    }

    /// The bits of the next code for a table of so many entries.
    private static func width(_ count: Int) -> Int {
        switch count {
        case ..<512: 9
        case ..<1024: 10
        case ..<2048: 11
        default: 12
        }
    }
}
