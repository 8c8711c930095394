import Diagnostics

/// Why a condition holds for no row at all.
extension Predicate {
    /// The place of a condition of one part.
    var span: Span? {
        switch self {
        case .expression(let expression): expression.span
        case .field(let predicate): predicate.field.span
        case .not(let part): part.span
        case .all(let parts), .any(let parts): parts.first?.span
        case .parameter: nil
        }
    }

    /// Whether what holds depends on a selection.
    var testsParameters: Bool {
        switch self {
        case .parameter: true
        case .expression, .field: false
        case .not(let part): part.testsParameters
        case .all(let parts), .any(let parts): parts.contains(where: \.testsParameters)
        }
    }

    /// Whether the rows that pass depend on chance, and so on their numbers.
    var isRandom: Bool {
        switch self {
        case .expression(let expression): expression.expression.isRandom
        case .field, .parameter: false
        case .not(let part): part.isRandom
        case .all(let parts), .any(let parts): parts.contains(where: \.isRandom)
        }
    }

    /// The first comparison that a field can't pass in any row, in words.
    func reasonForNone(in table: Table, _ context: TransformContext) -> String? {
        switch self {
        case .expression(let expression):
            let comparisons = expression.expression.requiredComparisons(signals: context.signals)
            return comparisons.lazy.compactMap { comparison, isIdentity in
                table.mismatch(comparison.field, comparison.value, isIdentity: isIdentity)
            }.first
        case .field(let predicate):
            guard case .literal(let value, _) = predicate.equal else { return nil }
            return table.mismatch(predicate.field.name, value, isIdentity: true)
        case .all(let parts): return parts.lazy.compactMap { $0.reasonForNone(in: table, context) }.first
        case .parameter, .not, .any: return nil
        }
    }
}

extension Table {
    fileprivate func mismatch(_ field: String, _ value: Value, isIdentity: Bool) -> String? {
        guard let column = self[field] else { return "the data have no '\(field)'" }
        guard let first = (0..<column.count).lazy.map({ column[$0] }).first(where: { !$0.isMissing }) else {
            return "'\(field)' is missing in every row"
        }
        switch (first, value) {
        case (.string(let text), .number(let number)):
            if isIdentity { return "'\(field)' is text, \(number.plain) a number" }
            return Value.string(text).number.isNaN
                ? "'\(field)' is text such as '\(text.prefix(20))', \(number.plain) a number" : nil
        case (.number(let number), .string(let text)):
            return isIdentity || Value.string(text).number.isNaN
                ? "'\(field)' is a number such as \(number.plain), '\(text)' is text" : nil
        case (.date, .number(let number)):
            return "'\(field)' is a date, \(number.plain) a number: year(datum.\(field)) is its year"
        case (.date, .string(let text)): return "'\(field)' is a date, '\(text)' is text"
        default: return nil
        }
    }
}
