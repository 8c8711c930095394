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

    /// - Parameters:
    ///   - pattern: The `format`.
    ///   - type: The `formatType`: number, time, utc, chinese, or a function of the expression language.
    ///   - config: Has `numberFormat`, `timeFormat` and their types as defaults.
    package init(
        pattern: String?, type: String?, fieldType: MeasurementType, span: Span?,
        locale: FormatLocale, config: Config? = nil, log: DiagnosticLog
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
        var kind = Kind.plain
        do {
            switch type {
            case "chinese": kind = .chinese(try ChineseNumberFormat(pattern ?? ""))
            case "time", "utc":
                kind = .time(TimeFormat(pattern ?? locale.dates.fullDate, locale: locale.dates))
            case "number": kind = .number(try NumberFormat(pattern ?? "", locale: locale.numbers))
            case nil:
                if fieldType == .temporal {
                    kind = .time(TimeFormat(pattern ?? locale.dates.fullDate, locale: locale.dates))
                } else if let pattern {
                    kind = .number(try NumberFormat(pattern, locale: locale.numbers))
                } else if fieldType == .quantitative {
                    kind = .number(try NumberFormat("", locale: locale.numbers))
                }
            case let name?:
                if let call = Self.call(name, pattern, in: locale) {
                    kind = .function(call)
                    break
                }
                log.error(
                    .unknownValue, "unknown format type '\(name)'", at: span,
                    hint: ["number", "time", "utc", "chinese"].nearest(to: name).map {
                        "did you mean '\($0)'?"
                    }
                        ?? Self.deneb(name) ?? "'number', 'time' or 'chinese'")
                if fieldType == .quantitative { kind = .number(try NumberFormat("", locale: locale.numbers)) }
            }
        } catch {
            log.error(.invalidFormat, error.message, at: span, hint: error.hint)
        }
        self.kind = kind
    }

    /// Whether the pattern was read.
    private var isReadable: Bool { if case .plain = kind { false } else { true } }

    /// Returns a hint on format types of Deneb, which only Power BI knows.
    private static func deneb(_ name: String) -> String? {
        name.hasPrefix("pbiFormat") ? "it exists in Power BI only: write a pattern of d3" : nil
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

    /// A format outside of a chart, written in the locale of a config. What the pattern says of the values is checked
    /// here, as no check of charts sees it.
    public init(pattern: String?, type: String?, config: Config, span: Span?, log: DiagnosticLog) {
        self.init(
            pattern: pattern, type: type, fieldType: .nominal, span: span, locale: config.locale, log: log)
        let slip: FormatError? =
            switch (type, pattern) {
            case ("time"?, let pattern?), ("utc"?, let pattern?): TimePatternSlip.slip(in: pattern)
            case ("number"?, let pattern?): NumberPatternSlip.slip(in: pattern)
            default: nil
            }
        // A pattern that can't be read has been told.
        if let slip, isReadable {
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
