public import Diagnostics

/// A value of a JSON or YAML document, with its place in the text.
///
/// All readers produce this one tree; later stages never look at the text again.
public struct Node: Sendable {
    public indirect enum Content: Sendable {
        case null
        case boolean(Bool)
        case number(Double)
        case string(String)
        case array([Node])
        /// The members in their order. Every key occurs once: readers report repeats.
        case object([Member])
    }

    public struct Member: Sendable {
        public let key: String
        public let keySpan: Span
        public let value: Node

        public init(key: String, keySpan: Span, value: Node) {
            self.key = key
            self.keySpan = keySpan
            self.value = value
        }
    }

    public var content: Content
    public var span: Span

    public init(_ content: Content, at span: Span) {
        self.content = content
        self.span = span
    }

    /// The value of a key, if this is an object that has it. O(members).
    public subscript(key: String) -> Node? { member(key)?.value }

    public func member(_ key: String) -> Member? {
        guard case .object(let members) = content else { return nil }
        return members.first { $0.key == key }
    }

    public var members: [Member]? {
        if case .object(let members) = content { members } else { nil }
    }

    public var elements: [Node]? {
        if case .array(let elements) = content { elements } else { nil }
    }

    public var string: String? {
        if case .string(let string) = content { string } else { nil }
    }

    public var number: Double? {
        if case .number(let number) = content { number } else { nil }
    }

    public var boolean: Bool? {
        if case .boolean(let boolean) = content { boolean } else { nil }
    }

    public var isNull: Bool {
        if case .null = content { true } else { false }
    }

    /// Whether it switches something on: true, or a value that says how; neither false nor null.
    public var isOn: Bool { !isNull && boolean != false }

    /// Whether the value counts as true in JavaScript.
    public var isTruthy: Bool {
        switch content {
        case .null: false
        case .boolean(let boolean): boolean
        case .number(let number): number != 0 && !number.isNaN
        case .string(let string): !string.isEmpty
        case .array, .object: true
        }
    }

    /// What kind of value it is, in words for diagnostics.
    public var kind: String {
        switch content {
        case .null: "null"
        case .boolean: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "a list"
        case .object: "an object"
        }
    }

    /// The node with a member set, in its place or at the end. A node that isn't an object is returned unchanged.
    public func setting(_ key: String, to value: Node) -> Node {
        setting(Member(key: key, keySpan: member(key)?.keySpan ?? value.span, value: value))
    }

    /// The object without a member. A node that isn't an object is returned unchanged.
    public func without(_ key: String) -> Node {
        guard let members else { return self }
        return Node(.object(members.filter { $0.key != key }), at: span)
    }

    private func setting(_ member: Member) -> Node {
        guard case .object(var members) = content else { return self }
        if let index = members.firstIndex(where: { $0.key == member.key }) {
            members[index] = member
        } else {
            members.append(member)
        }
        return Node(.object(members), at: span)
    }

    /// This node laid over another: objects are merged key by key, anything else replaces.
    public func merged(over base: Node) -> Node {
        guard let mine = members, base.members != nil else { return self }
        var result = base
        for member in mine {
            let value = base[member.key].map { member.value.merged(over: $0) } ?? member.value
            result = result.setting(Member(key: member.key, keySpan: member.keySpan, value: value))
        }
        result.span = span
        return result
    }
}
