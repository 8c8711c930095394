public import Dataflow
public import Diagnostics
package import Formats
public import Grammar

/// How values are formatted as text: by a pattern for numbers, dates, or Chinese figures with their units.
public struct ValueFormat: Sendable {
    /// A figure and the texts before and after it.
    public struct Parts: Sendable {
        public var prefix = ""
        public var figure: String
        public var unit = ""

        package var text: String { prefix + figure + unit }
    }

    private enum Kind {
        case plain
        case number(NumberFormat)
        case time(TimeFormat)
        case chinese(ChineseNumberFormat)
        /// A function of the expression language, which takes the value and the pattern.
        case function(Expression)
    }

    private let kind: Kind

    /// A format of a chart, whose mistakes ``GuideFormats`` tells: what can't be read leaves values as they are.
    ///
    /// - Parameters:
    ///   - pattern: The `format`.
    ///   - type: The `formatType`: number, time, utc, chinese, or a function of the expression language.
    ///   - config: Has `numberFormat`, `timeFormat` and their types as defaults.
    package init(
        pattern: String?, type: String?, fieldType: MeasurementType, locale: FormatLocale,
        config: Config? = nil
    ) {
        var (pattern, type) = (pattern, type)
        if let config, type == nil, pattern == nil {
            switch fieldType {
            case .temporal:
                pattern = config.timeFormat?.pattern
                if config.customFormatTypes { type = config.timeFormatType }
            case .quantitative:
                pattern = config.numberFormat?.pattern
                if config.customFormatTypes { type = config.numberFormatType }
            default: break
            }
        }
        kind = (try? Self.kind(pattern, type, fieldType, locale)) ?? .plain
    }

    private static func kind(
        _ pattern: String?, _ type: String?, _ fieldType: MeasurementType, _ locale: FormatLocale
    ) throws(FormatError) -> Kind {
        switch type {
        case "chinese": return .chinese(try ChineseNumberFormat(pattern ?? ""))
        case "time", "utc": return .time(TimeFormat(pattern ?? locale.dates.fullDate, locale: locale.dates))
        case "number": return .number(try NumberFormat(pattern ?? "", locale: locale.numbers))
        case let name?:
            if let call = call(name, pattern, in: locale) { return .function(call) }
            return fieldType == .quantitative ? .number(try NumberFormat("", locale: locale.numbers)) : .plain
        case nil where fieldType == .temporal:
            return .time(TimeFormat(pattern ?? locale.dates.fullDate, locale: locale.dates))
        case nil where pattern != nil || fieldType == .quantitative:
            return .number(try NumberFormat(pattern ?? "", locale: locale.numbers))
        case nil: return .plain
        }
    }

    /// Returns the call of a custom format type, which is a function of the expression language.
    private static func call(_ name: String, _ pattern: String?, in locale: FormatLocale) -> Expression? {
        guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else { return nil }
        let argument = pattern.map { text in
            ", '" + text.flatMap { $0 == "'" || $0 == "\\" ? ["\\", $0] : [$0] } + "'"
        }
        return try? Expression(
            "\(name)(datum.value\(argument ?? ""))", functions: .standard.writing(in: locale))
    }

    /// Returns what is wrong with a format; nil if nothing is.
    ///
    /// - Parameter functions: Those that a format type may name.
    package static func mistake(
        pattern: String?, type: String?, fieldType: MeasurementType, functions: FunctionLibrary,
        locale: FormatLocale, at span: Span?
    ) -> Diagnostic? {
        if let type, !CustomFormat.ownTypes.contains(type), !CustomFormat.isKnown(type, to: functions) {
            let known = CustomFormat.ownTypes.sorted() + functions.names
            return .error(
                .unknownValue, "unknown format type '\(type)'", at: span,
                hint: known.nearest(to: type).map { "did you mean '\($0)'?" } ?? deneb(type)
                    ?? "'number', 'time' or 'chinese'")
        }
        do throws(FormatError) {
            _ = try kind(pattern, type, fieldType, locale)
            return nil
        } catch {
            return .error(.invalidFormat, error.message, at: span, hint: error.hint)
        }
    }

    /// Returns a hint on format types of Deneb, which only Power BI knows.
    private static func deneb(_ name: String) -> String? {
        name.hasPrefix("pbiFormat") ? "it exists in Power BI only: write a pattern of d3" : nil
    }

    /// A format outside of a chart, written in the locale of a config. What the pattern says of the values is checked
    /// here, as no check of charts sees it.
    public init(pattern: String?, type: String?, config: Config, span: Span?, log: DiagnosticLog) {
        let mistake = Self.mistake(
            pattern: pattern, type: type, fieldType: .nominal, functions: .standard, locale: config.locale,
            at: span)
        self.init(pattern: pattern, type: type, fieldType: .nominal, locale: config.locale)
        if let mistake {
            log.add(mistake)
            return
        }
        let slip: FormatError? =
            switch (type, pattern) {
            case ("time"?, let pattern?), ("utc"?, let pattern?): TimePatternSlip.slip(in: pattern)
            case ("number"?, let pattern?): NumberPatternSlip.slip(in: pattern)
            default: nil
            }
        if let slip {
            log.add(.error(.unfitFormat, slip.message, at: span, hint: slip.hint), isSurvivable: true)
        }
    }

    public func parts(_ value: Value) -> Parts {
        switch kind {
        case .plain:
            return Parts(figure: value.string)
        case .number(let format):
            guard let number = value.quantity else {
                return Parts(figure: value.isMissing ? "" : value.string)
            }
            return Parts(figure: format.string(number))
        case .time(let format):
            guard let date = value.quantity else { return Parts(figure: "") }
            return Parts(figure: format.string(date))
        case .chinese(let format):
            guard let number = value.quantity else {
                return Parts(figure: value.isMissing ? "" : value.string)
            }
            let parts = format.parts(number)
            return Parts(prefix: parts.prefix, figure: parts.figure, unit: parts.unit)
        case .function(let call):
            let scope = ExpressionScope(datum: .object(["value": value]), signals: [:])
            return Parts(figure: call.evaluate(scope).string)
        }
    }

    public func text(_ value: Value) -> String { parts(value).text }
}
