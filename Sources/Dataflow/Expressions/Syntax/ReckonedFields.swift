extension Expression {
    /// Fields that are used as numbers without a check: a missing one counts as 0, as null does in JavaScript. Fields
    /// within a conditional are left out, as its test may exclude missing values.
    var reckonedFields: Set<String> {
        var fields: Set<String> = []
        root.addReckonedFields(to: &fields) { $0.isArithmetic }
        return fields
    }

    /// Those of them with which more is done than adding: `+` joins texts, too.
    var multipliedFields: Set<String> {
        var fields: Set<String> = []
        root.addReckonedFields(to: &fields) { $0.isArithmetic && $0 != .add }
        return fields
    }
}

extension SyntaxNode {
    fileprivate func addReckonedFields(
        to fields: inout Set<String>, where counts: (BinaryOperator) -> Bool
    ) {
        switch self {
        case .chain(let first, let links):
            let operands = [first] + links.map(\.operand)
            if links.contains(where: { counts($0.operator) }) {
                for case .field(let name) in operands { fields.insert(name) }
            }
            for operand in operands { operand.addReckonedFields(to: &fields, where: counts) }
        case .unary(let operation, let operand):
            if operation == .minus, case .field(let name) = operand { fields.insert(name) }
            operand.addReckonedFields(to: &fields, where: counts)
        case .call(_, _, let arguments):
            for argument in arguments { argument.addReckonedFields(to: &fields, where: counts) }
        default: break
        }
    }
}

extension BinaryOperator {
    fileprivate var isArithmetic: Bool {
        switch self {
        case .add, .subtract, .multiply, .divide, .remainder: true
        default: false
        }
    }
}
