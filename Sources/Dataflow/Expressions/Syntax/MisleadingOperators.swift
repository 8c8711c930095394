import Diagnostics

/// Operators that mean something else in JavaScript than to a person who calculates.
extension Parser {
    /// Remarks on operators of one precedence.
    ///
    /// - Parameter ranges: The places of the operators.
    mutating func remark(on links: [SyntaxNode.Link], at ranges: [Range<Int>]) {
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
