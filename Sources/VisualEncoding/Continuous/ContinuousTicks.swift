public import Formats

extension ContinuousScale {
    /// Values for ticks along the scale, about `count` of them: bin edges if the scale has bins, otherwise
    /// round numbers, multiples of powers, or calendar dates, in the domain's order.
    public func ticks(count: Int) -> [Double] {
        if let bins { return validTicks(bins, count: count) }
        guard let first = domain.first, let last = domain.last else { return [] }
        switch transform {
        case .linear, .pow, .symlog:
            guard let omitted else { return Ticks.values(from: first, to: last, count: count) }
            // As many as there would be without the part that is left out.
            let whole = abs(last - first)
            let share = whole / max(whole - (omitted.upperBound - omitted.lowerBound), whole / 20)
            return Ticks.values(from: first, to: last, count: Int((Double(count) * share).rounded()))
                .filter { $0 <= omitted.lowerBound || $0 >= omitted.upperBound }
        case .log(let base):
            return LogTicks(base: base, isMirrored: isMirrored)
                .values(from: first, to: last, count: Double(count))
        case .time:
            return timeTicks(start: first, stop: last, count: count)
        }
    }

    /// The starts of a calendar interval along a time scale, in the domain's order.
    public func ticks(_ interval: TimeInterval) -> [Double] {
        guard let first = domain.first, let last = domain.last else { return [] }
        return timeTicks(start: first, stop: last, interval: interval)
    }

    /// The number of ticks to ask for: one for each `minStep` of the domain at most, and at least one for each bin
    /// (`tickCount` of Vega 6.2; round steps may still be smaller).
    public func tickCount(_ count: Int, minStep: Double? = nil) -> Int {
        var count = bins.map { max(count, $0.count) } ?? count
        guard let minStep, minStep > 0, let extent else { return count }
        let (low, high) = (extent.lowerBound, extent.upperBound)
        let steps = low == high ? 1 : ((high - low) / minStep).rounded(.down)
        if steps < Double(count) { count = min(count, Int(steps) + 1) }
        count = min(count, Ticks.limit)
        return count
    }

    /// Those of the given values that are within the range, in the range's order. If more than
    /// `count` are left, every second one is dropped until they fit; if fewer than three remain, the ends are
    /// kept (Vega's `validTicks`).
    public func validTicks(_ values: [Double], count: Int? = nil) -> [Double] {
        guard let start = range.first, let end = range.last, start.isFinite, end.isFinite else { return [] }
        let low = min(start, end).rounded(.down)
        let high = max(start, end).rounded(.up)
        let placed = values.map { (value: $0, position: position($0)) }
            .filter { low <= $0.position && $0.position <= high }
            .sorted { start <= end ? $0.position < $1.position : $0.position > $1.position }
        var ticks = placed.map(\.value)
        guard let count, count > 0, let first = ticks.first, let last = ticks.last, ticks.count > 1 else {
            return ticks
        }
        while ticks.count > count, ticks.count >= 3 {
            ticks = stride(from: 0, to: ticks.count, by: 2).map { ticks[$0] }
        }
        return ticks.count < 3 ? [first, last] : ticks
    }
}
