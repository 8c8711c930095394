/// The words with which dates are written, and their order.
public struct TimeLocale: Hashable, Sendable {
    /// What `%c`, `%x` and `%X` stand for.
    public var dateTime: String
    public var date: String
    public var time: String
    /// Before and after noon.
    public var periods: [String]
    /// From Sunday to Saturday.
    public var weekdays: [String]
    public var shortWeekdays: [String]
    public var months: [String]
    public var shortMonths: [String]
    /// The labels of a time axis.
    public var labels: TimeLabels

    public init(
        dateTime: String, date: String, time: String, periods: [String], weekdays: [String],
        shortWeekdays: [String], months: [String], shortMonths: [String], labels: TimeLabels = TimeLabels()
    ) {
        self.dateTime = dateTime
        self.date = date
        self.time = time
        self.periods = periods
        self.weekdays = weekdays
        self.shortWeekdays = shortWeekdays
        self.months = months
        self.shortMonths = shortMonths
        self.labels = labels
    }

    /// American English, the default of d3 and Vega.
    public static let english = TimeLocale(
        dateTime: "%x, %X", date: "%-m/%-d/%Y", time: "%-I:%M:%S %p", periods: ["AM", "PM"],
        weekdays: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
        shortWeekdays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
        months: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ],
        shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])

    /// Chinese. Months are 1月 to 12月: GB/T 15835 wants Arabic numerals in dates of the Gregorian calendar.
    public static let chinese = TimeLocale(
        dateTime: "%x%A %X", date: "%Y年%-m月%-d日", time: "%H:%M:%S", periods: ["上午", "下午"],
        weekdays: ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
        shortWeekdays: ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
        months: (1...12).map { "\($0)月" }, shortMonths: (1...12).map { "\($0)月" },
        labels: TimeLabels(
            minute: "%-H:%M", hour: "%-H时", day: "%-d日", week: "%-m月%-d日", month: "%-m月", quarter: "%-m月",
            year: "%Y年"))
}

/// A format for each kind of date on an axis: a date is labelled with the largest unit that it starts.
public struct TimeLabels: Hashable, Sendable {
    public var millisecond: String
    public var second: String
    public var minute: String
    public var hour: String
    public var day: String
    /// For a day that starts a week.
    public var week: String
    public var month: String
    public var quarter: String
    public var year: String

    /// The defaults are Vega's.
    public init(
        millisecond: String = ".%L", second: String = ":%S", minute: String = "%I:%M", hour: String = "%I %p",
        day: String = "%a %d", week: String = "%b %d", month: String = "%B", quarter: String = "%B",
        year: String = "%Y"
    ) {
        self.millisecond = millisecond
        self.second = second
        self.minute = minute
        self.hour = hour
        self.day = day
        self.week = week
        self.month = month
        self.quarter = quarter
        self.year = year
    }
}
