/// The filters that write bytes as plain characters (ISO 32000-1, 7.4.2 and 7.4.3).
enum ASCIIFilters {
    static func hexDecoded(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var high: UInt8?
        for byte in bytes {
            if byte == UInt8(ascii: ">") { break }
            guard let digit = hexDigit(byte) else { continue }
            if let first = high {
                output.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        if let high { output.append(high << 4) }
        return output
    }

    static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    static func base85Decoded(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var group: [UInt32] = []
        func add(_ group: [UInt32]) {
            let padded = group + Array(repeating: 84, count: 5 - group.count)
            let value = padded.reduce(UInt32(0)) { $0 &* 85 &+ $1 }
            for index in 0..<group.count - 1 {
                output.append(UInt8(truncatingIfNeeded: value >> UInt32(24 - 8 * index)))
            }
        }
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "~"):
                if group.count > 1 { add(group) }
                return output
            case UInt8(ascii: "z") where group.isEmpty: output += [0, 0, 0, 0]
            case UInt8(ascii: "!")...UInt8(ascii: "u"):
                group.append(UInt32(byte - UInt8(ascii: "!")))
                if group.count == 5 {
                    add(group)
                    group.removeAll(keepingCapacity: true)
                }
            default: continue
            }
        }
        if group.count > 1 { add(group) }
        return output
    }
}
