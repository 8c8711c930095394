public import Dataflow
public import Diagnostics
import Documents

/// A mark as a view states it, or what the config states of a mark that consists of others.
public struct MarkSpec: Sendable {
    /// The name of the mark; nil for a section of the config.
    public let type: Literal?
    /// The properties that all marks may have.
    public let own: StatedMark
    /// All members, as they are written: which of them a mark that consists of others has, is known to whoever draws it.
    public let members: [Member]
    public let span: Span

    public struct Member: Sendable {
        public let name: String
        public let span: Span
        public let content: Content
        /// Whether the value asks for nothing: null, false or 0.
        public let isIdle: Bool
    }

    public enum Content: Sendable {
        /// A property that all marks may have.
        case common
        /// A part, which is a mark itself.
        case part(MarkPart)
        case value(Literal)
    }

    /// A mark with some properties.
    public init(_ type: String, _ own: StatedMark, at span: Span) {
        self.init(own.type ?? Literal(type, at: span), own, at: span)
    }

    private init(_ type: Literal?, _ own: StatedMark, _ members: [Member] = [], at span: Span) {
        (self.type, self.own, self.members, self.span) = (type, own, members, span)
    }

    fileprivate init(section node: Node, _ members: [Node.Member], _ context: DecodingContext) {
        let own = StatedMark(members.filter { MarkDefinition.names.contains($0.key) }, of: node, context)
        self.init(own.type, own, members.map { Member($0, context) }, at: node.span)
    }

    /// Reads the `mark` of a view.
    fileprivate init?(_ node: Node, _ context: DecodingContext) {
        guard let members = node.members else {
            self.init(Literal(.value(Value(node)), at: node.span), .empty, at: node.span)
            return
        }
        guard let type = node["type"] else {
            context.log.error(.missingProperty, "a mark needs a 'type'", at: node.span)
            return nil
        }
        if type.string.map(MarkNames.primitive.contains) ?? true {
            let own = StatedMark(members, of: node, context)
            self.init(own.type, own, members.map { Member($0, .common) }, at: node.span)
        } else {
            self.init(section: node, members, context)
        }
    }

    /// What is said of a part.
    public func part(_ name: String) -> MarkPart {
        if case .part(let part)? = content(name) { part } else { .absent }
    }

    /// The value of a property that only marks of this type have.
    public func value(_ name: String) -> Literal? {
        if case .value(let value)? = content(name) { value } else { nil }
    }

    private func content(_ name: String) -> Content? { members.first { $0.name == name }?.content }
}

extension MarkSpec.Member {
    fileprivate init(_ member: Node.Member, _ content: MarkSpec.Content) {
        (name, span, self.content) = (member.key, member.keySpan, content)
        isIdle = !member.value.isOn || member.value.number == 0
    }

    fileprivate init(_ member: Node.Member, _ context: DecodingContext) {
        switch member.value.content {
        case _ where MarkDefinition.names.contains(member.key): self.init(member, .common)
        case .null, .boolean, .object:
            self.init(member, .part(ValueType.markPart.decode(member.value, context) ?? .absent))
        default: self.init(member, .value(Literal(.value(Value(member.value)), at: member.value.span)))
        }
    }
}

extension ValueType<MarkSpec> {
    /// A mark by its name, or with its properties.
    static var mark: ValueType {
        ValueType(Schema.mark.words, schema: .mark) { MarkSpec($0, $1) }
    }

    /// What the config states of a mark that consists of others.
    static var compositeSection: ValueType {
        ValueType("an object", schema: .map(.any)) { node, context in
            guard let members = node.members else {
                context.log.error(.wrongType, "expected an object, found \(node.kind)", at: node.span)
                return nil
            }
            return MarkSpec(section: node, members, context)
        }
    }
}
