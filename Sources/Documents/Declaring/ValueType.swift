public import Diagnostics

/// How a property's value is read from a node, and what it is called.
///
/// A value type is declared once; decoding, messages and reference pages come from it.
public struct ValueType<Value>: Sendable {
    /// What a value is, in words that follow "expected": "a number", "one of 'left', 'right'".
    public let name: String
    /// Reads a node; if it is invalid, adds a diagnostic to the context's log and returns nil.
    public let decode: @Sendable (Node, DecodingContext) -> Value?
    /// The declared object that a value is, or that its elements are, for reference pages.
    public let object: (any Declared.Type)?

    /// Which values it accepts, for editors; `any` if that isn't known in detail.
    public let schema: Schema

    public init(
        _ name: String, object: (any Declared.Type)? = nil, schema: Schema = .any,
        decode: @escaping @Sendable (Node, DecodingContext) -> Value?
    ) {
        self.name = name
        self.object = object
        self.schema = schema
        self.decode = decode
    }

    /// The same type with another description for editors and reference pages: for values that are kept as they
    /// are and decoded later.
    public func described(as schema: Schema) -> ValueType {
        ValueType(schema.words, object: object, schema: schema, decode: decode)
    }

    /// A type whose values are either recognised or reported with the usual message.
    ///
    /// - Parameter hint: What to do about a node that isn't recognised.
    public static func matching(
        _ name: String, schema: Schema = .any, hint: @escaping @Sendable (Node) -> String? = { _ in nil },
        _ match: @escaping @Sendable (Node) -> Value?
    ) -> ValueType {
        ValueType(name, schema: schema) { node, context in
            if let value = match(node) { return value }
            context.log.error(
                .wrongType, "expected \(name), found \(node.kind)", at: node.span, hint: hint(node))
            return nil
        }
    }

    /// The same nodes, converted to another value.
    public func map<Other>(_ transform: @escaping @Sendable (Value) -> Other) -> ValueType<Other> {
        ValueType<Other>(name, object: object, schema: schema) { node, context in
            decode(node, context).map(transform)
        }
    }
}

/// The context of decoding: the log that collects mistakes, and the registries of what documents may
/// refer to.
public struct DecodingContext {
    public let log: DiagnosticLog
    public let registries: Registries

    public init(log: DiagnosticLog, registries: Registries = Registries()) {
        self.log = log
        self.registries = registries
    }

    /// Returns a number that can't be more than a limit; a warning tells if it would be.
    public func limited(_ number: Double, to limit: Double, at span: Span, hint: String? = nil) -> Double {
        guard number > limit else { return number }
        log.warning(
            .outOfRange,
            "\(number.plain) is more than \(limit.plain), which is the most and is taken instead",
            at: span, hint: hint)
        return limit
    }
}

extension ValueType<Bool> {
    /// True or false; any other value is a mistake, and counts as what JavaScript takes it for.
    public static var boolean: ValueType {
        ValueType("true or false", schema: .boolean) { node, context in
            if let boolean = node.boolean { return boolean }
            context.log.error(.wrongType, "expected true or false, found \(node.kind)", at: node.span)
            return node.isTruthy
        }
    }
}

extension ValueType<Double> {
    /// A number; one in quotes is a mistake, and counts as the number.
    public static var number: ValueType {
        ValueType("a number", schema: .number()) { node, context in
            if let number = node.number { return number }
            context.log.error(
                .wrongType, "expected a number, found \(node.kind)", at: node.span,
                hint: NumberInWords.hint(node))
            return node.string.flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
        }
    }

    /// A number that is not below zero.
    public static var nonNegative: ValueType {
        ValueType("a number that is not negative", schema: .number(atLeast: 0)) { node, context in
            guard let value = ValueType.number.decode(node, context) else { return nil }
            if value >= 0 { return value }
            context.log.error(.outOfRange, "\(value.plain) is negative", at: node.span)
            return nil
        }
    }

    /// A number within bounds, both included.
    public static func number(in bounds: ClosedRange<Double>) -> ValueType {
        let schema = Schema.number(atLeast: bounds.lowerBound, atMost: bounds.upperBound)
        return ValueType(schema.words, schema: schema) { node, context in
            guard let value = ValueType.number.decode(node, context) else { return nil }
            if bounds.contains(value) { return value }
            context.log.error(
                .outOfRange,
                "\(value.plain) is not within \(bounds.lowerBound.plain) to \(bounds.upperBound.plain)",
                at: node.span)
            return nil
        }
    }

