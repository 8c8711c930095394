import Colors
import Diagnostics
import Documents

/// A colour of the palette for screen and press: `{rgb: '#c1272d', cmyk: [15, 100, 95, 5]}`, or with a spot ink
/// that the process inks replace where it isn't on the press: `{rgb, spot: PANTONE 485 C, cmyk}`.
struct PaletteColor: Declared {
    var rgb: PaintValue?
    var cmyk: CMYK?
    var spot: String?
    var tint: Double?

    static let typeName = "a colour of the palette"

    static let properties: [Property<PaletteColor>] = [
        Property("rgb", \.rgb, .paint, "The colour on the screen.").required(),
        Property("cmyk", \.cmyk, .cmyk, "Its shares of cyan, magenta, yellow and black, in percent."),
        Property("spot", \.spot, .string, "The spot ink, which 'cmyk' replaces where it isn't on the press."),
        Property("tint", \.tint, .tint, "How much of the spot ink, in percent."),
    ]

    /// Whether a node is a colour with inks, rather than a colour alone or a hatch.
    static func describes(_ node: Node) -> Bool { node.members != nil && node["hatch"] == nil }

    var ink: Ink? {
        guard let cmyk else { return nil }
        return spot.map { .spot(SpotInk($0, tint: tint ?? 100, alternative: cmyk)) } ?? .process(cmyk)
    }

    /// Reports what is wrong with a colour.
    static func validate(_ node: Node, _ context: DecodingContext) {
        guard let color = decode(node, context) else { return }
        if let spot = node.member("spot"), node["cmyk"] == nil {
            context.log.error(
                .invalidInk, "a spot ink needs 'cmyk'", at: spot.keySpan,
                hint: "the process inks that replace it where it isn't on the press: cmyk: [15, 100, 95, 5]")
        }
        if let fault = color.spot.flatMap(SpotInk.fault(inName:)) {
            context.log.error(
                .invalidInk, fault.message, at: node["spot"]?.span ?? node.span, hint: fault.hint)
        }
        if let tint = node.member("tint"), color.spot == nil {
            context.log.warning(.noEffect, "'tint' has no effect without 'spot'", at: tint.keySpan)
        }
    }

    /// Returns what takes the place of the colour's name: the colour with its ink, as text.
    ///
    /// What a theme says of the ink doesn't count if another document replaces only the colour.
    static func notation(of node: Node) -> Node {
        guard let rgb = node["rgb"], let color = rgb.string.flatMap({ Color(css: $0) }) else {
            return node["rgb"] ?? node
        }
        let own = (node.members ?? []).filter { $0.value.span.file === rgb.span.file }
        let ink = decode(Node(.object(own), at: node.span), DecodingContext(log: DiagnosticLog()))?.ink
        return ink.map { Node(.string(color.withInk($0).css), at: rgb.span) } ?? rgb
    }
}

extension ValueType<Double> {
    /// A share of an ink, in percent.
    fileprivate static var tint: ValueType {
        let share = ValueType.number(in: 0...100)
        return ValueType(share.name, schema: share.schema) { node, context in
            guard let tint = node.number, !(0...100).contains(tint) else {
                return share.decode(node, context)
            }
            context.log.error(.invalidInk, InkFault.outOfRange(tint).message, at: node.span)
            return nil
        }
    }
}

extension ValueType<CMYK> {
    static var cmyk: ValueType {
        ValueType("four shares of ink", schema: .list(.number(atLeast: 0, atMost: 100), count: 4)) {
            node, context in
            guard let elements = node.elements, elements.count == 4 else {
                context.log.error(
                    .invalidInk,
                    "expected the shares of four inks, found \(node.elements.map { "\($0.count)" } ?? node.kind)",
                    at: node.span, hint: "cyan, magenta, yellow and black in percent: [15, 100, 95, 5]")
                return nil
            }
            let shares = elements.compactMap { element -> Double? in
                if let share = element.number, (0...100).contains(share) { return share }
                context.log.error(
                    .invalidInk,
                    element.number.map { InkFault.outOfRange($0).message }
                        ?? "expected the share of an ink, found \(element.kind)",
                    at: element.span, hint: "cyan, magenta, yellow and black in percent: [15, 100, 95, 5]")
                return nil
            }
            return shares.count == 4 ? CMYK(shares[0], shares[1], shares[2], shares[3]) : nil
        }
    }
}
