public import Colors
public import Diagnostics
public import Documents

/// The named colours of a house style, which any chart, sheet or theme may use: `palette.vermilion`.
///
/// A colour is written as elsewhere, or together with the inks that print it:
/// `{rgb: '#c1272d', cmyk: [15, 100, 95, 5]}`. Names are replaced by screen colours in the tree of nodes
/// before decoding, so that a name is valid wherever a colour is, and a change in the theme affects all uses.
public struct Palette: Sendable {
    private let colors: [String: Node]
    private let inks: [String: CMYK]
    private let inksByColor: [Color: CMYK]

    /// - Parameter config: A config with a `palette` section.
    public init(_ config: Node?) {
        var colors: [String: Node] = [:]
        var inks: [String: CMYK] = [:]
        var inksByColor: [Color: CMYK] = [:]
        for member in config?["palette"]?.members ?? [] {
            guard PaletteColor.describes(member.value), let rgb = member.value["rgb"] else {
                colors[member.key] = member.value
                continue
            }
            colors[member.key] = rgb
            guard let cmyk = PaletteColor.inks(of: member.value) else { continue }
            inks[member.key] = cmyk
            if let color = rgb.string.flatMap({ Color(css: $0) }), inksByColor[color] == nil {
                inksByColor[color] = cmyk
            }
        }
        (self.colors, self.inks, self.inksByColor) = (colors, inks, inksByColor)
    }

    /// The names of the colours as documents write them, sorted: `palette.ink`.
    public var names: [String] { colors.keys.sorted().map { "palette.\($0)" } }

    /// Returns the inks of a named colour, if the palette gives them.
    public func cmyk(of name: String) -> CMYK? { inks[name] }

    /// Returns the inks of an opaque screen colour; if several named colours look like it, those of the first
    /// that has inks.
    public func cmyk(of color: Color) -> CMYK? { inksByColor[color.withAlpha(1)] }

    /// Reports invalid colours, and colours with more ink than the paper takes.
    static func validate(_ config: Node, log: DiagnosticLog) {
        let context = DecodingContext(log: log)
        let print = config["print"].flatMap { PrintDefinition.decode($0, context) } ?? PrintDefinition()
        guard let palette = config["palette"] else { return }
        guard let members = palette.members else {
            log.error(.wrongType, "expected named colours, found \(palette.kind)", at: palette.span)
            return
        }
        var names: [Color: (name: String, cmyk: CMYK)] = [:]
        for member in members {
            guard PaletteColor.describes(member.value) else {
                _ = ValueType<PaintValue>.paint.decode(member.value, context)
                continue
            }
            guard let color = PaletteColor.decode(member.value, context), let cmyk = color.cmyk else {
                continue
            }
            if cmyk.total > print.totalInk {
                log.warning(
                    .tooMuchInk,
                    "'\(member.key)' lays \(cmyk.total.plain) % of ink on one spot, and \(print.totalInk.plain) % is the most",
                    at: member.value["cmyk"]?.span,
                    hint: "take some away, or set 'totalInk' under 'print' for better paper")
            }
            guard let rgb = color.rgb?.color else { continue }
            if let other = names[rgb], other.cmyk != cmyk {
                log.warning(
                    .mistakenInk, "'\(member.key)' looks like '\(other.name)' and is printed of other inks",
                    at: member.value["cmyk"]?.span,
                    hint:
                        "on the press both get the inks of '\(other.name)': make the colours differ a little")
            }
            names[rgb] = names[rgb] ?? (member.key, cmyk)
        }
    }

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
