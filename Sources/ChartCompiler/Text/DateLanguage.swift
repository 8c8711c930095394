import Formats

extension TimeLocale {
    /// The pattern of a complete date.
    var fullDate: String { self == .chinese ? date : "%b %d, %Y" }
}
