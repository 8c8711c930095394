import Diagnostics
import Documents
import Formats

/// What a field is compared with.
enum PredicateOperand: Sendable {
    case literal(Value, at: Span?)
    case expression(DatumExpression)

    func value(timeUnit: TimeUnit?, _ context: TransformContext) throws(Diagnostic) -> Value {
        let value =
            switch self {
            case .literal(let value, _): value
            case .expression(let expression): try expression.value(context)
            }
        guard let timeUnit else { return value }
        if case .number(let number) = value, timeUnit.parts.count == 1 {
            return .date(timeUnit.smallestPart.milliseconds(of: number))
        }
        return FieldType.date.convert(value)
    }
}

extension TimeUnit.Part {
    /// The date that a number alone names for the unit: 2020 a year, 3 the month of March.
    func milliseconds(of number: Double) -> Double {
        guard let value = Int(exactly: number.rounded()), abs(value) < 1_000_000 else { return .nan }
        var date = CivilDate(year: 2012)
        switch self {
        case .year: date.year = value
        case .quarter: date.month = value * 3 - 2
        case .month: date.month = value
        case .week: date.day = value * 7 - 6
        case .date, .dayOfYear: date.day = value
        case .day: date.day = ((value % 7) + 7) % 7 + 1
        case .hours: date.hour = value
        case .minutes: date.minute = value
        case .seconds: date.second = value
        case .milliseconds: date.millisecond = value
        }
        return date.milliseconds
    }
}

/// The two ends of a range; null leaves an end open.
enum PredicateRange: Sendable {
    case ends(PredicateOperand?, PredicateOperand?)
    case expression(DatumExpression)

    func values(
        _ evaluate: (PredicateOperand) throws(Diagnostic) -> Value, _ context: TransformContext
    ) throws(Diagnostic) -> (Value?, Value?) {
        switch self {
        case .ends(let low, let high):
            return (
                try low.map { (end) throws(Diagnostic) in try evaluate(end) },
                try high.map { (end) throws(Diagnostic) in try evaluate(end) }
            )
        case .expression(let expression):
            guard case .array(let ends) = try expression.value(context), ends.count == 2 else {
                return (.number(.nan), .number(.nan))
            }
            return (
                try evaluate(.literal(ends[0], at: nil)), try evaluate(.literal(ends[1], at: nil))
            )
        }
    }
}

extension ValueType<PredicateOperand> {
    static var operand: ValueType {
        let literal: ValueType<Dataflow.Value> = .literal
        return ValueType(literal.name, schema: literal.schema) { node, context in
            if let source = node["expr"] {
                return DatumExpression(source, context).map(PredicateOperand.expression)
            }
            return literal.decode(node, context).map { .literal($0, at: node.span) }
        }
    }
}

extension ValueType<PredicateRange> {
    static var operandRange: ValueType {
        ValueType("a list of two values", schema: .list(.literal, count: 2)) { node, context in
            if let source = node["expr"] {
                return DatumExpression(source, context).map(PredicateRange.expression)
            }
            guard let ends = node.elements, ends.count == 2 else {
                context.log.error(
                    .wrongType, "expected a list of two values, found \(node.kind)", at: node.span)
                return nil
            }
            let operands = ends.map {
                $0.isNull ? nil : ValueType<PredicateOperand>.operand.decode($0, context)
            }
            return .ends(operands[0], operands[1])
        }
    }
}
