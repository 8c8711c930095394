/// Round dates from `start` to `stop`, both included, about `count` of them. (d3-time's `ticks`)
///
/// They descend where `stop` lies before `start`.
public func timeTicks(start: Double, stop: Double, count: Int) -> [Double] {
    guard let interval = TimeInterval(ticksFrom: start, to: stop, count: count) else { return [] }
    return timeTicks(start: start, stop: stop, interval: interval)
}

/// The starts of an interval from `start` to `stop`, both included.
public func timeTicks(start: Double, stop: Double, interval: TimeInterval) -> [Double] {
    let ticks = interval.range(from: min(start, stop), to: max(start, stop) + 1)
    return stop < start ? ticks.reversed() : ticks
}

/// The domain extended to round dates. (d3-scale's `nice` of a time scale)
public func niceTime(start: Double, stop: Double, count: Int = 10) -> (Double, Double) {
    guard let interval = TimeInterval(ticksFrom: start, to: stop, count: count) else { return (start, stop) }
    return niceTime(start: start, stop: stop, interval: interval)
}

/// The domain extended to starts of an interval.
public func niceTime(start: Double, stop: Double, interval: TimeInterval) -> (Double, Double) {
    func extended(_ date: Double, _ rounded: Double) -> Double { rounded.isNaN ? date : rounded }
    return stop < start
        ? (extended(start, interval.ceil(start)), extended(stop, interval.floor(stop)))
        : (extended(start, interval.floor(start)), extended(stop, interval.ceil(stop)))
}

extension TimeInterval {
    /// The interval that divides a domain into about `count` parts, or `nil` if there is none.
    /// (d3-time's `tickInterval`)
    public init?(ticksFrom start: Double, to stop: Double, count: Int) {
        let target = abs(stop - start) / Double(max(0, count))
        guard target.isFinite else { return nil }
        let candidates = Self.tickIntervals
        let index = candidates.firstIndex { $0.length > target } ?? candidates.count

        if index == candidates.count {
            let years = Ticks.step(
                from: start / Self.yearLength, to: stop / Self.yearLength, count: count)
            guard years.isFinite, years.magnitude >= 1 else { return nil }
            self = .year.every(Int(min(years.magnitude, 1e9)))
        } else if index == 0 {
            let milliseconds = Ticks.step(from: start, to: stop, count: count).magnitude
            guard milliseconds.isFinite else { return nil }
            self = .millisecond.every(Int(max(1, milliseconds)))
        } else {
            let (shorter, longer) = (candidates[index - 1], candidates[index])
            self = target / shorter.length < longer.length / target ? shorter.interval : longer.interval
        }
    }

    private static let yearLength = 365 * 86_400_000.0

    private static let tickIntervals: [(interval: TimeInterval, length: Double)] = [
        (.second, 1000), (.second.every(5), 5000), (.second.every(15), 15_000), (.second.every(30), 30_000),
        (.minute, 60_000), (.minute.every(5), 300_000), (.minute.every(15), 900_000),
        (.minute.every(30), 1_800_000),
        (.hour, 3_600_000), (.hour.every(3), 10_800_000), (.hour.every(6), 21_600_000),
        (.hour.every(12), 43_200_000),
        (.day, 86_400_000), (.day.every(2), 172_800_000), (.week, 604_800_000),
        (.month, 30 * 86_400_000), (.quarter, 90 * 86_400_000), (.year, yearLength),
    ]
}
