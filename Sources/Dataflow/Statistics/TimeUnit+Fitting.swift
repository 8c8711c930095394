import Glibc

extension TimeUnit {
    /// The unit that divides a range of time into about a number of bins, after Vega's `timeBin`.
    ///
    /// - Parameter extent: Milliseconds since 1970.
    public static func fitting(_ extent: (Double, Double), maxbins: Double) -> TimeUnit {
        let bins = maxbins >= 1 ? maxbins : 40
        let target = abs(extent.1 - extent.0) / bins
        let index = candidates.firstIndex { $0.duration > target } ?? candidates.count
        if index == 0 || !target.isFinite {
            return TimeUnit(parts: calendar, step: max(1, decimalStep(target)))
        }
        if index == candidates.count {
            return TimeUnit(parts: [.year], step: max(1, decimalStep(target / (365 * day))))
        }
        let (shorter, longer) = (candidates[index - 1], candidates[index])
        let best = target / shorter.duration < longer.duration / target ? shorter : longer
        return TimeUnit(parts: best.parts, step: best.step)
    }

    private static let calendar: [Part] = [.year, .month, .date, .hours, .minutes, .seconds, .milliseconds]
    private static let hour = 3_600_000.0
    private static let day = 24 * hour

    private static let candidates: [(parts: [Part], step: Int, duration: Double)] =
        [1, 5, 15, 30].map { (Array(calendar[..<6]), $0, Double($0) * 1000) }
        + [1, 5, 15, 30].map { (Array(calendar[..<5]), $0, Double($0) * 60_000) }
        + [1, 3, 6, 12].map { (Array(calendar[..<4]), $0, Double($0) * hour) }
        + [
            (Array(calendar[..<3]), 1, day),
            ([.year, .week], 1, 7 * day),
            ([.year, .month], 1, 30 * day),
            ([.year, .month], 3, 90 * day),
            ([.year], 1, 365 * day),
        ]

    /// The nearest of 1, 2 and 5 times a power of ten.
    private static func decimalStep(_ step: Double) -> Int {
        guard step > 0, step < 1e15 else { return 1 }
        let power = pow(10, log10(step).rounded(.down))
        let error = step / power
        let factor = error * error >= 50 ? 10.0 : error * error >= 10 ? 5 : error * error >= 2 ? 2 : 1
        return Int(max(1, power * factor))
    }
}
