import Formats
import Glibc

/// Ticks of a logarithmic scale: multiples of the powers of its base (d3-scale's `log`).
struct LogTicks {
    var base: Double
    /// Whether the domain is negative.
    var isMirrored: Bool

    func values(from start: Double, to stop: Double, count: Double) -> [Double] {
        let (low, high) = (min(start, stop), max(start, stop))
        var (i, j) = (logarithm(low), logarithm(high))
        var values: [Double] = []
        let isWholeBase = base.truncatingRemainder(dividingBy: 1) == 0
        if isWholeBase, base <= 1000, j - i < min(count, 1000) {
            (i, j) = (i.rounded(.down), j.rounded(.up))
            let multiples = stride(from: 1, to: base, by: 1)
            while i <= j {
                for k in low > 0 ? Array(multiples) : multiples.reversed() {
                    let isFraction = low > 0 ? i < 0 : i > 0
                    let tick = isFraction ? k / power(-i) : k * power(i)
                    if low <= tick, tick <= high { values.append(tick) }
                }
                i += 1
            }
            if Double(values.count) * 2 < count { values = Ticks.values(from: low, to: high, count: count) }
        } else {
            values = Ticks.values(from: i, to: j, count: min(j - i, count)).map(power)
        }
        return stop < start ? values.reversed() : values
    }

    /// The domain extended to powers of the base.
    func nice(_ low: Double, _ high: Double) -> (Double, Double) {
        (power(logarithm(low).rounded(.down)), power(logarithm(high).rounded(.up)))
    }

    /// Whether a tick is labelled if `ticks` of them are drawn and about `count` are wanted: those
    /// with a small multiple of a power are.
    func isLabelled(_ tick: Double, count: Int, ticks: Int) -> Bool {
        let magnitude = tick.magnitude
        let limit = max(1, base * Double(count) / Double(max(1, ticks)))
        var multiple = magnitude / pow(base, (log(magnitude) / log(base)).roundedHalfUp)
        if multiple * base < base - 0.5 { multiple *= base }
        return multiple <= limit
    }

    private func logarithm(_ value: Double) -> Double {
        let value = isMirrored ? -value : value
        let logarithm =
            switch base {
            case 10: log10(value)
            case 2: log2(value)
            default: log(value) / log(base)
            }
        return isMirrored ? -logarithm : logarithm
    }

    private func power(_ exponent: Double) -> Double {
        let exponent = isMirrored ? -exponent : exponent
        let power =
            if base == 10, exponent.magnitude < 400, let whole = Int(exactly: exponent) {
                Double("1e\(whole)") ?? pow(10, exponent)
            } else {
                pow(base, exponent)
            }
        return isMirrored ? -power : power
    }
}
