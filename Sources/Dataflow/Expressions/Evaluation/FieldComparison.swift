/// A comparison of a field with a value that is the same in all rows: `datum.区县 == 区`.
struct FieldComparison {
    var field: String
    var value: Value

    /// - Returns: nil unless one of the two operands is a field and the other a literal or a signal.
    init?(_ left: SyntaxNode, _ right: SyntaxNode, _ signals: [String: Value]) {
        switch (left, right) {
        case (.field(let name), let other), (let other, .field(let name)):
            switch other {
            case .literal(let value): self.value = value
            case .signal(let signal):
                guard let value = signals[signal] else { return nil }
                self.value = value
            default: return nil
            }
            field = name
        default: return nil
        }
    }
}

extension Expression {
    /// The comparison, if the whole expression is one of a field with a value for equality.
    func equality(signals: [String: Value]) -> FieldComparison? {
        guard case .chain(let first, let links) = root, links.count == 1,
            links[0].operator == .equal || links[0].operator == .identical
        else { return nil }
        return FieldComparison(first, links[0].operand, signals)
    }
}
