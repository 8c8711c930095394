/// A function through knots, linear between neighbours and extrapolated beyond the ends.
///
/// As in d3-scale's `continuous`, the shorter of the two lists counts, a descending domain is
/// reversed, and a segment without extent gives the middle of its values.
struct PiecewiseMap: Sendable {
    private let knots: [Double]
    private let values: [Double]

    init(from domain: [Double], to range: [Double]) {
        let count = min(domain.count, range.count)
        var knots = Array(domain.prefix(count))
        var values = Array(range.prefix(count))
        if let first = knots.first, let last = knots.last, last < first {
            knots.reverse()
            values.reverse()
        }
        self.knots = knots
        self.values = values
    }

    /// O(log knots); NaN if there are fewer than two knots.
    func callAsFunction(_ x: Double) -> Double {
        guard knots.count > 1 else { return .nan }
        let segment = knots.count == 2 ? 0 : knots.dropFirst().dropLast().bisectRight(x) - 1
        let (start, end) = (knots[segment], knots[segment + 1])
        let t = start == end ? 0.5 : (x - start) / (end - start)
        return values[segment] * (1 - t) + values[segment + 1] * t
    }
}
