/// What the head of a colour profile says of it (ICC.1, 7.2).
struct ICCProfile: Hashable, Sendable {
    /// Such as "2.1".
    let version: String
    let majorVersion: Int
    /// "prtr" for output.
    let deviceClass: String
    /// "CMYK", "RGB ", "GRAY".
    let colorSpace: String
    /// How many bytes it says that it has, and how many are there.
    let statedSize: Int
    let size: Int

    /// nil unless the bytes begin as a profile does.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= 128, Self.signature(bytes[36..<40]) == "acsp" else { return nil }
        statedSize = bytes[0..<4].reduce(0) { $0 << 8 | Int($1) }
        size = bytes.count
        majorVersion = Int(bytes[8])
        version = "\(bytes[8]).\(bytes[9] >> 4)"
        deviceClass = Self.signature(bytes[12..<16])
        colorSpace = Self.signature(bytes[16..<20])
    }

    private static func signature(_ bytes: ArraySlice<UInt8>) -> String {
        String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
}
