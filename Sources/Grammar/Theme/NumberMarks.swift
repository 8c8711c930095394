import Diagnostics
import Documents
import Formats

/// A d3 definition of how numbers are written.
struct NumberMarks: Declared {
    var decimal: String?
    var thousands: String?
    var grouping: [Int]?
    var currency: [String]?
    var numerals: [String]?
    var percent: String?
    var minus: String?
    var nan: String?

    static let typeName = "a locale of numbers"

    static let properties: [Property<NumberMarks>] = [
        Property("decimal", \.decimal, .string, "What separates the fraction."),
        Property("thousands", \.thousands, .string, "What separates groups of digits."),
        Property(
            "grouping", \.grouping, .list(of: .integer(atLeast: 1)),
            "How many digits a group has, from the right, over and over."),
        Property("currency", \.currency, .words(2), "What stands before and after an amount of money."),
        Property("numerals", \.numerals, .words(10), "The digits from 0 to 9."),
        Property("percent", \.percent, .string, "The percent sign."),
        Property("minus", \.minus, .string, "The minus sign."),
        Property("nan", \.nan, .string, "What is written for what is no number."),
    ]

    /// The locale. As in d3, marks that are left out aren't written.
    fileprivate var locale: NumberLocale {
        var locale = NumberLocale.english
        if let decimal { locale.decimal = decimal }
        locale.thousands = thousands ?? ""
        locale.grouping = thousands == nil ? [] : grouping ?? []
        locale.currencyPrefix = currency?.first ?? ""
        locale.currencySuffix = currency?.last ?? ""
        locale.numerals = numerals
        if let percent { locale.percent = percent }
        if let minus { locale.minus = minus }
        if let nan { locale.nan = nan }
        return locale
    }
}

extension ValueType<NumberLocale> {
    /// d3's definition. An incomplete one is told.
    static var numberMarks: ValueType {
        let type = ValueType<NumberMarks>.object()
        return ValueType(type.name, object: type.object, schema: type.schema) { node, context in
            guard let marks = type.decode(node, context) else { return nil }
            let groups = ["thousands", "grouping"].filter { node[$0] == nil }
            for (names, effect) in [
                (groups, "digits aren't grouped"),
                (node["currency"] == nil ? ["currency"] : [], "amounts of money have no sign"),
            ] where !names.isEmpty {
                context.log.warning(
                    .missingProperty, "the locale of numbers has no \(names.quoted), so \(effect)",
                    at: node.span)
            }
            return marks.locale
        }
    }
}
