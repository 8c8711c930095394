public import Formats

extension ContinuousScale {
    /// Extends the domain's ends to round values: multiples of the tick step, powers of a log
    /// scale's base, whole calendar intervals. A domain without extent stays as it is.
    public mutating func nice(count: Int = 10) {
        guard let extent else { return }
        let (low, high) = (extent.lowerBound, extent.upperBound)
        switch transform {
        case .linear, .pow, .symlog:
            if let (low, high) = Ticks.nice(low, high, count: count) { setExtent(low, high) }
        case .log(let base):
            let (low, high) = LogTicks(base: base, isMirrored: isMirrored).nice(low, high)
            if low.isFinite, high.isFinite { setExtent(low, high) }
        case .time:
            let (low, high) = niceTime(start: low, stop: high, count: count)
            setExtent(low, high)
        }
    }

    /// Extends a time domain's ends to starts of a calendar interval.
    public mutating func nice(_ interval: TimeInterval) {
        guard let extent else { return }
        let (low, high) = niceTime(start: extent.lowerBound, stop: extent.upperBound, interval: interval)
        setExtent(low, high)
    }

    /// Extends a domain of one sign to 0.
    public mutating func includeZero() {
        guard let extent else { return }
        if extent.lowerBound > 0 { setExtent(0, extent.upperBound) }
        if extent.upperBound < 0 { setExtent(extent.lowerBound, 0) }
    }

    /// Extends the domain so that its former ends lie `padding` inside the ends of the range
    /// (Vega's `padDomain`). A padding that leaves no room is ignored.
    public mutating func pad(by padding: Double) {
        guard let first = domain.first, let last = domain.last, first != last,
            let start = range.first, let end = range.last
        else { return }
        let span = (end - start).magnitude
        let factor = span / (span - 2 * padding)
        guard factor > 0, factor.isFinite else { return }
        let (a, b) = (lift(first), lift(last))
        let middle = (a + b) / 2
        let padded = (ground(middle + (a - middle) * factor), ground(middle + (b - middle) * factor))
        guard padded.0.isFinite, padded.1.isFinite else { return }
        // Dates have no fractions of a millisecond.
        domain[0] = isTemporal ? padded.0.rounded(.towardZero) : padded.0
        domain[domain.count - 1] = isTemporal ? padded.1.rounded(.towardZero) : padded.1
    }

    /// Replaces the domain's ends, keeping their order.
    private mutating func setExtent(_ low: Double, _ high: Double) {
        guard let first = domain.first, let last = domain.last else { return }
        var ends = domain
        (ends[0], ends[ends.count - 1]) = last < first ? (high, low) : (low, high)
        domain = ends
    }
}

extension Ticks {
    /// The interval extended to multiples of a tick step that stays the same for the extended
    /// interval (d3-scale's `linear.nice`); nil if none is found.
    static func nice(_ low: Double, _ high: Double, count: Int) -> (Double, Double)? {
        var (low, high) = (low, high)
        var previous: Double?
        for _ in 0..<10 {
            let step = increment(from: low, to: high, count: Double(count))
            if step == previous { return (low, high) }
            if step > 0 {
                low = (low / step).rounded(.down) * step
                high = (high / step).rounded(.up) * step
            } else if step < 0 {
                low = (low * step).rounded(.up) / step
                high = (high * step).rounded(.down) / step
            } else {
                return nil
            }
            previous = step
        }
        return nil
    }
}
