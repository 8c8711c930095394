public import Dataflow
public import Diagnostics
import Documents
import Formats
public import Grammar

/// How values become text: a pattern of numbers, of dates, or of Chinese figures with their units.
public struct ValueFormat: Sendable {
    /// A figure with what stands before and after it.
    public struct Parts: Sendable {
        public var prefix = ""
        public var figure: String
        public var unit = ""

        var text: String { prefix + figure + unit }
    }

    private enum Kind {
        case plain
        case number(NumberFormat)
        case time(TimeFormat)
        case chinese(ChineseNumberFormat)
    }

    private let kind: Kind

    /// - Parameters:
    ///   - pattern: The `format`.
    ///   - type: The `formatType`: number, time, utc or chinese.
    init(
        pattern: String?, type: String?, fieldType: MeasurementType, span: Span?,
        locale: TimeLocale, log: DiagnosticLog
    ) {
        var kind = Kind.plain
        do {
            switch type {
            case "chinese": kind = .chinese(try ChineseNumberFormat(pattern ?? ""))
            case "time", "utc": kind = .time(TimeFormat(pattern ?? locale.fullDate, locale: locale))
            case "number": kind = .number(try NumberFormat(pattern ?? ""))
            case nil:
                if fieldType == .temporal {
                    kind = .time(TimeFormat(pattern ?? locale.fullDate, locale: locale))
                } else if let pattern {
                    kind = .number(try NumberFormat(pattern))
                } else if fieldType == .quantitative {
                    kind = .number(try NumberFormat(""))
                }
            case let name?:
                log.error(
                    "unknown format type '\(name)'", at: span,
                    hint: ["number", "time", "utc", "chinese"].nearest(to: name).map {
                        "did you mean '\($0)'?"
                    }
                        ?? "'number', 'time' or 'chinese'")
            }
        } catch {
            log.error(error.message, at: span, hint: error.hint)
        }
        self.kind = kind
    }

    /// A format outside a chart, with dates in the language of a config.
    public init(pattern: String?, type: String?, config: Config, span: Span?, log: DiagnosticLog) {
        let locale = DateLanguage.locale(config["locale"], log: log)
        self.init(
            pattern: pattern, type: type, fieldType: .nominal, span: span, locale: locale, log: log)
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
        }
    }

    public func text(_ value: Value) -> String { parts(value).text }
}
