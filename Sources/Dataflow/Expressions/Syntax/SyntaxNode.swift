/// A parsed expression. Names are resolved; chains of operators and conditionals are flat, so that
/// only brackets nest, and a long chain needs no stack.
indirect enum SyntaxNode: Sendable {
    case literal(Value)
    /// `datum` as a whole.
    case datum
    /// `datum.name` and `datum['name']`.
    case field(String)
    case signal(String)
    /// A number in [0, 1) that depends on the row and on the place in the text.
    case random(place: Int)
    case array([SyntaxNode])
    case object([(key: String, value: SyntaxNode)])
    /// `base.key[key]…`
    case path(SyntaxNode, [SyntaxNode])
    case unary(UnaryOperator, SyntaxNode)
    /// Operators of one precedence from left to right: `a - b + c`.
    case chain(SyntaxNode, [Link])
    case and([SyntaxNode])
    case or([SyntaxNode])
    /// `test ? value : test ? value : otherwise`
    case choice([(test: SyntaxNode, value: SyntaxNode)], otherwise: SyntaxNode)
    case call(ExpressionFunction, ExpressionFunction.Evaluation, [SyntaxNode])

    struct Link: Sendable {
        let `operator`: BinaryOperator
        let operand: SyntaxNode
    }

    /// The nodes that it consists of, from left to right.
    var parts: [SyntaxNode] {
        switch self {
        case .literal, .datum, .field, .signal, .random: []
        case .array(let elements): elements
        case .object(let members): members.map(\.value)
        case .path(let base, let keys): [base] + keys
        case .unary(_, let operand): [operand]
        case .chain(let first, let links): [first] + links.map(\.operand)
        case .and(let operands), .or(let operands): operands
        case .choice(let cases, let otherwise): cases.flatMap { [$0.test, $0.value] } + [otherwise]
        case .call(_, _, let arguments): arguments
        }
    }

    /// Whether it contains a random number.
    var isRandom: Bool { if case .random = self { true } else { parts.contains(where: \.isRandom) } }

    /// The value of a node that depends on nothing.
    var constant: Value? {
        switch self {
        case .literal(let value): value
        case .unary(.minus, .literal(let value)): .number(-value.number)
        case .array(let elements):
            elements.allSatisfy { $0.constant != nil } ? .array(elements.compactMap(\.constant)) : nil
        default: nil
        }
    }
}

enum UnaryOperator: String, Sendable {
    case plus = "+"
    case minus = "-"
    case not = "!"
    case complement = "~"
}

enum BinaryOperator: String, Sendable {
    case bitOr = "|"
    case bitXor = "^"
    case bitAnd = "&"
    case equal = "=="
    case notEqual = "!="
    case identical = "==="
    case notIdentical = "!=="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case `in` = "in"
    case shiftLeft = "<<"
    case shiftRight = ">>"
    case shiftRightUnsigned = ">>>"
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case remainder = "%"

    /// The lowest precedence of the other binary operators; `||` has 1 and `&&` has 2.
    static let lowestPrecedence = 3

    /// Higher binds tighter.
    var precedence: Int {
        switch self {
        case .bitOr: 3
        case .bitXor: 4
        case .bitAnd: 5
        case .equal, .notEqual, .identical, .notIdentical: 6
        case .less, .lessOrEqual, .greater, .greaterOrEqual, .in: 7
        case .shiftLeft, .shiftRight, .shiftRightUnsigned: 8
        case .add, .subtract: 9
        case .multiply, .divide, .remainder: 10
        }
    }
}
