extension Expression {
    /// The fields of each sum that may consist of fields and numbers alone: where one of them is text, JavaScript
    /// joins them instead.
    var summedFields: [[String]] {
        var sums: [[String]] = []
        root.addSums(to: &sums)
        return sums
    }
}

extension SyntaxNode {
    fileprivate func addSums(to sums: inout [[String]]) {
        switch self {
        case .chain(let first, let links):
            let operands = [first] + links.map(\.operand)
            if links.contains(where: { $0.operator == .add }), operands.allSatisfy(\.isFieldOrNumber) {
                sums.append(
                    operands.compactMap { operand in
                        if case .field(let name) = operand { name } else { nil }
                    })
            }
            for operand in operands { operand.addSums(to: &sums) }
        case .unary(_, let operand): operand.addSums(to: &sums)
        case .call(_, _, let arguments): for argument in arguments { argument.addSums(to: &sums) }
        case .choice(let cases, let otherwise):
            for (test, value) in cases {
                test.addSums(to: &sums)
                value.addSums(to: &sums)
            }
            otherwise.addSums(to: &sums)
        default: break
        }
    }

    private var isFieldOrNumber: Bool {
        switch self {
        case .field, .literal(.number), .unary(.minus, _): true
        default: false
        }
    }
}
