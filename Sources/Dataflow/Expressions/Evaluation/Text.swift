import Formats

extension Value {
    /// The value as JavaScript's `String(value)` gives it; a date is spelt out.
    var text: String {
        switch self {
        case .date(let milliseconds): milliseconds.dateText
        case .array(let elements): elements.map { $0.isMissing ? "" : $0.text }.joined(separator: ",")
        case .object: colorText ?? string
        default: string
        }
    }
}

extension Double {
    /// The time as JavaScript's `Date.prototype.toString` gives it when local time is UTC.
    fileprivate var dateText: String {
        guard let date = CivilDate(time: self) else { return "Invalid Date" }
        let weekday = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][date.weekday]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let clock = [date.hour, date.minute, date.second].map { $0.padded(to: 2) }.joined(separator: ":")
        let year = date.year < 0 ? "-" + (-date.year).padded(to: 6) : date.year.padded(to: 4)
        return "\(weekday) \(months[date.month - 1]) \(date.day.padded(to: 2)) \(year) \(clock)"
            + " GMT+0000 (Coordinated Universal Time)"
    }
}

extension Int {
    fileprivate func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
