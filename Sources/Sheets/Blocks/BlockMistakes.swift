import Diagnostics
import Documents

/// Reports mistakes in the keys of a block: unknown kinds, and properties that are misspelled or misplaced.
struct BlockMistakes {
    let context: DecodingContext

    private static let layoutNames = Placement.properties.map(\.name)
    private var registry: BlockRegistry { context.registries[BlockRegistry.self] }
    private var kinds: String { registry.names.joined(separator: ", ") }

    /// Reports a value that isn't an object where a block is expected.
    func reportNoBlock(_ node: Node) {
        let words = node.string ?? ""
        let word = String(words.prefix { $0.isASCII && $0.isLetter })
        let rest = words.dropFirst(word.count)
        var hint = "one of \(kinds)"
        if registry.names.contains(word) {
            hint = rest.hasPrefix(":") ? "write a space after the colon: '\(word): …'" : "write '\(word): …'"
            if rest.hasPrefix("：") { hint = "'：' is a full-width colon: write '\(word): …'" }
        }
        context.log.error(.wrongType, "expected a block, found \(node.kind)", at: node.span, hint: hint)
    }

    /// Reports keys that are neither a kind of block nor a layout key.
    ///
    /// - Parameter kind: The member that names the kind of the block; nil if there is none. The first
    ///   unknown key that resembles a kind is then taken for a misspelling of it.
    func report(_ unknown: [Node.Member], beside kind: Node.Member?) {
        guard let kind else {
            let meant = unknown.first { registry.names.nearest(to: $0.key) != nil } ?? unknown.first
            for member in unknown {
                if member.key == meant?.key {
                    reportNoKind(member)
                } else {
                    context.log.unknownProperty(
                        member.key, of: "a block", at: member.keySpan, known: Self.layoutNames)
                }
            }
            return
        }
        for member in unknown {
            if let type = registry.type(kind.key), let name = own(member.key, type) {
                context.log.error(
                    .unknownProperty, "unknown property '\(member.key)' of a block", at: member.keySpan,
                    hint: inside(member, as: name, kind, type))
            } else {
                context.log.unknownProperty(
                    member.key, of: "a block", at: member.keySpan,
                    known: registry.names + Self.layoutNames)
            }
        }
    }

    /// Returns the block's own property that a key names or resembles; nil if it resembles a kind of block or
    /// a layout key.
    private func own(_ key: String, _ type: any Block.Type) -> String? {
        if type.propertyNames.contains(key) { return key }
        guard KeySlip.hint(for: key) == nil, (registry.names + Self.layoutNames).nearest(to: key) == nil
        else { return nil }
        return type.propertyNames.nearest(to: key)
    }

    private func reportNoKind(_ member: Node.Member) {
        // In '{text:甲}' only the space after the colon is missing: the kind itself is right.
        let hint =
            KeySlip.hint(for: member.key)
            ?? (registry.names + Self.layoutNames).nearest(to: member.key).map {
                "did you mean '\($0)'?"
            }
            ?? "one of \(kinds)"
        context.log.error(.unknownBlock, "no block is called '\(member.key)'", at: member.keySpan, hint: hint)
    }

    /// Returns a hint that shows where to write one of the block's own properties.
    private func inside(
        _ member: Node.Member, as name: String, _ kind: Node.Member, _ type: any Block.Type
    ) -> String {
        let start = "'\(name)' belongs to the \(kind.key): "
        guard kind.value.members == nil else {
            return start + "write it among the properties of '\(kind.key)'"
        }
        let own = "\(name): \(Self.source(of: member.value))"
        // A value directly after the kind is the block's first property, except for 'true', which only asks
        // for the block.
        guard let first = type.propertyNames.first, !kind.value.isNull, kind.value.boolean == nil else {
            return start + "write \(kind.key): {\(own)}"
        }
        return start + "write \(kind.key): {\(first): \(Self.source(of: kind.value)), \(own)}"
    }

    /// Returns the source text of a short value; an ellipsis if it is long or needs quotes within braces.
    private static func source(of node: Node) -> String {
        let text = String(decoding: node.span.bytes, as: UTF8.self)
        let fits =
            !text.isEmpty && text.count <= 16 && !text.contains { $0.isNewline || ",{}[]".contains($0) }
        return fits ? text : "…"
    }
}

extension Block {
    /// The names of the block's own properties; empty for a block that is plain text.
    static var propertyNames: [String] {
        func names<Object: Declared>(_ type: Object.Type) -> [String] { type.properties.map(\.name) }
        return (self as? any Declared.Type).map { names($0) } ?? []
    }
}
