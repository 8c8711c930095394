import Diagnostics
import Documents
public import Formats

/// The approximate number of ticks, or the calendar interval between them (Vega's `tickCount`).
public enum TickCount: Hashable, Sendable {
    case count(Int)
    case interval(TimeInterval)
}

extension ValueType<TickCount> {
    /// A number, the name of an interval, or `{interval, step}`.
    static var tickCount: ValueType {
        ValueType("a number, an interval or {interval, step}", schema: .tickCount) { node, context in
            if let number = node.number, number.isFinite {
                let count = context.limited(
                    number.rounded(.up), to: 1000, at: node.span, hint: "list the ticks in 'values'")
                return .count(Int(max(0, count)))
            }
            if node.members != nil { return TickInterval.decode(node, context)?.count }
            guard node.string != nil else {
                context.log.error(
                    .wrongType, "expected a number of ticks, found \(node.kind)", at: node.span,
                    hint: TickInterval.hint)
                return nil
            }
            return ValueType<TimeInterval>.interval.decode(node, context).map { .interval($0) }
        }
    }
}

/// A multiple of a calendar unit.
struct TickInterval: Declared {
    var interval: TimeInterval?
    var step = 1.0

    static let typeName = "an interval of ticks"

    static let properties: [Property<TickInterval>] = [
        Property("interval", \.interval, .interval, "The unit: day, week, month …").required(),
        Property("step", \.step, .number(in: 1...1e6), "How many of them."),
    ]

    fileprivate var count: TickCount? { interval.map { .interval($0.every($0.step * Int(step))) } }

    fileprivate static let intervals: [(name: String, interval: TimeInterval)] = [
        ("millisecond", .millisecond), ("second", .second), ("minute", .minute), ("hour", .hour),
        ("day", .day), ("date", .day), ("week", .week), ("month", .month), ("quarter", .quarter),
        ("year", .year),
    ]

    fileprivate static let hint = "a number, or one of \(intervals.map(\.name).joined(separator: ", "))"
}

extension ValueType<TimeInterval> {
    /// A calendar unit, in the singular or plural.
    fileprivate static var interval: ValueType {
        ValueType("an interval", schema: .oneOf(TickInterval.intervals.map(\.name))) { node, context in
            let name = node.string ?? node.kind
            let known = TickInterval.intervals.first { $0.name == name || "\($0.name)s" == name }
            if known == nil {
                context.log.error(
                    .unknownValue, "unknown interval '\(name)'", at: node.span,
                    hint: TickInterval.intervals.map(\.name).nearest(to: name).map { "did you mean '\($0)'?" }
                        ?? TickInterval.hint)
            }
            return known?.interval
        }
    }
}

extension Schema {
    static let tickCount = Schema.either([
        .number(), .oneOf(TickInterval.intervals.map(\.name)), .object(TickInterval.self),
    ])
}
