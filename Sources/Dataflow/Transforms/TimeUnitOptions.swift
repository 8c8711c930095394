import Diagnostics
public import Documents

/// A time unit as a spec gives it: by name, or with a step, or by a number of bins.
public struct TimeUnitOptions: Declared, Hashable, Sendable {
    public var unit: TimeUnit?
    public var maxbins: Double?
    public var step = 1
    public var isBinned: Bool?

    public init() {}

    public init(_ unit: TimeUnit) { self.unit = unit }

    public static let typeName = "time unit options"

    public static var properties: [Property<TimeUnitOptions>] {
        [
            Property("unit", \.unit, .timeUnit, "The unit, such as `yearmonth`."),
            Property(
                "maxbins", \.maxbins, .number(in: 1...1e6), "Where no unit is given, how many there may be."),
            Property("step", \.step, .integer(atLeast: 1), "How many of the shortest part make one unit."),
            Property("binned", \.isBinned, .boolean, "Whether the data is rounded down already."),
        ] + Property.ignored("utc")
    }

    /// The unit for dates in a range of milliseconds.
    public func unit(for extent: (Double, Double)) -> TimeUnit {
        guard var unit else { return .fitting(extent, maxbins: maxbins ?? 40) }
        unit.step = step
        if let isBinned { unit.isBinned = isBinned }
        return unit
    }
}

extension ValueType<TimeUnitOptions> {
    /// A unit's name, or options.
    public static var timeUnitOptions: ValueType {
        ValueType("a time unit", schema: .timeUnit) { node, context in
            if node.members != nil { return TimeUnitOptions.decode(node, context) }
            return ValueType<TimeUnit>.timeUnit.decode(node, context).map { TimeUnitOptions($0) }
        }
    }
}

extension ValueType<TimeUnit> {
    public static var timeUnit: ValueType {
        ValueType("a time unit such as 'year' or 'yearmonth'", schema: .timeUnitName) { node, context in
            guard let name = node.string else {
                context.log.error(.wrongType, "expected a time unit, found \(node.kind)", at: node.span)
                return nil
            }
            if let unit = TimeUnit(name) { return unit }
            let known =
                TimeUnit.Part.allCases.map(\.name) + [
                    "yearmonth", "yearmonthdate", "yearquarter", "monthdate",
                ]
            context.log.error(
                .unknownTimeUnit, "unknown time unit '\(name)'", at: node.span,
                hint: known.nearest(to: name).map { "did you mean '\($0)'?" }
                    ?? "units are put together from long to short: 'yearmonthdate', 'hoursminutes'")
            return nil
        }
    }
}

extension Schema {
    fileprivate static let timeUnitName = Schema.text("a time unit such as 'yearmonth'")

    /// A unit's name, or options.
    public static let timeUnit = Schema.either([timeUnitName, .object(TimeUnitOptions.self)])
}
