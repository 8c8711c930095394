/// A colour profile of the International Color Consortium, as the bytes of its file (ICC.1:2001-04, 6.1).
public struct ICCProfile: Hashable, Sendable {
    /// The profile's file.
    public let bytes: [UInt8]

    /// - Throws: why it can't be used for a press.
    public init(_ bytes: [UInt8]) throws(ICCProfileError) {
        self.bytes = bytes
        guard bytes.count >= 128, signature(at: 36) == "acsp" else { throw .noProfile }
        let size = bytes[0..<4].reduce(0) { $0 << 8 | Int($1) }
        guard size == bytes.count else { throw .broken }
        guard colorSpace == "CMYK" else { throw .wrongSpace(colorSpace) }
        guard deviceClass == "prtr" else { throw .wrongClass(deviceClass) }
        guard majorVersion == 2 || majorVersion == 4 else { throw .wrongVersion(majorVersion) }
    }

    /// 2 or 4; PDF/X-1a takes version 2.
    public var majorVersion: Int { Int(bytes[8]) }
    /// `prtr` for output devices.
    public var deviceClass: String { signature(at: 12) }
    /// `CMYK`.
    public var colorSpace: String { signature(at: 16) }

    private func signature(at offset: Int) -> String {
        String(decoding: bytes[offset..<(offset + 4)], as: UTF8.self)
    }

    /// Coldset offset on newsprint, of the data of CGATS TR 002; see `Scripts/make-profiles`.
    public static let newsprint = ICCProfile(builtIn: PackageResources.newsprint_icc)

    private init(builtIn bytes: [UInt8]) { self.bytes = bytes }
}

/// Why a file is no profile for a press.
public enum ICCProfileError: Error, Hashable, Sendable {
    case noProfile
    case broken
    case wrongSpace(String)
    case wrongClass(String)
    case wrongVersion(Int)

    public var message: String {
        switch self {
        case .noProfile: "it is no ICC profile"
        case .broken: "it isn't as long as it says"
        case .wrongSpace(let name): "it describes \(name.trimmed) colours, not CMYK"
        case .wrongClass(let name): "it is of class '\(name.trimmed)', not of output devices ('prtr')"
        case .wrongVersion(let version): "it is of version \(version), which is unknown"
        }
    }
}

extension String {
    fileprivate var trimmed: String { String(prefix { $0 != " " && $0 != "\0" }) }
}