    /// A length in px; a string may name another unit: "12pt", "120mm", "4.5cm", "8in".
    public static var length: ValueType {
        let name = "a length such as 240, 12pt or 120mm"
        return ValueType(name, schema: .either([.number(atLeast: 0), .text(name)])) { node, context in
            var value: Double?
            if let number = node.number {
                value = number
            } else if let string = node.string {
                value = Length(string)?.points
                if value == nil {
                    let unit = string.drop { $0.isNumber || $0 == "." || $0 == "-" || $0 == " " }
                    context.log.error(
                        .invalidLength,
                        unit.isEmpty ? "'\(string)' is not a length" : "unknown unit of length '\(unit)'",
                        at: node.span, hint: "px, pt, mm, cm and in are known: 120mm")
                    return nil
                }
            }
            guard let value else {
                context.log.error(
                    .wrongType, "expected a length such as 240 or 120mm, found \(node.kind)", at: node.span)
                return nil
            }
            if (0...Length.greatest).contains(value) { return value }
            context.log.error(
                .outOfRange,
                value > 0
                    ? "a length is at most \(Length.greatest.plain) px" : "a length can't be negative",
                at: node.span)
            return nil
        }
    }
}

extension ValueType<Int> {
    public static func integer(atLeast least: Int = 0) -> ValueType {
        whole(in: least...Int.max, .integer(atLeast: least))
    }

    /// A whole number of which no more than a limit can be had; a greater one counts as that.
    public static func integer(limitedTo limit: Int, hint: String? = nil) -> ValueType {
        let schema = Schema.integer(atLeast: 0)
        return ValueType(schema.words, schema: schema) { node, context in
            guard let number = ValueType.integer().decode(node, context) else { return nil }
            return Int(context.limited(Double(number), to: Double(limit), at: node.span, hint: hint))
        }
    }

    /// A whole number below a sensible limit, for counts of things that are drawn, such as columns.
    public static func integer(in range: ClosedRange<Int>) -> ValueType {
        whole(in: range, .integer(atLeast: range.lowerBound, atMost: range.upperBound))
    }

    private static func whole(in range: ClosedRange<Int>, _ schema: Schema) -> ValueType {
        .matching(schema.words, schema: schema, hint: NumberInWords.hint) { node in
            node.number.flatMap { Int(exactly: $0) }.flatMap { range.contains($0) ? $0 : nil }
        }
    }
}

extension ValueType<String> {
    public static var string: ValueType {
        .matching("a string", schema: .string) { node in node.string ?? node.number?.plain }
    }
}

extension ValueType<Node> {
    /// Any value, kept as it is for a later reader.
    public static var any: ValueType { ValueType("a value") { node, _ in node } }
}

extension ValueType {
    /// The same values, or null, which leaves the default.
    public var orNull: ValueType {
        ValueType("\(name) or null", schema: schema.orNull) { node, context in
            node.isNull ? nil : decode(node, context)
        }
    }
}

extension ValueType {
    /// A list of values; a single one counts as a list of one.
    public static func list<Element>(of element: ValueType<Element>) -> ValueType<[Element]>
    where Value == [Element] {
        ValueType(
            "a list of \(element.name)", object: element.object, schema: .oneOrMore(element.schema)
        ) { node, context in
            let nodes = node.elements ?? [node]
            let values = nodes.compactMap { element.decode($0, context) }
            return values.count == nodes.count ? values : nil
        }
    }
}

extension ValueType where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
    /// One of the names of an enumeration.
    public static func name(_: Value.Type = Value.self) -> ValueType {
        let names = Value.allCases.map { $0.rawValue }
        let list = names.quoted
        return ValueType("one of \(list)", schema: .oneOf(names)) { node, context in
            guard let word = node.string else {
                context.log.error(.wrongType, "expected one of \(list), found \(node.kind)", at: node.span)
                return nil
            }
            if let value = Value(rawValue: word) { return value }
            let near = names.nearest(to: word)
            context.log.error(
                .unknownValue, "unknown value '\(word)'", at: node.span,
                hint: near.map { "did you mean '\($0)'?" } ?? "one of \(list)")
            return nil
        }
    }
}

extension ValueType where Value: Declared {
    /// An object with declared properties.
    public static func object(_: Value.Type = Value.self) -> ValueType {
        ValueType(Value.typeName, object: Value.self, schema: .object(Value.self)) { node, context in
            Value.decode(node, context)
        }
    }
}
