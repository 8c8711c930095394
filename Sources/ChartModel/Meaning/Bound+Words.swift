package import Grammar

extension Bound {
    /// The limit of a figure that a cell of a table states, in the grammar's word or in Chinese; nil for an exact figure
    /// and for other words.
    package init?(limit word: String) {
        switch word {
        case "at-least", "以上", "不少于": self = .atLeast
        case "more-than", "突破", "超过": self = .moreThan
        case "up-to", "以内", "不超过": self = .upTo
        default: return nil
        }
    }
}
