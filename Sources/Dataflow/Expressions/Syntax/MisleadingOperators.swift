import Diagnostics

/// Operators that mean something else in JavaScript than to a person who calculates.
extension Parser {
    /// Remarks on operators of one precedence.
    ///
    /// - Parameter ranges: The places of the operators.
    mutating func remark(on first: SyntaxNode, _ links: [SyntaxNode.Link], at ranges: [Range<Int>]) {
        if case .unary(.not, _) = first, let link = links.first, let range = ranges.first,
            link.operator.compares, !link.operand.isBoolean
        {
            remarks.append(
                ExpressionError(
                    "'!' negates what stands beside it, and '\(link.operator.rawValue)' compares the answer",
                    at: range,
                    hint: "negate the comparison: a != b, or !(a \(link.operator.rawValue) b)",
                    code: .chainedComparison))
        }
        if links.count > 1, links.allSatisfy(\.operator.compares), let first = ranges.first,
            let last = ranges.last
        {
            let symbol = links[0].operator.rawValue
            remarks.append(
                ExpressionError(
                    "'\(links[1].operator.rawValue)' compares the result of '\(symbol)', which is true or false, "
                        + "and not what stands between them",
                    at: first.lowerBound..<last.upperBound,
                    hint: "join two comparisons: a \(symbol) b && b \(links[1].operator.rawValue) c",
                    code: .chainedComparison))
        }
        for (link, range) in zip(links, ranges) {
            switch (link.operator, link.operand) {
            case (.bitXor, _):
                remarks.append(
                    ExpressionError(
                        "'^' is no power but combines bits: 2 ^ 3 is 1", at: range, hint: "write pow(a, b)",
                        code: .bitwisePower))
            case (.in, .array):
                remarks.append(
                    ExpressionError(
                        "'in' asks for a place in the list, 0, 1, 2 …, not for what stands there", at: range,
                        hint: "write indexof(list, value) >= 0", code: .inArray))
            default: break
            }
        }
    }
}

extension Parser {
    /// Remarks on operands of `&&` and `||`: a text beside a comparison is an answer of its own, always the same. As a
    /// value in place of a missing one it is meant: `datum.name || '?'`.
    mutating func remark(onAnswers operands: [SyntaxNode], at ranges: [Range<Int>]) {
        guard operands.contains(where: \.isComparison) else { return }
        for (operand, range) in zip(operands.dropFirst(), ranges) {
            guard case .literal(.string(let text)) = operand, !text.isEmpty else { continue }
            remarks.append(
                ExpressionError(
                    "'\(text)' alone counts as true, whatever stands before it", at: range,
                    hint: "compare once more: datum.a == 'x' || datum.a == '\(text)'",
                    code: .chainedComparison))
        }
    }
}

extension SyntaxNode {
    fileprivate var isComparison: Bool {
        if case .chain(_, let links) = self { links.contains { $0.operator.compares } } else { false }
    }

    fileprivate var isBoolean: Bool { if case .literal(.boolean) = self { true } else { false } }
}

extension BinaryOperator {
    /// Whether its result is true or false.
    fileprivate var compares: Bool {
        switch self {
        case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual, .identical, .notIdentical:
            true
        default: false
        }
    }
}
