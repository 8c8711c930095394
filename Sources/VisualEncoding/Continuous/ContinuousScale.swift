import Formats

/// A scale from numbers or times to numbers: linear, log, pow, sqrt, symlog and time in one type,
/// which differ in their transform (the construction of d3-scale's `continuous`).
///
/// With more than two entries in domain and range the scale is piecewise.
public struct ContinuousScale: Sendable {
    public var transform: ScaleTransform { didSet { remap() } }
    /// Numbers, or milliseconds since 1970. May descend.
    public var domain: [Double] { didSet { remap() } }
    /// Usually positions in points. May descend.
    public var range: [Double] { didSet { remap() } }
    /// Whether values outside the domain are moved to its ends.
    public var clamps: Bool
    /// Whether positions are rounded to whole numbers.
    public var rounds: Bool
    /// The edges of bins that the values were sorted into; ticks are then chosen among these.
    public var bins: [Double]?
    /// The part of the domain that is left out.
    public private(set) var omitted: ClosedRange<Double>?

    private var map: PiecewiseMap

    public init(
        _ transform: ScaleTransform = .linear, domain: [Double] = [0, 1], range: [Double] = [0, 1],
        clamps: Bool = false, rounds: Bool = false, bins: [Double]? = nil
    ) {
        self.transform = transform
        self.domain = domain
        self.range = range
        self.clamps = clamps
        self.rounds = rounds
        self.bins = bins
        map = PiecewiseMap(from: [], to: [])
        remap()
    }

    /// Leaves out a part of the domain, in whose place a gap remains; what is left keeps one measure.
    ///
    /// - Parameter gap: The length of the gap in the range.
    /// - Returns: Whether it could: the scale is linear, and the part within its domain.
    public mutating func omit(_ part: ClosedRange<Double>, leaving gap: Double) -> Bool {
        guard transform == .linear, domain.count == 2, range.count == 2, let extent,
            extent.lowerBound < part.lowerBound, part.upperBound < extent.upperBound,
            part.lowerBound < part.upperBound
        else { return false }
        let isAscending = domain[0] < domain[1]
        let (near, far) =
            isAscending ? (part.lowerBound, part.upperBound) : (part.upperBound, part.lowerBound)
        let shown = abs(near - domain[0]) + abs(domain[1] - far)
        let length = range[1] - range[0]
        let space = min(gap, abs(length) / 4) * (length < 0 ? -1 : 1)
        let start = range[0] + (length - space) * abs(near - domain[0]) / shown
        omitted = part
        domain = [domain[0], near, far, domain[1]]
        range = [range[0], start, start + space, range[1]]
        return true
    }

    private mutating func remap() {
        map = PiecewiseMap(from: domain.map(lift), to: range)
    }
}

extension ContinuousScale {
    public var isTemporal: Bool { transform == .time }

    public var isLogarithmic: Bool {
        if case .log = transform { true } else { false }
    }

    /// The position of a value. NaN for NaN and for values that can't be transformed; the middle of
    /// the range if the domain has no extent.
    public func position(_ value: Double) -> Double {
        let position = map(lift(clamps ? clamp(value) : value))
        return rounds ? position.roundedHalfUp : position
    }

    public func positions(_ values: [Double]) -> [Double] { values.map(position) }

    /// The value at a position: the inverse of `position`.
    public func invert(_ position: Double) -> Double {
        let value = ground(PiecewiseMap(from: range, to: domain.map(lift))(position))
        return clamps ? clamp(value) : value
    }

    /// Reverses the range.
    public mutating func reverse() { range.reverse() }

    /// The domain's ends in ascending order; nil if the domain is empty or not finite.
    public var extent: ClosedRange<Double>? {
        guard let first = domain.first, let last = domain.last, first.isFinite, last.isFinite else {
            return nil
        }
        return min(first, last)...max(first, last)
    }
}

extension ContinuousScale {
    /// Whether a log scale covers negative values.
    var isMirrored: Bool { (domain.first ?? 0) < 0 }

    /// A value after the transform, as it is mapped to the range.
    func lift(_ value: Double) -> Double { transform.transform(value, mirrored: isMirrored) }

    /// The inverse of `lift`.
    func ground(_ value: Double) -> Double { transform.untransform(value, mirrored: isMirrored) }

    private func clamp(_ value: Double) -> Double {
        let count = min(domain.count, range.count)
        guard count > 0, !value.isNaN else { return value }
        let (first, last) = (domain[0], domain[count - 1])
        return max(min(first, last), min(max(first, last), value))
    }
}
