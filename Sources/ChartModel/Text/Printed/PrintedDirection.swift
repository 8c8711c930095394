/// The sign of a number according to the words before it: 增长1.3%, 下降了1.3%, −1.3%.
package enum PrintedDirection: Equatable {
    case rise, fall

    /// nil for words that don't state a sign.
    ///
    /// - Parameter lead: The text before the number.
    package init?(lead: Substring) {
        var lead = lead
        func drop(_ words: [String]) {
            while let word = words.first(where: { lead.hasSuffix($0) }) { lead.removeLast(word.count) }
        }
        // A minus sign touches its number; a dash has a space after it.
        if let sign = lead.last, "+＋-−－".contains(sign) {
            // Between two numbers it states a range: 5-10.
            if let before = lead.dropLast().last, before.isNumber || before.isASCII && before.isLetter {
                return nil
            }
            self = "+＋".contains(sign) ? .rise : .fall
            return
        }
        drop([" ", "了", "约", "近", "逾", "超过", "超", "仅", "只"])
        if Self.falls.contains(where: { lead.hasSuffix($0) }) {
            self = .fall
        } else if Self.rises.contains(where: { lead.hasSuffix($0) }) {
            self = .rise
        } else {
            return nil
        }
    }

    private static let falls = [
        "负增长", "下降", "减少", "降低", "下跌", "回落", "下滑", "降幅", "跌幅",
    ]
    private static let rises = ["增长", "上升", "提高", "增加", "上涨", "增幅", "涨幅"]

    /// Whether a name is that of a decrease, so that a positive figure is a fall: 能耗下降, 减税.
    package static func isOfFall(_ name: String) -> Bool { "降减跌缩".contains { name.contains($0) } }

    /// Whether a figure with this value may be printed with this sign.
    package func agrees(with value: Double) -> Bool { value == 0 || (value > 0) == (self == .rise) }
}
