public import Grammar

/// The words that the kind of a figure adds to it, wherever it is printed: 第2位, 前10位, 200余家, 1万余人, 超过4.6万人.
/// Words for its bound, such as 以上 or 突破, are set separately.
public struct FigureWords: Hashable, Sendable {
    /// The prefix of the figure: 第, 前.
    public var prefix = ""
    /// The word before the figure: 超过.
    public var before = ""
    public var unit: String
    /// The bound for which words are still to be set.
    public var bound: Bound

    /// - Parameter kind: The kind of the figure: "actual", "target", "rank" … A result that exceeds its
    ///   number is 200余家; 突破 is reserved for targets.
    public init(number: Double?, unit: String, bound: Bound, kind: String) {
        (self.unit, self.bound) = (unit, bound)
        switch (kind, bound) {
        case ("rank", .exact): prefix = "第"
        case ("rank", .upTo):
            // 百强 is the name of a list.
            prefix = unit == "强" ? "" : "前"
            self.bound = .exact
        case ("actual", .moreThan):
            self.bound = .exact
            // Per cent and fractions aren't written with 余.
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
