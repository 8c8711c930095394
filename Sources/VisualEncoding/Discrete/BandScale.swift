public import Dataflow
import Formats

/// A scale from categories to bands of equal width along a range, with space between and around
/// them. With an inner padding of 1 the bands have no width: a point scale.
///
/// The arithmetic is that of Vega's band scale, which differs from d3's for a single padded band.
public struct BandScale: Sendable {
    /// Distinct values; repetitions are dropped.
    public var domain: [Value] {
        get { categories.values }
        set { categories = DiscreteDomain(newValue) }
    }
    /// Where the bands begin and end. It may descend: the first band is then at the greater end.
    public var range: (start: Double, end: Double)
    /// Space between bands, as a fraction of the step.
    public var paddingInner: Double { didSet { paddingInner = paddingInner.clampedToUnit } }
    /// Space before the first and after the last band, as a fraction of the step.
    public var paddingOuter: Double { didSet { paddingOuter = paddingOuter.clampedToUnit } }
    /// Where the bands are within space that is left over: 0 for the start, 1 for the end.
    public var align: Double { didSet { align = align.clampedToUnit } }
    /// Whether starts and widths are rounded to whole numbers.
    public var rounds: Bool

    private var categories: DiscreteDomain

    public init(
        domain: [Value], range: (start: Double, end: Double) = (0, 1), paddingInner: Double = 0,
        paddingOuter: Double = 0, align: Double = 0.5, rounds: Bool = false
    ) {
        categories = DiscreteDomain(domain)
        self.range = range
        self.paddingInner = paddingInner.clampedToUnit
        self.paddingOuter = paddingOuter.clampedToUnit
        self.align = align.clampedToUnit
        self.rounds = rounds
    }

    /// A scale from categories to points, `padding` steps away from the ends of the range.
    public static func point(
        domain: [Value], range: (start: Double, end: Double) = (0, 1), padding: Double = 0,
        align: Double = 0.5, rounds: Bool = false
    ) -> BandScale {
        BandScale(
            domain: domain, range: range, paddingInner: 1, paddingOuter: padding, align: align,
            rounds: rounds)
    }

    /// The steps that a number of bands takes up, paddings included (Vega's `bandspace`): the length
    /// of a range with a given step is this number times the step.
    public static func bandSpace(count: Int, paddingInner: Double, paddingOuter: Double) -> Double {
        guard count > 0 else { return 0 }
        let space = Double(count) - paddingInner + paddingOuter * 2
        return space > 0 ? space : 1
    }
}

extension BandScale {
    /// The distance between the starts of neighbouring bands.
    public var step: Double {
        let space = Self.bandSpace(
            count: categories.values.count, paddingInner: paddingInner, paddingOuter: paddingOuter)
        let step = (range.end - range.start).magnitude / (space == 0 ? 1 : space)
        return rounds ? step.rounded(.down) : step
    }

    /// The width of a band.
    public var bandwidth: Double {
        let bandwidth = step * (1 - paddingInner)
        return rounds ? bandwidth.roundedHalfUp : bandwidth
    }

    public func index(of value: Value) -> Int? { categories.index(of: value) }

    /// Where the band of a value starts: its smaller end, even on a descending range. nil for a
    /// value that is not in the domain.
    public func position(_ value: Value) -> Double? {
        index(of: value).map { starts.position($0) }
    }

    /// The starts of each row's band; NaN for a value that is not in the domain.
    public func positions(_ column: Column) -> [Double] {
        let starts = starts
        return categories.indices(of: column).map { $0.map(starts.position) ?? .nan }
    }

    private var starts: BandStarts {
        let count = categories.values.count
        let step = step
        let (low, high) = (min(range.start, range.end), max(range.start, range.end))
        let start = low + (high - low - step * (Double(count) - paddingInner)) * align
        return BandStarts(
            first: rounds ? start.roundedHalfUp : start, step: step, count: count,
            isReversed: range.end < range.start)
    }
}

/// The starts of bands by index.
private struct BandStarts {
    var first: Double
    var step: Double
    var count: Int
    var isReversed: Bool

    func position(_ index: Int) -> Double {
        first + step * Double(isReversed ? count - 1 - index : index)
    }
}

extension Double {
    /// The number clamped to 0...1; 0 for NaN.
    var clampedToUnit: Double { self > 0 ? min(self, 1) : 0 }
}
