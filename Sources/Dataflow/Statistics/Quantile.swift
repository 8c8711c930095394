extension [Double] {
    /// The p-quantile of numbers in ascending order, by linear interpolation between neighbours (type 7 of
    /// Hyndman and Fan 1996, as in d3 and R); nil if there are none.
    public func quantile(_ p: Double) -> Double? {
        guard let first, let last else { return nil }
        if p.isNaN || p <= 0 || count < 2 { return first }
        if p >= 1 { return last }
        let position = Double(count - 1) * p
        let index = Int(position)
        guard index + 1 < count else { return last }
        return self[index] + (self[index + 1] - self[index]) * (position - Double(index))
    }
}
