/// Evaluates a tree over all rows at once, if it consists of numbers.
struct VectorEvaluation {
    let table: Table
    let signals: [String: Value]

    /// The values in all rows; nil if the node doesn't consist of numbers alone.
    func evaluate(_ node: SyntaxNode) -> Vector? {
        switch node {
        case .literal(.number(let value)): .number(value)
        case .literal(.boolean(let value)): .flags([Bool](repeating: value, count: table.rowCount))
        case .signal(let name): signals[name].flatMap(\.plainNumber).map(Vector.number)
        case .field(let name): column(name)
        case .unary(let prefix, let operand): evaluate(operand).flatMap { apply(prefix, $0) }
        case .chain(let first, let links): chain(first, links)
        case .and(let operands): logical(operands) { $0 && $1 }
        case .or(let operands): logical(operands) { $0 || $1 }
        case .choice(let cases, let otherwise): choice(cases, otherwise)
        case .call(let function, _, let arguments): call(function, arguments)
        default: nil
        }
    }

    private func column(_ name: String) -> Vector? {
        guard let column = table[name], !column.holdsWrittenNumbers else { return nil }
        return switch column.storage {
        case .number(let values): .numbers(values)
        case .date(let values): .dates(values)
        case .boolean(let values): .flags(values)
        default: nil
        }
    }

    private func apply(_ prefix: UnaryOperator, _ vector: Vector) -> Vector? {
        switch prefix {
        case .not: return .flags(vector.truth(rows: table.rowCount).map { !$0 })
        case .plus: return vector.operand.map { .numbers($0.map(rows: table.rowCount) { $0 }) }
        case .minus: return vector.operand.map { .numbers($0.map(rows: table.rowCount) { -$0 }) }
        case .complement: return nil
        }
    }

    private func chain(_ first: SyntaxNode, _ links: [SyntaxNode.Link]) -> Vector? {
        if links.count == 1, let flags = comparedText(first, links[0]) { return flags }
        guard let start = links.first, var vector = operand(first, of: start.operator, beside: start.operand)
        else { return nil }
        var before = first
        for link in links {
            guard let right = operand(link.operand, of: link.operator, beside: before),
                let next = combine(link.operator, vector, right)
            else { return nil }
            vector = next
            // What an operator gives is no text.
            before = .literal(.number(0))
        }
        return vector
    }

    /// The values of an operand. Text that is written as numbers becomes numbers where JavaScript makes numbers of it.
    private func operand(_ node: SyntaxNode, of operation: BinaryOperator, beside other: SyntaxNode)
        -> Vector?
    {
        guard let numbers = writtenNumbers(node) else { return evaluate(node) }
        // Two texts are compared as texts.
        let isNumeric = writtenNumbers(other) == nil
        switch operation {
        case .subtract, .multiply, .divide, .remainder: break
        case .less where isNumeric, .lessOrEqual where isNumeric, .greater where isNumeric,
            .greaterOrEqual where isNumeric:
            break
        // A date becomes a text beside a text.
        case .equal where isNumeric, .notEqual where isNumeric:
            if evaluate(other)?.isDates ?? true { return nil }
        default: return nil
        }
        // Nothing counts as 0.
        return .numbers(numbers.map { $0.isNaN ? 0 : $0 })
    }

    private func writtenNumbers(_ node: SyntaxNode) -> [Double]? {
        guard case .field(let name) = node else { return nil }
        return table[name]?.writtenNumbers
    }

    private func combine(_ operation: BinaryOperator, _ left: Vector, _ right: Vector) -> Vector? {
        guard let a = left.operand, let b = right.operand else { return nil }
        let rows = table.rowCount
        switch operation {
        case .add: return .numbers(a.combined(with: b, rows: rows) { $0 + $1 })
        case .equal, .identical:
            return .flags(a.combined(with: b, rows: rows) { $0 == $1 })
        case .notEqual, .notIdentical:
            return .flags(a.combined(with: b, rows: rows) { $0 != $1 })
        case .subtract: return .numbers(a.combined(with: b, rows: rows) { $0 - $1 })
        case .multiply: return .numbers(a.combined(with: b, rows: rows) { $0 * $1 })
        case .divide: return .numbers(a.combined(with: b, rows: rows) { $0 / $1 })
        case .remainder:
            return .numbers(a.combined(with: b, rows: rows) { $0.truncatingRemainder(dividingBy: $1) })
        case .less: return .flags(a.combined(with: b, rows: rows) { $0 < $1 })
        case .lessOrEqual: return .flags(a.combined(with: b, rows: rows) { $0 <= $1 })
        case .greater: return .flags(a.combined(with: b, rows: rows) { $0 > $1 })
        case .greaterOrEqual: return .flags(a.combined(with: b, rows: rows) { $0 >= $1 })
        default: return nil
        }
    }

    /// A column of text compared with a constant, on either side: once for each distinct text.
    private func comparedText(_ node: SyntaxNode, _ link: SyntaxNode.Link) -> Vector? {
        guard let comparison = FieldComparison(node, link.operand, signals),
            case .string(let text) = comparison.value,
            case .string(let codes, let dictionary)? = table[comparison.field]?.storage
        else { return nil }
        let wanted: Bool
        switch link.operator {
        case .equal, .identical: wanted = true
        case .notEqual, .notIdentical: wanted = false
        default: return nil
        }
        let hits = dictionary.map { $0.utf8.elementsEqual(text.utf8) == wanted }
        return .flags(codes.map { hits[Int($0)] })
    }

    /// `&&` and `||` of booleans, which give booleans; of other operands they would give one of these.
    private func logical(_ operands: [SyntaxNode], _ combine: (Bool, Bool) -> Bool) -> Vector? {
        var result: [Bool]?
        for operand in operands {
            guard case .flags(let flags)? = evaluate(operand) else { return nil }
            result = result.map { zip($0, flags).map(combine) } ?? flags
        }
        return result.map(Vector.flags)
    }

    private func choice(
        _ cases: [(test: SyntaxNode, value: SyntaxNode)], _ otherwise: SyntaxNode
    ) -> Vector? {
        guard let last = evaluate(otherwise), !last.isDates, let operand = last.operand else { return nil }
        var result = operand.map(rows: table.rowCount) { $0 }
        for (test, value) in cases.reversed() {
            guard let truth = evaluate(test)?.truth(rows: table.rowCount), let vector = evaluate(value),
                !vector.isDates,
                let values = vector.operand?.map(rows: table.rowCount, { $0 })
            else { return nil }
            for row in result.indices where truth[row] { result[row] = values[row] }
        }
        return .numbers(result)
    }

    private func call(_ function: ExpressionFunction, _ arguments: [SyntaxNode]) -> Vector? {
        let rows = table.rowCount
        switch function.numeric {
        case .unary(let body):
            guard let argument = arguments.first, let operand = evaluate(argument)?.operand else {
                return nil
            }
            return .numbers(operand.map(rows: rows, body))
        case .binary(let body):
            guard arguments.count == 2, let a = evaluate(arguments[0])?.operand,
                let b = evaluate(arguments[1])?.operand
            else { return nil }
            return .numbers(a.combined(with: b, rows: rows, body))
        case nil: return nil
        }
    }
}
