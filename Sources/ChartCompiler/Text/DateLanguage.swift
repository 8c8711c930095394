import Formats

extension TimeLocale {
    /// A date in full.
    var fullDate: String { self == .chinese ? date : "%b %d, %Y" }
}
