/// What the reference pages say about a function.
public struct FunctionReference: Sendable {
    /// How it is called: "clamp(value, min, max)".
    public var signature: String
    public var documentation: String

    /// Every function that needs nothing but its arguments, by name.
    public static var all: [FunctionReference] {
        let library = FunctionLibrary.standard
        return library.names.compactMap { name in
            library[name].map { FunctionReference(name, arity: $0.arity) }
        }
    }

    private init(_ name: String, arity: ClosedRange<Int>) {
        if let (arguments, documentation) = Self.words[name] {
            signature = "\(name)(\(arguments))"
            self.documentation = documentation
            return
        }
        if name.hasPrefix("utc"), let (arguments, documentation) = Self.words[String(name.dropFirst(3))] {
            signature = "\(name)(\(arguments))"
            self.documentation = documentation
            return
        }
        let shown = (0..<min(arity.upperBound, arity.lowerBound + 1)).map { index in
            "value\(index + 1)\(index < arity.lowerBound ? "" : "?")"
        }
        signature = "\(name)(\(shown.joined(separator: ", "))\(arity.upperBound == .max ? "…" : ""))"
        documentation = ""
    }

    /// Arguments and meaning, by name; functions of dates also describe their counterparts that begin with `utc`.
    private static let words: [String: (String, String)] = [
        "isArray": ("value", "Whether the value is a list."),
        "isBoolean": ("value", "Whether the value is true or false."),
        "isDate": ("value", "Whether the value is a date."),
        "isDefined": ("value", "Whether there is a value; null is one."),
        "isNumber": ("value", "Whether the value is a number."),
        "isObject": ("value", "Whether the value is an object."),
        "isRegExp": ("value", "Whether the value is a pattern."),
        "isString": ("value", "Whether the value is text."),
        "isValid": ("value", "Whether the value is neither missing nor NaN."),
        "toBoolean": ("value", "The value as true or false; null where it is missing."),
        "toDate": ("value", "The value as milliseconds; null where it is missing."),
        "toNumber": ("value", "The value as a number; null where it is missing."),
        "toString": ("value", "The value as text; null where it is missing."),
        "isNaN": ("value", "Whether the number is NaN."),
        "isFinite": ("value", "Whether the number is finite."),
        "abs": ("x", "The number without its sign."), "acos": ("x", "The angle of a cosine, in radians."),
        "asin": ("x", "The angle of a sine, in radians."),
        "atan": ("x", "The angle of a tangent, in radians."),
        "atan2": ("dy, dx", "The angle of a direction, in radians."),
        "ceil": ("x", "The whole number that is not below."), "cos": ("x", "The cosine of radians."),
        "exp": ("x", "e to the power of x."), "floor": ("x", "The whole number that is not above."),
        "log": ("x", "The natural logarithm."), "pow": ("x, exponent", "x to a power."),
        "round": ("x", "The nearest whole number; halves go up."), "sin": ("x", "The sine of radians."),
        "sqrt": ("x", "The square root."), "tan": ("x", "The tangent of radians."),
        "max": ("value…", "The greatest."), "min": ("value…", "The least."),
        "hypot": ("value…", "The root of the sum of squares."),
        "clamp": ("value, min, max", "The value, kept within bounds."),
        "densityNormal": ("value, mean?, stdev?", "The density of a normal distribution."),
        "cumulativeNormal": ("value, mean?, stdev?", "The probability of less in a normal distribution."),
        "quantileNormal": (
            "probability, mean?, stdev?", "The value below which so much of a normal distribution lies."
        ),
        "densityLogNormal": ("value, mean?, stdev?", "The density of a log-normal distribution."),
        "cumulativeLogNormal": (
            "value, mean?, stdev?", "The probability of less in a log-normal distribution."
        ),
        "quantileLogNormal": (
            "probability, mean?, stdev?", "The value below which so much of a log-normal distribution lies."
        ),
        "densityUniform": ("value, min?, max?", "The density of a uniform distribution."),
        "cumulativeUniform": ("value, min?, max?", "The probability of less in a uniform distribution."),
        "quantileUniform": (
            "probability, min?, max?", "The value below which so much of a uniform distribution lies."
        ),
        "length": ("value", "How many characters of a text, or elements of a list."),
        "lower": ("text", "The text in small letters."), "upper": ("text", "The text in capitals."),
        "trim": ("text", "The text without spaces at its ends."),
        "parseFloat": ("text", "The number that the text begins with."),
        "parseInt": ("text, radix?", "The whole number that the text begins with."),
        "substring": ("text, start, end?", "A part of the text, its end left out."),
        "pad": ("text, length, character?, align?", "The text, filled up to a length."),
        "truncate": ("text, length, align?, ellipsis?", "The text, cut to a length."),
        "split": ("text, separator, limit?", "The parts of a text."),
        "replace": ("text, pattern, replacement", "The text with a part replaced."),
        "regexp": ("pattern, flags?", "A regular expression."),
        "test": ("pattern, text?", "Whether a pattern is in the text."),
        "extent": ("list", "The least and the most of a list."),
        "clampRange": ("range, min, max", "A range, moved to lie within bounds."),
        "indexof": ("list, value, from?", "Where in a list or text a value is first; −1 for nowhere."),
        "lastindexof": ("list, value", "Where in a list or text a value is last; −1 for nowhere."),
        "inrange": ("value, range, left?, right?", "Whether a value lies in a range."),
        "join": ("list, separator?", "The elements as one text."),
        "lerp": ("range, fraction", "The number so far along a range."),
        "peek": ("list", "The last element."), "pluck": ("list, name", "A member of each element."),
        "reverse": ("list", "The list from its end."),
        "sequence": ("start?, stop, step?", "The numbers from start to stop, which is left out."),
        "slice": ("list, start, end?", "A part of a list or text."),
        "sort": ("list", "The list in order."), "span": ("list", "From the first element to the last."),
        "date": ("date", "The day of the month."), "day": ("date", "The day of the week, from 0 for Sunday."),
        "dayofyear": ("date", "The day of the year, from 1."), "year": ("date", "The year."),
        "quarter": ("date", "The quarter, from 1."), "month": ("date", "The month, from 0."),
        "week": ("date", "The week of the year."), "isoweek": ("date", "The week by ISO 8601."),
        "hours": ("date", "The hour."), "minutes": ("date", "The minute."),
        "seconds": ("date", "The second."),
        "milliseconds": ("date", "The millisecond."), "time": ("date", "Milliseconds since 1970."),
        "timezoneoffset": ("date", "Minutes from UTC: always 0."),
        "datetime": ("year, month, day?, hour?, minute?, second?, millisecond?", "A date of its parts."),
        "utc": (
            "year, month, day?, hour?, minute?, second?, millisecond?", "A date's milliseconds, of its parts."
        ),
        "now": ("", "The time of drawing: it never is the same twice, and so is refused."),
        "timeFormat": ("date, pattern", "The date as text."),
        "utcFormat": ("date, pattern", "The date as text."),
        "timeParse": ("text, pattern", "The date that a text tells."),
        "utcParse": ("text, pattern", "The date that a text tells."),
        "timeOffset": ("unit, date, count?", "The date, moved by so many units."),
        "timeSequence": ("unit, start, stop, step?", "The dates of a unit within a range."),
        "timeUnitSpecifier": ("units, specifiers?", "The pattern that shows time units."),
        "monthFormat": ("month", "The name of a month."),
        "monthAbbrevFormat": ("month", "The short name of a month."),
        "dayFormat": ("day", "The name of a day."), "dayAbbrevFormat": ("day", "The short name of a day."),
        "format": ("value, pattern", "The number as text, by d3's patterns."),
        "chinese": ("value, pattern", "The number as a Chinese figure. An addition."),
        "chineseRange": ("low, high, pattern", "Two numbers as a Chinese range. An addition."),
        "merge": ("object…", "One object of the members of several."),
        "luminance": ("colour", "How light a colour is, from 0 to 1 (WCAG 2)."),
        "contrast": ("colour, colour", "The contrast of two colours, from 1 to 21 (WCAG 2)."),
        "rgb": ("red, green, blue, opacity?", "A colour."),
        "hsl": ("hue, saturation, lightness, opacity?", "A colour."),
        "lab": ("lightness, a, b, opacity?", "A colour."),
        "hcl": ("hue, chroma, luminance, opacity?", "A colour."),
        "btoa": ("text", "The text in Base64."), "atob": ("text", "The text that Base64 holds."),
        "encodeURIComponent": ("text", "The text as a part of an address."),
        "bandspace": ("count, inner?, outer?", "How many steps so many bands take."),
    ]
}
