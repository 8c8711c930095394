import Diagnostics
public import Documents

/// A test of the values of a field.
public struct FieldPredicate: Declared, Sendable {
    var field = FieldReference()
    var timeUnit: TimeUnit?
    var equal: PredicateOperand?
    var lt: PredicateOperand?
    var lte: PredicateOperand?
    var gt: PredicateOperand?
    var gte: PredicateOperand?
    var range: PredicateRange?
    var oneOf: [PredicateOperand]?
    var valid: Bool?

    public init() {}

    public static let typeName = "a field predicate"

    public static var properties: [Property<FieldPredicate>] {
        [
            Property("field", \.field, .field, "The field to test.").required(),
            Property("timeUnit", \.timeUnit, .timeUnit, "Rounds dates down before the test."),
            Property("equal", \.equal, .operand, "The value to equal."),
            Property("lt", \.lt, .operand, "The value to be below."),
            Property("lte", \.lte, .operand, "The value to be below or to equal."),
            Property("gt", \.gt, .operand, "The value to be above."),
            Property("gte", \.gte, .operand, "The value to be above or to equal."),
            Property("range", \.range, .operandRange, "The two values to lie between; both may be equalled."),
            Property("oneOf", \.oneOf, .list(of: .operand), "The values of which to equal one."),
            Property("valid", \.valid, .boolean, "Whether to be neither null nor NaN."),
        ]
    }

    /// Reads a predicate that has exactly one test.
    static func checked(_ node: Node, _ context: DecodingContext) -> FieldPredicate? {
        guard let predicate = decode(node, context) else { return nil }
        let tests = properties.map(\.name).dropFirst(2).filter { node.member($0) != nil }
        if tests.count == 1 { return predicate }
        context.log.error(
            .missingProperty,
            tests.isEmpty
                ? "the field predicate tests nothing" : "the field predicate has more than one test",
            at: node.span,
            hint: tests.isEmpty
                ? "add one of equal, lt, lte, gt, gte, range, oneOf, valid" : "join them with 'and'")
        return nil
    }

    /// Whether the values are compared with numbers, by the first of several.
    var comparesWithNumbers: Bool {
        guard timeUnit == nil else { return false }
        var operand = equal ?? lt ?? lte ?? gt ?? gte ?? oneOf?.first
        if case .ends(let low, let high) = range { operand = operand ?? low ?? high }
        guard case .literal(.number, _) = operand else { return false }
        return true
    }

    func mask(over table: Table, _ context: TransformContext) throws(Diagnostic) -> [Bool] {
        var column = table.column(at: field, context)
        if let timeUnit { column = column.converted(to: .date).rounded(down: timeUnit) }
        func operand(_ operand: PredicateOperand) throws(Diagnostic) -> Value {
            let value = try operand.value(timeUnit: timeUnit, context)
            if case .date = value { column = column.converted(to: .date) }
            return value
        }
        if let equal {
            let value = try operand(equal)
            return column.mask { $0.matches(value) }
        } else if let lt {
            let value = try operand(lt)
            return column.mask { $0.isLess(than: value) }
        } else if let lte {
            let value = try operand(lte)
            return column.mask { $0.isAtMost(value) }
        } else if let gt {
            let value = try operand(gt)
            return column.mask { value.isLess(than: $0) }
        } else if let gte {
            let value = try operand(gte)
            return column.mask { value.isAtMost($0) }
        } else if let range {
            var (low, high) = try range.values(operand, context)
            if let first = low, let last = high, last.isLess(than: first) { (low, high) = (last, first) }
            return column.mask { value in
                (low.map { $0.isAtMost(value) } ?? true) && (high.map { value.isAtMost($0) } ?? true)
            }
        } else if let oneOf {
            let values = try oneOf.map { (one) throws(Diagnostic) in try operand(one) }
            return column.mask { value in values.contains { value.matches($0) } }
        }
        return column.mask { ($0.isMissing || !$0.number.isFinite) != (valid ?? true) }
    }
}

extension Column {
    /// Which values pass a test; text is tested once for each distinct value.
    fileprivate func mask(_ test: (Value) -> Bool) -> [Bool] {
        switch storage {
        case .number(let values): return values.map { test(.number($0)) }
        case .string(let codes, let dictionary):
            let passes = dictionary.map { test(.string($0)) }
            return codes.map { passes[Int($0)] }
        default: return (0..<count).map { test(self[$0]) }
        }
    }
}

extension Value {
    /// JavaScript's `===`, except that a date equals the number of its milliseconds.
    fileprivate func matches(_ other: Value) -> Bool {
        switch (self, other) {
        case (.date(let a), .number(let b)), (.number(let a), .date(let b)): a == b
        default: Value.isIdentical(self, other)
        }
    }

    /// JavaScript's `<`.
    fileprivate func isLess(than other: Value) -> Bool { Value.order(self, other) == .less }

    /// JavaScript's `<=`.
    fileprivate func isAtMost(_ other: Value) -> Bool {
        let order = Value.order(self, other)
        return order == .less || order == .equal
    }
}
