import Glibc

/// How a range of numbers is divided into bins.
public struct BinOptions: Hashable, Sendable {
    /// The largest number of bins, 20 if nil.
    public var maxbins: Double?
    /// The exact width of a bin.
    public var step: Double?
    /// The widths to choose from.
    public var steps: [Double]?
    /// Whether the first and last bin begin and end at round numbers.
    public var nice = true
    /// The smallest width to choose.
    public var minstep = 0.0
    /// The factors by which a width may be divided.
    public var divide: [Double] = [5, 2]
    public var base = 10.0
    /// The range to divide, instead of that of the data.
    public var extent: ClosedRange<Double>?
    /// A number that bins are shifted to begin at.
    public var anchor: Double?

    public init() {}
}

/// Bins of equal width from `start` to `stop`.
public struct Binning: Equatable, Sendable {
    public var start: Double
    public var stop: Double
    public var step: Double

    /// The rounded end of the range that was divided: the last bin may reach farther by a rounding error.
    public var limit: Double

    public init(start: Double, stop: Double, step: Double, limit: Double? = nil) {
        self.start = start
        self.stop = stop
        self.step = step
        self.limit = limit ?? stop
    }

    /// The start of the bin that holds a number: the last bin holds its end as well. Infinite for numbers
    /// outside all bins.
    public func floor(_ number: Double) -> Double {
        if number.isNaN { return .nan }
        if number < start { return -.infinity }
        if number > stop { return .infinity }
        let inner = max(start, min(number, stop - step))
        // A tiny amount is added for numbers that would be at a bin's edge but for rounding.
        return start + step * ((inner - start) / step + 1e-14).rounded(.down)
    }

    /// The end of the bin that begins at a number.
    public func end(of binStart: Double) -> Double { start + step * (1 + (binStart - start) / step) }
}

/// The bins for a range of numbers, by Vega's algorithm
/// (https://vega.github.io/vega/docs/transforms/bin/): the step is a power of the base, divided as far as the
/// number of bins allows.
public func binning(extent: (Double, Double), options: BinOptions = BinOptions()) -> Binning {
    let (low, high) = options.extent.map { ($0.lowerBound, $0.upperBound) } ?? extent
    guard low.isFinite, high.isFinite, (high - low).isFinite else {
        return Binning(start: 0, stop: 1, step: 1)
    }
    let step = options.step(for: [high - low, abs(low)].first { $0 > 0 } ?? 1)
    var (start, stop) = (low, high)
    if options.nice {
        let precision = step >= 1 ? 0 : (-log(step) / log(options.validBase)).rounded(.towardZero) + 1
        let hair = pow(options.validBase, -precision - 1)
        let rounded = (low / step + hair).rounded(.down) * step
        start = low < rounded ? rounded - step : rounded
        stop = (high / step).rounded(.up) * step
    }
    if stop == start { stop = start + step }
    let limit = stop
    stop = start + ((stop - start) / step).rounded(.up) * step
    if let anchor = options.anchor {
        let shift = anchor - (start + step * ((anchor - start) / step).rounded(.down))
        start += shift
        stop += shift
    }
    return Binning(start: start, stop: stop, step: step, limit: limit)
}

extension BinOptions {
    /// A base sufficiently greater than 1: with one close to 1 the search for a step would take for ever.
    fileprivate var validBase: Double { base >= 1.01 && base.isFinite ? base : 10 }

    fileprivate func step(for span: Double) -> Double {
        if let step, step > 0, step.isFinite { return step }
        let bins = maxbins.flatMap { $0 >= 1 ? $0 : nil } ?? 20
        if let steps, !steps.isEmpty, steps.allSatisfy({ $0 > 0 }) {
            let index = steps.firstIndex { $0 >= span / bins } ?? steps.count
            return steps[max(0, index - 1)]
        }
        let base = validBase
        let level = (log(bins) / log(base)).rounded(.up)
        var step = max(minstep, pow(base, (log(span) / log(base)).rounded() - level))
        // Ranges at the very ends of what a Double holds.
        if step <= 0 || !step.isFinite { step = span }
        while (span / step).rounded(.up) > bins { step *= base }
        for divisor in divide where divisor > 0 {
            let finer = step / divisor
            if finer >= minstep, span / finer <= bins { step = finer }
        }
        return step
    }
}
