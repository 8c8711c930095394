import Formats
import Glibc

/// Functions of dates. Local time is UTC, so that the same spec gives the same picture everywhere;
/// each function has a `utc` counterpart.
let dateFunctions: [ExpressionFunction] =
    [
        part("date") { $0.day },
        part("day") { $0.weekday },
        part("dayofyear") { $0.dayOfYear },
        part("year") { $0.year },
        part("quarter") { $0.quarter },
        part("month") { $0.month - 1 },
        // Weeks start on Sunday; days before the first one are in week 0.
        part("week") { $0.week(startingOn: 0) },
        part("isoweek") { $0.isoWeek.week },
        part("hours") { $0.hour },
        part("minutes") { $0.minute },
        part("seconds") { $0.second },
        part("milliseconds") { $0.millisecond },
    ].flatMap { $0 } + [
        ExpressionFunction("time", arity: 1...1, numeric: .unary(wholeTime)) {
            .number(wholeTime($0.at(0).time))
        },
        ExpressionFunction("timezoneoffset", arity: 1...1) { .number($0.at(0).time.isNaN ? .nan : 0) },
        ExpressionFunction("datetime", arity: 1...7) {
            .date($0.count == 1 ? wholeTime($0.at(0).time) : time(of: $0))
        },
        ExpressionFunction("utc", arity: 1...7) { .number(time(of: $0)) },
        ExpressionFunction("now", arity: 0...0) { _ in .number(now) },
    ] + intervalFunctions

/// A part of a date, under both names of the function; NaN if there is no date.
private func part(_ name: String, _ read: @escaping @Sendable (CivilDate) -> Int) -> [ExpressionFunction] {
    let value: @Sendable (Double) -> Double = { time in CivilDate(time: time).map { Double(read($0)) } ?? .nan
    }
    return [name, "utc" + name].map { name in
        ExpressionFunction(name, arity: 1...1, numeric: .unary(value)) { .number(value($0.at(0).time)) }
    }
}

/// The time as a date object can hold it: whole milliseconds within 100 million days of 1970.
@Sendable private func wholeTime(_ time: Double) -> Double {
    abs(time) <= CivilDate.maximumMilliseconds ? time.rounded(.towardZero) : .nan
}

/// The time of a year, month (from 0), day, hour, minute, second and millisecond; years below 100
/// belong to the 20th century.
private func time(of arguments: [Value]) -> Double {
    let numbers = arguments.map(\.number)
    guard numbers.allSatisfy(\.isFinite) else { return .nan }
    func field(_ index: Int, default value: Int) -> Int {
        index < numbers.count ? numbers[index].index : value
    }
    let year = field(0, default: 0)
    return CivilDate(
        year: (0..<100).contains(year) ? 1900 + year : year, month: field(1, default: 0) + 1,
        day: field(2, default: 1),
        hour: field(3, default: 0), minute: field(4, default: 0), second: field(5, default: 0),
        millisecond: field(6, default: 0)
    ).milliseconds
}

/// The interval with the name of one of Vega's time units.
private func interval(_ unit: Value) -> TimeInterval? {
    switch unit.text {
    case "year": .year
    case "quarter": .quarter
    case "month": .month
    case "week": .week
    case "date", "day", "dayofyear": .day
    case "hours": .hour
    case "minutes": .minute
    case "seconds": .second
    case "milliseconds": .millisecond
    default: nil
    }
}

/// `timeOffset(unit, date, step)` and `timeSequence(unit, start, stop, step)`, each under both names.
private let intervalFunctions: [ExpressionFunction] = ["time", "utc"].flatMap { prefix in
    [
        ExpressionFunction("\(prefix)Offset", arity: 2...3) { arguments in
            guard let interval = interval(arguments.at(0)) else { return .undefined }
            return .date(interval.offset(arguments.at(1).time, by: step(arguments.at(2))))
        } bind: { (constants) throws(ArgumentError) in
            try checkUnit(constants)
        },
        ExpressionFunction("\(prefix)Sequence", arity: 3...4) { arguments in
            guard let interval = interval(arguments.at(0)) else { return .undefined }
            let (start, stop) = (arguments.at(1).time, arguments.at(2).time)
            return .array(interval.range(from: start, to: stop, by: step(arguments.at(3))).map(Value.date))
        } bind: { (constants) throws(ArgumentError) in
            try checkUnit(constants)
        },
    ]
}

private func step(_ argument: Value) -> Int {
    argument.isUndefined ? 1 : argument.number.rounded(.down).index
}

private func checkUnit(_ constants: [Value?]) throws(ArgumentError) -> ExpressionFunction.Evaluation? {
    if let unit = constants.first ?? nil, interval(unit) == nil {
        throw ArgumentError("unknown time unit '\(unit.text)'", argument: 0)
    }
    return nil
}

/// The time in milliseconds when it was first asked for, so that all charts of a run agree; that of
/// SOURCE_DATE_EPOCH where a run should be repeatable (https://reproducible-builds.org/specs/source-date-epoch/).
private let now: Double = {
    if let stated = getenv("SOURCE_DATE_EPOCH").flatMap({ Double(String(cString: $0)) }), stated.isFinite {
        return stated * 1000
    }
    return Double(time(nil)) * 1000
}()
