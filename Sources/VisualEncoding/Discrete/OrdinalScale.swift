public import Dataflow

/// A scale from categories to values in turn: colours, shapes, sizes. The range is repeated if
/// the domain is longer.
public struct OrdinalScale: Sendable {
    /// Distinct values; repetitions are dropped.
    public var domain: [Value] {
        get { categories.values }
        set { categories = DiscreteDomain(newValue) }
    }
    public var range: [Value]

    private var categories: DiscreteDomain

    public init(domain: [Value], range: [Value]) {
        categories = DiscreteDomain(domain)
        self.range = range
    }

    public func index(of value: Value) -> Int? { categories.index(of: value) }

    /// nil for a value that is not in the domain.
    public func value(_ value: Value) -> Value? {
        index(of: value).flatMap { rangeIndex($0) }.map { range[$0] }
    }

    /// The index into the range for each row's value, for callers that convert the range to
    /// colours or shapes once.
    public func rangeIndices(_ column: Column) -> [Int?] {
        categories.indices(of: column).map { $0.flatMap(rangeIndex) }
    }

    private func rangeIndex(_ index: Int) -> Int? { range.isEmpty ? nil : index % range.count }
}
