import Formats

extension Value {
    /// The time that `new Date(value)` holds: milliseconds since 1970, NaN for what is no time.
    ///
    /// Text is read as the readers of tables read it, see `parseDate`: without a zone it is UTC, and a day that
    /// its month doesn't have is no date.
    var time: Double {
        switch self {
        case .string, .array, .object, .geometry: parseDate(text) ?? .nan
        default: number
        }
    }
}

extension CivilDate {
    /// The date of a time; nil where JavaScript has an invalid date.
    init?(time: Double) {
        guard abs(time) <= Self.maximumMilliseconds else { return nil }
        self.init(milliseconds: time)
    }
}
