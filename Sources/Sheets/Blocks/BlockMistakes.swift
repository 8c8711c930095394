import Diagnostics
import Documents

/// What is said of keys that make no block, or stand beside one.
struct BlockMistakes {
    let context: DecodingContext

    private static let layoutNames = Placement.properties.map(\.name)
    private static var kinds: String { BlockRegistry.names.joined(separator: ", ") }

    /// Something that is no object where a block should be.
    func reportNoBlock(_ node: Node) {
        let words = node.string ?? ""
        let word = String(words.prefix { $0.isASCII && $0.isLetter })
        let rest = words.dropFirst(word.count)
        var hint = "one of \(Self.kinds)"
        if BlockRegistry.names.contains(word) {
            hint = rest.hasPrefix(":") ? "write a space after the colon: '\(word): …'" : "write '\(word): …'"
            if rest.hasPrefix("：") { hint = "'：' is a full-width colon: write '\(word): …'" }
        }
        context.log.error("expected a block, found \(node.kind)", at: node.span, hint: hint)
    }

    /// Keys that are neither a kind of block nor one of layout.
    ///
    /// - Parameter kind: The member that tells what the block is; nil: none does, and the first of the
    ///   unknown keys that is near to a kind was meant to.
    func report(_ unknown: [Node.Member], beside kind: Node.Member?) {
        guard let kind else {
            let meant = unknown.first { BlockRegistry.names.nearest(to: $0.key) != nil } ?? unknown.first
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
            if let type = BlockRegistry.type(kind.key), let name = Self.own(member.key, type) {
                context.log.error(
                    "unknown property '\(member.key)' of a block", at: member.keySpan,
                    hint: inside(member, as: name, kind, type))
            } else {
                context.log.unknownProperty(
                    member.key, of: "a block", at: member.keySpan,
                    known: BlockRegistry.names + Self.layoutNames)
            }
        }
    }

    /// The property of the block itself that a key is, or is near to while it is near to no key of layout.
    private static func own(_ key: String, _ type: any Block.Type) -> String? {
        if type.propertyNames.contains(key) { return key }
        guard KeySlip.hint(for: key) == nil, (BlockRegistry.names + layoutNames).nearest(to: key) == nil
        else { return nil }
        return type.propertyNames.nearest(to: key)
    }

    private func reportNoKind(_ member: Node.Member) {
        // With a slip the kind is known: '{text:甲}'.
        let hint =
            KeySlip.hint(for: member.key)
            ?? (BlockRegistry.names + Self.layoutNames).nearest(to: member.key).map {
                "did you mean '\($0)'?"
            }
            ?? "one of \(Self.kinds)"
        context.log.error("no block is called '\(member.key)'", at: member.keySpan, hint: hint)
    }

    /// Where a property of the block itself is to be written.
    private func inside(
        _ member: Node.Member, as name: String, _ kind: Node.Member, _ type: any Block.Type
    ) -> String {
        let start = "'\(name)' belongs to the \(kind.key): "
        guard kind.value.members == nil else {
            return start + "write it among the properties of '\(kind.key)'"
        }
        let own = "\(name): \(Self.source(of: member.value))"
        // What stands alone behind the kind is its first property; 'true' only asks for the block.
        guard let first = type.propertyNames.first, !kind.value.isNull, kind.value.boolean == nil else {
            return start + "write \(kind.key): {\(own)}"
        }
        return start + "write \(kind.key): {\(first): \(Self.source(of: kind.value)), \(own)}"
    }

    /// A short value as it is written; an ellipsis for one that is longer or would need quotes within braces.
    private static func source(of node: Node) -> String {
        let text = String(
            decoding: node.span.file.text.utf8.dropFirst(node.span.range.lowerBound).prefix(
                node.span.range.count),
            as: UTF8.self)
        let fits =
            !text.isEmpty && text.count <= 16 && !text.contains { $0.isNewline || ",{}[]".contains($0) }
        return fits ? text : "…"
    }
}

extension BlockRegistry {
    static func type(_ name: String) -> (any Block.Type)? { all.first { $0.key == name } }
}

extension Block {
    /// The properties of the block itself; none where it is a plain text.
    static var propertyNames: [String] {
        func names<Object: Declared>(_ type: Object.Type) -> [String] { type.properties.map(\.name) }
        return (self as? any Declared.Type).map { names($0) } ?? []
    }
}
