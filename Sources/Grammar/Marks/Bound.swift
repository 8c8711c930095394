/// How a printed figure limits the true value.
public enum Bound: String, CaseIterable, Sendable {
    case exact
    /// The number or more: 以上, 不少于.
    case atLeast = "at-least"
    /// More than the number: 突破, 余, 超过.
    case moreThan = "more-than"
    /// The number or less: 以内, 至多.
    case upTo = "up-to"
    /// The lower or upper end of a range.
    case low, high

    public var isOpenAbove: Bool { self == .atLeast || self == .moreThan }
}
