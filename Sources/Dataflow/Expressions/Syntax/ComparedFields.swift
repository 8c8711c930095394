extension Expression {
    /// The fields that are compared by size with a number, which makes numbers of their texts; and the pairs of fields
    /// that are compared with each other, which are compared as text if both are.
    var sizeComparisons: (withNumbers: Set<String>, ofFields: [(String, String)]) {
        var result: (withNumbers: Set<String>, ofFields: [(String, String)]) = ([], [])
        root.addSizeComparisons(to: &result)
        return result
    }

    /// The comparisons of a field with a literal of which all must hold: those that explain why no row is left.
    func requiredComparisons(signals: [String: Value]) -> [(comparison: FieldComparison, isIdentity: Bool)] {
        let parts = if case .and(let parts) = root { parts } else { [root] }
        return parts.compactMap { part in
            guard case .chain(let first, let links) = part, links.count == 1,
                let comparison = FieldComparison(first, links[0].operand, signals)
            else { return nil }
            return (comparison, links[0].operator == .identical)
        }
    }
}

extension SyntaxNode {
    fileprivate func addSizeComparisons(
        to result: inout (withNumbers: Set<String>, ofFields: [(String, String)])
    ) {
        switch self {
        case .chain(let first, let links):
            let operands = [first] + links.map(\.operand)
            for (index, link) in links.enumerated() where link.operator.comparesSize {
                switch (operands[index], operands[index + 1]) {
                case (.field(let a), .field(let b)): result.ofFields.append((a, b))
                case (.field(let name), .literal(.number)), (.literal(.number), .field(let name)):
                    result.withNumbers.insert(name)
                default: break
                }
            }
        case .array, .object, .path: return
        default: break
        }
        for part in parts { part.addSizeComparisons(to: &result) }
    }
}

extension BinaryOperator {
    fileprivate var comparesSize: Bool {
        switch self {
        case .less, .lessOrEqual, .greater, .greaterOrEqual: true
        default: false
        }
    }
}
