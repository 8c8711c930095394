public import Diagnostics
public import Documents

/// The named colours of a house style: `palette.vermilion` anywhere in a chart, sheet or theme.
///
/// Names are replaced in the tree of nodes before anything is decoded, so that every place that takes
/// a colour takes a name, and a change in the theme reaches all of them.
public struct Palette: Sendable {
    private let colors: [String: Node]

    /// - Parameter config: A config with a `palette` section.
    public init(_ config: Node?) {
        var colors: [String: Node] = [:]
        for member in config?["palette"]?.members ?? [] { colors[member.key] = member.value }
        self.colors = colors
    }

    /// The node with names replaced by colours. O(nodes).
    public func resolving(_ node: Node, log: DiagnosticLog) -> Node {
        switch node.content {
        case .string(let text):
            guard text.hasPrefix("palette.") else { return node }
            let name = String(text.dropFirst("palette.".count))
            if let color = colors[name] { return Node(color.content, at: node.span) }
            log.error(
                "no colour of the palette is named '\(name)'", at: node.span,
                hint: colors.keys.nearest(to: name).map { "did you mean 'palette.\($0)'?" }
                    ?? (colors.isEmpty
                        ? "the theme has no palette"
                        : "it has \(colors.keys.sorted().joined(separator: ", "))"))
            // A colour all the same, so that nothing is said of it a second time.
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
