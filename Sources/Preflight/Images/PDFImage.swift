/// A picture of a page (ISO 32000-1, 8.9).
struct PDFImage {
    let node: PDFNode
    /// The name of the resource; nil for a picture within the content.
    let name: String?
    let width: Int
    let height: Int
    let bits: Int
    /// A shape that is filled with the current colour.
    let isStencil: Bool
    /// nil for a stencil, and for what isn't understood.
    let space: ColorSpace?
    let decode: [Double]?
    /// The data of a picture within the content, as they stand there.
    private let inlineData: [UInt8]?

    private static let greatestSide = 1 << 16

    /// nil if it has no size.
    init?(_ node: PDFNode, name: String?, _ resources: PDFNode, inlineData: [UInt8]? = nil) {
        func value(_ key: String, _ short: String) -> PDFNode {
            let value = node[key]
            return value.isNull && inlineData != nil ? node[short] : value
        }
        guard let width = value("Width", "W").integer, let height = value("Height", "H").integer,
            (1...Self.greatestSide).contains(width), (1...Self.greatestSide).contains(height)
        else { return nil }
        (self.node, self.name, self.width, self.height, self.inlineData) = (
            node, name, width, height, inlineData
        )
        isStencil = value("ImageMask", "IM").boolean ?? false
        let bits = value("BitsPerComponent", "BPC").integer ?? 8
        self.bits = isStencil ? 1 : [1, 2, 4, 8, 16].contains(bits) ? bits : 8
        space = isStencil ? nil : ColorSpace(value("ColorSpace", "CS"), resources)
        decode = value("Decode", "D").numbers
    }

    var filters: [String] {
        let filters = StreamDecoder.filters(of: node)
        let short = node["F"]
        guard filters.isEmpty, inlineData != nil else { return filters }
        return short.name.map { [$0] } ?? short.elements.compactMap(\.name)
    }

    func decodedData() throws(StreamError) -> (
        bytes: [UInt8], picture: (filter: String, parameters: PDFNode)?
    ) {
        guard let inlineData else { return try StreamDecoder(node).decoded() }
        var members = node.members
        if members["Filter"] == nil { members["Filter"] = members["F"] }
        if members["DecodeParms"] == nil { members["DecodeParms"] = members["DP"] }
        return try StreamDecoder(PDFNode(.dictionary(members), in: node.file)).decoded(inlineData)
    }

    /// The transparency of each pixel as a picture of its own.
    var softMask: PDFImage? {
        let mask = node["SMask"]
        return mask.isStream ? PDFImage(mask, name: nil, PDFNode(.null, in: node.file)) : nil
    }

    /// The picture that says which pixels are painted.
    var stencilMask: PDFImage? {
        let mask = node["Mask"]
        return mask.isStream ? PDFImage(mask, name: nil, PDFNode(.null, in: node.file)) : nil
    }

    /// The ranges of the components' samples that aren't painted.
    var maskedColors: [Double]? { node["Mask"].numbers }
}
