/// The marks that can be drawn.
public enum MarkType: String, CaseIterable, Sendable {
    case arc, area, bar, circle, geoshape, image, line, point, rect, rule, square, text, tick, trail

    /// The composite marks, which are drawn as several others.
    public static let composite = ["boxplot", "errorband", "errorbar"]

    /// Whether the mark is filled by default rather than stroked.
    public var isFilled: Bool { self != .line && self != .point && self != .rule }
}
