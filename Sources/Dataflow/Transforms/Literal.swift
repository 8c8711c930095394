public import Diagnostics
public import Documents
import Formats

/// A constant of the data as a document writes it. Its meaning depends on the field that it is a value of.
/// Two literals with the same content are equal, whatever their places.
public struct Literal: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        case value(Value)
        /// Written by its parts.
        case date(Double)
        /// A list, such as the lines of a text.
        case list([Literal])
        case expression(ExpressionSource)
    }

    public let content: Content
    public let span: Span

    public init(_ content: Content, at span: Span) {
        self.content = content
        self.span = span
    }

    public init(_ text: String, at span: Span) { self.init(.value(.string(text)), at: span) }

    public static func == (a: Literal, b: Literal) -> Bool { a.content == b.content }

    public func hash(into hasher: inout Hasher) { hasher.combine(content) }

    /// As a constant: what an expression gives is not known.
    public var value: Value {
        switch content {
        case .value(let value): value
        case .date(let milliseconds): .date(milliseconds)
        case .list(let elements): .array(elements.map(\.value))
        case .expression: .undefined
        }
    }

    /// The elements of a list; nil for a single value.
    public var elements: [Literal]? { if case .list(let elements) = content { elements } else { nil } }

    /// The texts of a list, or the one that it is.
    public var texts: [String] { (elements ?? [self]).compactMap(\.string) }

    public var isNull: Bool { if case .value(.null) = content { true } else { false } }

    /// What kind of value it is, in words for diagnostics.
    public var kind: String {
        switch content {
        case .value(.null), .value(.undefined): "null"
        case .value(.boolean): "a boolean"
        case .value(.number): "a number"
        case .value(.string): "a string"
        case .value(.date), .date: "a date"
        case .value(.array), .list: "a list"
        case .value: "an object"
        case .expression: "an expression"
        }
    }

    /// The number, which may be written in quotes; nil if there is none.
    public var number: Double? {
        switch content {
        case .value(.number(let number)): number
        case .value(.string(let text)): Double(text).flatMap { $0.isFinite ? $0 : nil }
        default: nil
        }
    }

    /// The text; nil if it isn't written as one.
    public var string: String? { if case .value(.string(let text)) = content { text } else { nil } }

    /// The length in points that a text such as `3mm` states; nil for other texts.
    public var length: Double? { string.flatMap { Length($0) }?.points }

    public var expression: ExpressionSource? {
        if case .expression(let source) = content { source } else { nil }
    }

    /// As a value of a field.
    ///
    /// - Parameter timeUnit: The unit that a name or number is of, such as `"mon"` of days.
    public func value(isTemporal: Bool, timeUnit: TimeUnit? = nil, log: DiagnosticLog) -> Value {
        guard case .value(let value) = content else { return self.value }
        if let timeUnit, let date = date(value, of: timeUnit, log) { return date }
        guard isTemporal || timeUnit != nil else { return value }
        switch value {
        case .string(let text): return parseDate(text).map { .date($0) } ?? value
        case .number(let number): return .date(number)
        default: return value
        }
    }

    /// What a number or name of a single unit means, such as 2020 of years (Vega-Lite's `valueExpr`); nil where it
    /// is no such thing.
    private func date(_ value: Value, of unit: TimeUnit, _ log: DiagnosticLog) -> Value? {
        guard unit.parts.count == 1, unit.smallestPart != .week else { return nil }
        switch value {
        case .number(let number) where number < 10_000:
            return .date(unit.smallestPart.milliseconds(of: number))
        case .string(let name) where parseDate(name) == nil:
            let names =
                unit.smallestPart == .month ? DateTime.months : unit.smallestPart == .day ? DateTime.days : []
            if let number = Double(name) ?? DateTime.place(of: name, in: names).map(Double.init) {
                return .date(unit.smallestPart.milliseconds(of: number))
            }
            log.error(
                .unknownValue, "'\(name)' is no \(unit.name)", at: span,
                hint: names.isEmpty ? nil : "one of \(names.joined(separator: ", "))")
            return .undefined
        default: return nil
        }
    }
}

extension ValueType<Literal> {
    /// A constant, a list of such, or an expression that gives one.
    public static var constant: ValueType { ValueType("a value", schema: .literal, decode: Literal.read) }
}

extension Literal {
    fileprivate static func read(_ node: Node, _ context: DecodingContext) -> Literal? {
        if let source = ExpressionSource(node) { return Literal(.expression(source), at: node.span) }
        if node.isDateTime {
            return DateTime.milliseconds(node, context).map { Literal(.date($0), at: node.span) }
        }
        guard let elements = node.elements else { return Literal(.value(Value(node)), at: node.span) }
        let literals = elements.compactMap { read($0, context) }
        return literals.count == elements.count ? Literal(.list(literals), at: node.span) : nil
    }
}

extension ValueType<Value> {
    /// Any value of the kinds that data have.
    public static var anyValue: ValueType { ValueType("a value") { node, _ in Value(node) } }

    /// A number, text, boolean or null, or a date written as an object of its parts.
    public static var literal: ValueType {
        ValueType("a number, a text, true, false, null or a date", schema: .literal) { node, context in
            if node.members != nil {
                return DateTime.milliseconds(node, context).map(Value.date)
            }
            if node.elements != nil {
                context.log.error(.wrongType, "expected a single value, found a list", at: node.span)
                return nil
            }
            return Value(node)
        }
    }
}

extension Schema {
    /// A single value, or a date given by its parts.
    public static let literal = Schema.either([
        .number(), .string, .boolean, .null, .object(DateTime.self),
    ])
}

extension ValueType<(Double, Double)> {
    /// Two numbers, the smaller first.
    static var extent: ValueType {
        .matching("a list of two numbers", schema: .list(.number(), count: 2)) { node in
            guard let ends = node.elements?.compactMap(\.number), ends.count == 2, node.elements?.count == 2
            else { return nil }
            return (min(ends[0], ends[1]), max(ends[0], ends[1]))
        }
    }
}

extension [String] {
    /// The names that `as` gives for a start and an end: `val` stands for `val` and `val_end`.
    func startAndEnd(or name: String) -> (String, String) {
        let start = first ?? name
        return (start, count > 1 ? self[1] : "\(start)_end")
    }

    /// The two names that `as` gives, or their defaults.
    func pair(or first: String, _ second: String) -> (String, String) {
        (self.first ?? first, count > 1 ? self[1] : second)
    }
}
