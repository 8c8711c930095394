import Glibc

/// The colours of screens, sRGB (IEC 61966-2-1), as an ICC profile of version 2.
///
/// Documents that are kept say by it what their colours mean. It is written out here, since it is smaller than any that
/// could be embedded, and always the same.
enum SRGBProfile {
    static let identifier = "sRGB IEC61966-2.1"

    static var bytes: [UInt8] {
        let tags: [(names: [String], data: [UInt8])] = [
            (["desc"], description(identifier)),
            (["cprt"], "text".bytes + word(0) + "No copyright, use freely".bytes + [0]),
            (["wtpt"], point(0.9642, 1, 0.8249)),
            (["rXYZ"], point(0.43607, 0.22249, 0.01392)),
            (["gXYZ"], point(0.38515, 0.71687, 0.09708)),
            (["bXYZ"], point(0.14307, 0.06061, 0.7141)),
            (["rTRC", "gTRC", "bTRC"], curve),
        ]
        let count = tags.reduce(0) { $0 + $1.names.count }
        var table = word(count)
        var content: [UInt8] = []
        for tag in tags {
            let start = headerSize + 4 + 12 * count + content.count
            for name in tag.names { table += name.bytes + word(start) + word(tag.data.count) }
            content += tag.data
            content += Array(repeating: 0, count: -tag.data.count & 3)
        }
        return header(size: headerSize + table.count + content.count) + table + content
    }

    private static let headerSize = 128

    private static func header(size: Int) -> [UInt8] {
        var header = word(size) + word(0) + [2, 0x10, 0, 0] + "mntrRGB XYZ ".bytes
        for part in [2000, 1, 1, 0, 0, 0] { header += half(part) }
        header += "acsp".bytes + Array(repeating: 0, count: 28)
        header += fixed(0.9642) + fixed(1) + fixed(0.8249)
        return header + Array(repeating: 0, count: headerSize - header.count)
    }

    private static func description(_ text: String) -> [UInt8] {
        "desc".bytes + word(0) + word(text.utf8.count + 1) + text.bytes
            + Array(repeating: 0, count: 1 + 4 + 4 + 2 + 1 + 67)
    }

    /// From values to light.
    private static var curve: [UInt8] {
        let count = 256
        let samples = (0..<count).flatMap { index -> [UInt8] in
            let value = Double(index) / Double(count - 1)
            let light = value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
            return half(Int((light * 65535).rounded()))
        }
        return "curv".bytes + word(0) + word(count) + samples
    }

    private static func point(_ x: Double, _ y: Double, _ z: Double) -> [UInt8] {
        "XYZ ".bytes + word(0) + fixed(x) + fixed(y) + fixed(z)
    }

    private static func fixed(_ value: Double) -> [UInt8] { word(Int((value * 65536).rounded())) }

    private static func word(_ value: Int) -> [UInt8] { half(value >> 16) + half(value & 0xFFFF) }

    private static func half(_ value: Int) -> [UInt8] { [UInt8(value >> 8 & 255), UInt8(value & 255)] }
}

extension String {
    fileprivate var bytes: [UInt8] { Array(utf8) }
}
