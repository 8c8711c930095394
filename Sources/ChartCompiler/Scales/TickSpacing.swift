import Dataflow
import Diagnostics
import Documents
import Formats
import VisualEncoding

/// How many ticks there should be, or the calendar interval that they start: what `tickCount` and `nice`
/// say (Vega's `tickCount`).
enum TickSpacing {
    case count(Int)
    case interval(TimeInterval)

    /// A number, an interval's name, or `{interval, step}`; nil, with an error, where it is none of these.
    init?(_ node: Node, log: DiagnosticLog? = nil) {
        if let number = node.number, number.isFinite {
            self = .count(Int(max(0, min(number.rounded(.up), 1000))))
            return
        }
        let name = node.string ?? node["interval"]?.string
        guard let name, let interval = Self.interval(name) else {
            log?.error(
                name.map { "unknown interval '\($0)'" } ?? "expected a number of ticks, found \(node.kind)",
                at: node.span,
                hint: "a number, or one of \(Self.intervals.map(\.name).joined(separator: ", "))")
            return nil
        }
        self = .interval(interval.every(interval.step * Int(max(1, min(node["step"]?.number ?? 1, 1e6)))))
    }

    private static func interval(_ name: String) -> TimeInterval? {
        intervals.first { $0.name == name || "\($0.name)s" == name }?.interval
    }

    private static let intervals: [(name: String, interval: TimeInterval)] = [
        ("millisecond", .millisecond), ("second", .second), ("minute", .minute), ("hour", .hour),
        ("day", .day), ("date", .day), ("week", .week), ("month", .month), ("quarter", .quarter),
        ("year", .year),
    ]
}
