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
        if case .chain(let first, let links) = self {
            let operands = [first] + links.map(\.operand)
            if links.contains(where: { $0.operator == .add }), operands.allSatisfy(\.isFieldOrNumber) {
                sums.append(
                    operands.compactMap { operand in
                        if case .field(let name) = operand { name } else { nil }
                    })
            }
        }
        for part in parts { part.addSums(to: &sums) }
    }

    private var isFieldOrNumber: Bool {
        switch self {
        case .field, .literal(.number), .unary(.minus, _): true
        default: false
        }
    }
}
