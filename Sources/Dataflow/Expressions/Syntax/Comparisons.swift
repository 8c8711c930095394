/// A comparison of a field with a constant for equality, as an expression writes it.
struct Comparison {
    var field: String
    var value: Value
    /// Whether it is `===`, for which text never equals a number.
    var isStrict: Bool
    /// Whether it asks for the value, rather than leaving it out or listing it in case it occurs.
    var isExpected: Bool
}

extension Expression {
    /// The comparisons of fields with texts and numbers, from left to right. A list of texts in which a field is looked
    /// for, and an object from which it takes a member, compare it with each of theirs.
    var comparisons: [Comparison] {
        var comparisons: [Comparison] = []
        root.add(to: &comparisons)
        return comparisons
    }
}

extension SyntaxNode {
    fileprivate func add(to comparisons: inout [Comparison]) {
        switch self {
        case .chain(let first, let links):
            var left = first
            for link in links {
                if let equality = link.operator.equality, let pair = FieldComparison(left, link.operand, [:]),
                    pair.value.isNameOrNumber
                {
                    comparisons.append(
                        Comparison(
                            field: pair.field, value: pair.value, isStrict: equality.isStrict,
                            isExpected: equality.isExpected))
                }
                left = link.operand
            }
        case .call(let function, _, let arguments) where function.name == "indexof":
            guard arguments.count == 2, case .array(let values)? = arguments[0].constant,
                case .field(let name) = arguments[1]
            else { break }
            comparisons += values.filter(\.isNameOrNumber).map {
                Comparison(field: name, value: $0, isStrict: true, isExpected: false)
            }
        case .path(.object(let members), let keys):
            guard case .field(let name)? = keys.first else { break }
            comparisons += members.map {
                Comparison(field: name, value: .string($0.key), isStrict: false, isExpected: false)
            }
        default: break
        }
        for part in parts { part.add(to: &comparisons) }
    }
}

extension BinaryOperator {
    fileprivate var equality: (isStrict: Bool, isExpected: Bool)? {
        switch self {
        case .equal: (false, true)
        case .identical: (true, true)
        case .notEqual: (false, false)
        case .notIdentical: (true, false)
        default: nil
        }
    }
}

extension Value {
    fileprivate var isNameOrNumber: Bool {
        switch self {
        case .string(let text): !text.isEmpty
        case .number(let number): number.isFinite
        default: false
        }
    }
}
