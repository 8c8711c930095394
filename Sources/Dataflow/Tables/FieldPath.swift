/// A reference to a field as Vega-Lite writes it: `name`, `a.b`, `a['b c']`, `a\\.b`.
///
/// A table looks for a column with exactly this text first (``Table/values(at:)``), so names with brackets, dots
/// and quotes, as spreadsheets have them, need no escapes.
public struct FieldPath: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The reference as it is written.
    public let text: String
    /// The parts of the path, without brackets, quotes and escapes.
    public let path: [String]

    /// The name that stands for the field in names of new columns and in titles: a single part without its escapes,
    /// otherwise what is written.
    public var name: String { path.count == 1 ? path[0] : text }

    public init(_ text: String) {
        self.text = text
        path = text.contains { ".[]\\".contains($0) } ? AccessPath(text).parts : [text]
    }

    /// A column whose name is taken as it is.
    public init(literally name: String) {
        text = name
        path = [name]
    }

    /// A member of the objects in a column, whose name is taken as it is.
    public init(_ member: FieldPath, ofColumn name: String) {
        text = "\(name).\(member.text)"
        path = [name] + member.path
    }

    public init(stringLiteral text: String) { self.init(text) }
}

extension [FieldPath] {
    /// The fields in their order, without repetitions.
    package var uniqued: [FieldPath] {
        var known: Set<FieldPath> = []
        return filter { known.insert($0).inserted }
    }
}

/// Splits a path by Vega's rules (`splitAccessPath.ts`): dots and brackets lead to members, quotes in brackets and
/// backslashes take what follows as it is. A path whose brackets or quotes don't close is one name.
private struct AccessPath {
    private(set) var parts: [String] = []

    init(_ text: String) {
        var rest = Substring(text)
        var part = ""
        while let character = rest.popFirst() {
            switch character {
            case "\\":
                if let next = rest.popFirst() { part.append(next) }
            case ".", "[":
                if !part.isEmpty { parts.append(part) }
                part = ""
                guard character == "[" else { continue }
                guard let member = Self.bracketed(&rest) else {
                    parts = [text]
                    return
                }
                parts.append(member)
            case "]":
                parts = [text]
                return
            default: part.append(character)
            }
        }
        if !part.isEmpty { parts.append(part) }
        if parts.isEmpty { parts = [text] }
    }

    /// Reads what is in brackets, after the opening one; nil if they don't close.
    private static func bracketed(_ rest: inout Substring) -> String? {
        guard let first = rest.first else { return nil }
        guard first == "'" || first == "\"" else { return upTo("]", &rest) }
        rest.removeFirst()
        guard let member = upTo(first, &rest), rest.popFirst() == "]" else { return nil }
        return member
    }

    private static func upTo(_ end: Character, _ rest: inout Substring) -> String? {
        var part = ""
        while let character = rest.popFirst() {
            if character == end { return part }
            if character == "\\", let next = rest.popFirst() {
                part.append(next)
            } else {
                part.append(character)
            }
        }
        return nil
    }
}
