public import Diagnostics

/// A name that a document writes and no row has.
public struct UnknownName: Sendable {
    public enum Reason: Sendable {
        /// A name of the data differs from it in little.
        case slip(of: String)
        /// It is text and the field numbers, or the other way round.
        case otherKind
        /// Nothing of the data is like it.
        case absent
    }

    public var name: WrittenName
    public var reason: Reason
    /// Names that the data have.
    public var known: [String]

    /// The diagnostic: that the name is a slip, or of another kind, is a fact; that it is missing may be meant.
    public var diagnostic: Diagnostic {
        let field = name.field.name
        switch reason {
        case .slip(let meant):
            return .error(
                .unknownCategory, "'\(name.value.string)' is none of the values of '\(field)'", at: name.span,
                hint: meant.suggested(for: name.value.string))
        case .absent:
            return .warning(
                .unknownCategory, "'\(name.value.string)' is none of the values of '\(field)'", at: name.span,
                hint: known.isEmpty ? "they are numbers" : "it has \(known.listed)")
        case .otherKind:
            if case .number(let number) = name.value {
                return .error(
                    .unlikeKinds, "'\(field)' is text, which the number \(number.plain) never equals",
                    at: name.span,
                    hint:
                        "compare with '\(number.plain)', or give the data's format: {parse: {\(field): number}}"
                )
            }
            return .error(
                .unlikeKinds, "'\(field)' is a number, which the text '\(name.value.string)' never equals",
                at: name.span, hint: "write \(name.value.string) without quotes")
        }
    }
}

extension Table {
    /// The names among those that are written which no row has, and that would be missed: slips of a name that isn't
    /// written itself, values of another kind, and those that a part of the data was read to have.
    ///
    public func unknownNames(among written: [WrittenName], for use: WrittenName.Use) -> [UnknownName] {
        guard rowCount > 0, !written.isEmpty else { return [] }
        var fields: [FieldPath] = []
        for name in written where !fields.contains(name.field) { fields.append(name.field) }
        return fields.flatMap { field -> [UnknownName] in
            guard has(field) else { return [] }
            let names = written.filter { $0.field == field }
            // A state that a calculation gives may just not occur.
            let isRead = field.path.first.map { origin?.holds($0) ?? false } ?? false
            return NameSearch(values(at: field), isRead: isRead).unknown(among: names, for: use)
        }
    }

    /// Reports them.
    public func tellUnknown(_ written: [WrittenName], for use: WrittenName.Use, _ log: DiagnosticLog) {
        for name in unknownNames(among: written, for: use) {
            log.add(name.diagnostic, isSurvivable: true)
        }
    }
}

extension [String] {
    /// The first few, for a hint.
    public var listed: String { listed(8) }

    /// The first of them, and how many more there are.
    public func listed(_ limit: Int) -> String {
        let first = prefix(limit).quoted
        return count > limit ? "\(first) and \(count - limit) more" : first
    }
}
