/// A picture as it is in its file, not decoded; shared by all items that show it.
public final class EncodedImage: Sendable {
    /// Where it came from: a path, or its `data:` address.
    public let url: String
    public let bytes: [UInt8]
    public let header: ImageHeader

    public init(url: String, _ bytes: [UInt8]) throws(ImageError) {
        self.url = url
        self.bytes = bytes
        header = try ImageHeader(bytes)
    }

    /// The picture that a `data:` address holds; nil for an address of another kind.
    public convenience init?(dataAddress url: String) throws(ImageError) {
        guard let bytes = try DataAddress.bytes(of: url) else { return nil }
        try self.init(url: url, bytes)
    }

    /// The size in pixels, upright.
    public var width: Int { header.width }
    public var height: Int { header.height }
    public var aspectRatio: Double { Double(width) / Double(height) }
}

extension EncodedImage: Hashable {
    public static func == (a: EncodedImage, b: EncodedImage) -> Bool {
        a === b || (a.url == b.url && a.bytes == b.bytes)
    }
    public func hash(into hasher: inout Hasher) { hasher.combine(url) }
}
