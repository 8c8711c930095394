import Colors
public import Diagnostics
public import Documents

/// The named colours of a house style, which any chart, sheet or theme may use: `palette.vermilion`.
///
/// A colour is written as elsewhere, or together with the ink that prints it:
/// `{rgb: '#c1272d', cmyk: [15, 100, 95, 5]}`. Names are replaced by colours in the tree of nodes before decoding,
/// so that a name is valid wherever a colour is, and a change in the theme affects all uses. The ink is part of the
/// colour's text, as in `device-cmyk(15% 100% 95% 5%, #c1272d)`.
public struct Palette: Sendable {
    private let colors: [String: Node]

    /// - Parameter config: A config with a `palette` section.
    public init(_ config: Node?) {
        var colors: [String: Node] = [:]
        for member in config?["palette"]?.members ?? [] {
            let color = member.value
            colors[member.key] = PaletteColor.describes(color) ? PaletteColor.notation(of: color) : color
        }
        self.colors = colors
    }

    /// The names of the colours as documents write them, sorted: `palette.ink`.
    public var names: [String] { colors.keys.sorted().map { "palette.\($0)" } }

    /// Reports invalid colours, and colours with more ink than the paper takes.
    static func validate(_ config: Node, log: DiagnosticLog) {
        let context = DecodingContext(log: log)
        let print = config["print"].flatMap { PrintDefinition.decode($0, context) } ?? PrintDefinition()
        guard let section = config["palette"] else { return }
        guard let members = section.members else {
            log.error(.wrongType, "expected named colours, found \(section.kind)", at: section.span)
            return
        }
        let palette = Palette(config)
        for member in members {
            if PaletteColor.describes(member.value) {
                PaletteColor.validate(member.value, context)
            } else {
                _ = ValueType<PaintValue>.paint.decode(member.value, context)
            }
            if let total = palette.ink(of: member.key)?.process.total, total > print.totalInk {
                log.warning(
                    .tooMuchInk,
                    "'\(member.key)' lays \(total.plain) % of ink on one spot, and \(print.totalInk.plain) % is the most",
                    at: (member.value["cmyk"] ?? member.value).span,
                    hint: "take some away, or set 'totalInk' under 'print' for better paper")
            }
        }
    }

    /// The ink of a named colour, if someone has decided it.
    func ink(of name: String) -> Ink? { colors[name]?.string.flatMap { Color(css: $0) }?.ink }

    /// Returns the node with palette names replaced by colours. O(nodes).
    public func resolving(_ node: Node, log: DiagnosticLog) -> Node {
        switch node.content {
        case .string(let text):
            guard text.hasPrefix("palette.") else { return node }
            let name = String(text.dropFirst("palette.".count))
            if let color = colors[name] { return Node(color.content, at: node.span) }
            log.error(
                .unknownColor, "no colour of the palette is named '\(name)'", at: node.span,
                hint: colors.keys.nearest(to: name).map { "did you mean 'palette.\($0)'?" }
                    ?? (colors.isEmpty
                        ? "the theme has no palette"
                        : "it has \(colors.keys.sorted().joined(separator: ", "))"))
            // Any valid colour avoids a second error about the same place.
            return Node(.string("black"), at: node.span)
        case .array(let elements):
            return Node(.array(elements.map { resolving($0, log: log) }), at: node.span)
        case .object(let members):
            return Node(
                .object(
                    members.map {
                        Node.Member(key: $0.key, keySpan: $0.keySpan, value: resolving($0.value, log: log))
                    }), at: node.span)
        default: return node
        }
    }
}
