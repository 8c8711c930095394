/// What a printed figure says of the true one.
public enum Bound: String, CaseIterable, Sendable {
    case exact
    /// 以上, 不少于: the number itself included.
    case atLeast = "at-least"
    /// 突破, 余, 超过: more than the number.
    case moreThan = "more-than"
    /// 以内, 至多.
    case upTo = "up-to"
    /// The ends of a range.
    case low, high

    public var isOpenAbove: Bool { self == .atLeast || self == .moreThan }
}
