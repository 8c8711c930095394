public import Dataflow

/// A scale from numbers to a few values, each of which stands for the numbers between two thresholds.
public struct DiscretizingScale: Sendable {
    /// How the thresholds are determined.
    public enum Kind: Sendable {
        /// They divide an extent into equal parts.
        case quantize
        /// They divide a sample into parts with equal counts.
        case quantile
        /// They were given.
        case threshold
        /// They are edges of bins: numbers below the first have no value.
        case binOrdinal
    }

    public let kind: Kind
    /// The extent, the sorted sample, the thresholds or the edges that the scale was made from.
    public let domain: [Double]
    /// In ascending order.
    public let thresholds: [Double]
    public let range: [Value]

    /// An extent divided into as many equal parts as the range has values.
    public static func quantize(domain: (start: Double, end: Double), range: [Value]) -> Self {
        let count = max(1, range.count)
        let thresholds = (1..<count).map { index in
            (Double(index) * domain.end + Double(count - index) * domain.start) / Double(count)
        }
        return Self(
            kind: .quantize, domain: [domain.start, domain.end], thresholds: thresholds, range: range)
    }

    /// A sample divided into as many parts with equal counts as the range has values, by the R-7
    /// method. O(sample · log sample); NaN is left out.
    public static func quantile(sample: [Double], range: [Value]) -> Self {
        let sorted = sample.filter { !$0.isNaN }.sorted()
        let count = max(1, range.count)
        let thresholds = (1..<(sorted.isEmpty ? 1 : count)).map { index in
            let position = Double(sorted.count - 1) * Double(index) / Double(count)
            let lower = Int(position)
            let upper = min(lower + 1, sorted.count - 1)
            return sorted[lower] + (sorted[upper] - sorted[lower]) * (position - Double(lower))
        }
        return Self(kind: .quantile, domain: sorted, thresholds: thresholds, range: range)
    }

    /// Given thresholds, one fewer than the range has values. The last value stands for all classes beyond the range.
    public static func threshold(_ thresholds: [Double], range: [Value]) -> Self {
        Self(kind: .threshold, domain: thresholds, thresholds: thresholds, range: range)
    }

    /// The values of bins between edges. The range is repeated if there are more bins.
    public static func binOrdinal(edges: [Double], range: [Value]) -> Self {
        Self(kind: .binOrdinal, domain: edges, thresholds: edges, range: range)
    }
}

extension DiscretizingScale {
    /// The value for a number; nil for NaN.
    public func value(_ number: Double) -> Value? { index(number).map { range[$0] } }

    /// The index into the range for a number. O(log thresholds).
    public func index(_ number: Double) -> Int? {
        guard !number.isNaN, !range.isEmpty else { return nil }
        if kind == .binOrdinal {
            let bin = thresholds.bisectRight(number) - 1
            return bin < 0 ? nil : bin % range.count
        }
        return thresholds.prefix(range.count - 1).bisectRight(number)
    }

    /// How many classes there are. Given thresholds make one more than there are of them, though the range may
    /// have fewer values, the last of which then stands for several.
    public var count: Int {
        switch kind {
        case .binOrdinal: max(0, thresholds.count - 1)
        case .threshold: range.isEmpty ? 0 : thresholds.count + 1
        case .quantize, .quantile: min(range.count, thresholds.count + 1)
        }
    }

    /// The numbers of a class: from `lower` to below `upper`. The first and last class have no outer
    /// bound unless they are bins.
    public func bounds(of index: Int) -> (lower: Double?, upper: Double?) {
        let lower = kind == .binOrdinal ? index : index - 1
        return (
            thresholds.indices.contains(lower) ? thresholds[lower] : nil,
            thresholds.indices.contains(lower + 1) ? thresholds[lower + 1] : nil
        )
    }
}
