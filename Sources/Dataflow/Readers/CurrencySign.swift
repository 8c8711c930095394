/// The signs of money that people write before numbers.
enum CurrencySign {
    private static let all = ["RMB", "CNY", "USD", "US$", "HK$", "NT$", "¥", "￥", "$", "€", "£"]

    /// What follows the sign at the beginning of a text; nil if it begins with none.
    static func rest(of text: String) -> String? {
        all.first { text.hasPrefix($0) }.map { text.dropFirst($0.count).trimmed }
    }
}
