import Formats

extension Value {
    /// The time that `new Date(value)` holds: milliseconds since 1970, or NaN.
    ///
    /// Text is read in the same way as in tables, see `parseDate`: without a zone it is UTC, and a day that
    /// its month doesn't have isn't a date.
    var time: Double {
        switch self {
        case .string, .array, .object, .geometry: parseDate(text) ?? .nan
        default: number
        }
    }
}

extension CivilDate {
    /// The date of a time; nil if it is an invalid date in JavaScript.
    init?(time: Double) {
        guard abs(time) <= Self.maximumMilliseconds else { return nil }
        self.init(milliseconds: time)
    }
}
