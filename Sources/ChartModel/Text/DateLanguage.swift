package import Formats

extension TimeLocale {
    /// The pattern of a complete date.
    package var fullDate: String { self == .chinese ? date : "%b %d, %Y" }
}
