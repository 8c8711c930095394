public import Grammar

/// The words that a figure's kind puts around it, the same wherever it is printed: 第2位, 前10位, 200余家,
/// 1万余人, 超过4.6万人. What its bound says besides, 以上 or 突破, is left to be set.
public struct FigureWords: Hashable, Sendable {
    /// Before the figure, as a part of it: 第, 前.
    public var prefix = ""
    /// A word before it: 超过.
    public var before = ""
    public var unit: String
    /// The bound that is still to be told.
    public var bound: Bound

    /// - Parameter kind: What the figure is: "actual", "target", "rank"…; a result that is more than its number is
    ///   200余家, and only a target is to be passed: 突破.
    public init(number: Double?, unit: String, bound: Bound, kind: String) {
        (self.unit, self.bound) = (unit, bound)
        switch (kind, bound) {
        case ("rank", .exact): prefix = "第"
        case ("rank", .upTo):
            // 百强 is the list's name.
            prefix = unit == "强" ? "" : "前"
            self.bound = .exact
        case ("actual", .moreThan):
            self.bound = .exact
            // Per cent and fractions have no 余.
            let isWhole = number.map { $0 == $0.rounded() } ?? true
            if isWhole, !unit.hasPrefix("%"), !unit.hasPrefix("‰") {
                let scale = unit.prefix { $0 == "万" || $0 == "亿" }
                self.unit = scale + "余" + unit.dropFirst(scale.count)
            } else {
                before = "超过"
            }
        default: break
        }
    }
}
