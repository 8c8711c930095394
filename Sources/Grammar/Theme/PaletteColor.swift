import Diagnostics
import Documents

/// A colour of the palette for screen and press: `{rgb: '#c1272d', cmyk: [15, 100, 95, 5]}`.
struct PaletteColor: Declared {
    var rgb: PaintValue?
    var cmyk: CMYK?

    static let typeName = "a colour of the palette"

    static let properties: [Property<PaletteColor>] = [
        Property("rgb", \.rgb, .paint, "The colour on the screen.").required(),
        Property("cmyk", \.cmyk, .cmyk, "Its shares of cyan, magenta, yellow and black, in percent."),
    ]

    /// Whether a node is a colour with inks, rather than a colour alone or a hatch.
    static func describes(_ node: Node) -> Bool { node.members != nil && node["hatch"] == nil }

    /// Returns the inks that a node gives for its colour.
    ///
    /// - Returns: nil if there are none, or if they come from a theme and another document replaces only
    ///   the colour.
    static func inks(of node: Node) -> CMYK? {
        guard let rgb = node["rgb"], let cmyk = node["cmyk"], rgb.span.file === cmyk.span.file else {
            return nil
        }
        return CMYK((cmyk.elements ?? []).compactMap(\.number))
    }
}

extension ValueType<CMYK> {
    static var cmyk: ValueType {
        ValueType("four shares of ink", schema: .list(.number(atLeast: 0, atMost: 100), count: 4)) {
            node, context in
            guard let elements = node.elements, elements.count == 4 else {
                context.log.error(
                    .wrongType,
                    "expected the shares of four inks, found \(node.elements.map { "\($0.count)" } ?? node.kind)",
                    at: node.span, hint: "cyan, magenta, yellow and black in percent: [15, 100, 95, 5]")
                return nil
            }
            let shares = elements.compactMap { ValueType<Double>.number(in: 0...100).decode($0, context) }
            return CMYK(shares)
        }
    }
}
