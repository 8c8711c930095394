import ChartModel
import Dataflow
import Formats
import Grammar
import VisualEncoding

/// Formats the values of an axis (Vega-Lite's `guideFormat`, Vega's `tickFormat`).
struct AxisLabels {
    private let format: (Value) -> String
    private let expression: LabelExpression?
    private let config: Config

    /// - Parameter hasOwnTicks: Whether the spec lists the ticks; a log scale then labels all of them.
    init(axis: AxisModel, spacing: TickCount, hasOwnTicks: Bool) {
        format = Format(axis: axis, spacing: spacing, hasOwnTicks: hasOwnTicks).text
        expression = LabelExpression(axis.definition.labelExpr, axis.environment, axis.config)
        config = axis.config
    }

    /// Returns the lines of a label.
    func text(_ value: Value, index: Double) -> [String] {
        let text = format(value)
        if let expression { return expression.lines(text, of: value, index: index) }
        if case .array(let lines) = value { return lines.map(\.string) }
        return config.lines(of: text)
    }
}

/// Chooses the format of an axis' values.
private struct Format {
    let axis: AxisModel
    let spacing: TickCount
    let hasOwnTicks: Bool

    private var definition: AxisDefinition { axis.definition }
    private var environment: ChartEnvironment { axis.environment }
    private var config: Config { axis.config }

    private var ownPattern: String? {
        definition.format?.pattern ?? (ownLabels == nil ? axis.defaults.format : nil)
    }

    /// The patterns for units of time; nil if the format has none.
    private var ownLabels: [LabelFormat.UnitPattern]? { definition.format?.units }

    var text: (Value) -> String {
        let type = definition.formatType ?? axis.defaults.formatType
        if let type, !CustomFormat.ownTypes.contains(type) {
            return custom(type, definition.format?.value)
        }
        if type == "chinese" { return value(pattern: ownPattern, type: type) }
        if type == nil, ownPattern == nil, ownLabels == nil, config.customFormatTypes,
            let (type, pattern) = customOfConfig
        {
            return custom(type, pattern?.value)
        }
        if axis.model.kind.isTemporal || type == "time" || type == "utc" || type == nil && isDiscreteTime {
            return time
        }
        return number
    }

    private var isDiscreteTime: Bool {
        axis.isDiscrete && (axis.model.type == .temporal || axis.timeUnit != nil)
    }

    /// Returns the config's format type for numbers or times, and its pattern.
    private var customOfConfig: (type: String, pattern: LabelFormat?)? {
        if axis.model.type == .quantitative {
            if axis.defaults.isNormalized, let type = config.normalizedNumberFormatType {
                return (type, config.normalizedNumberFormat)
            }
            return config.numberFormatType.map { ($0, config.numberFormat) }
        }
        guard axis.model.type == .temporal, axis.timeUnit == nil else { return nil }
        return config.timeFormatType.map { ($0, config.timeFormat) }
    }

    private var pattern: String? {
        if axis.defaults.isNormalized { return config.normalizedNumberFormat?.pattern ?? ".0%" }
        return ownPattern ?? (axis.model.type == .quantitative ? config.numberFormat?.pattern : nil)
    }

    private func custom(_ type: String, _ pattern: Value?) -> (Value) -> String {
        let format = CustomFormat(type, pattern: pattern, environment: environment)
        return { format?.text($0) ?? $0.string }
    }

    private func value(pattern: String?, type: String?) -> (Value) -> String {
        let format = ValueFormat(
            pattern: pattern, type: type, fieldType: axis.isDiscrete ? .nominal : axis.model.type,
            locale: environment.locale)
        return { format.text($0) }
    }

    /// Formats dates by the spec's pattern or that of the time unit; otherwise, each date by the largest unit
    /// that begins with it.
    private var time: (Value) -> String {
        let locale = environment.locale.dates
        if let labels = ownLabels {
            let format = TimeFormat.multi(locale: locale, labels: TimeLabels(labels, over: locale.labels))
            return { $0.quantity.map(format) ?? "" }
        }
        if let pattern = ownPattern ?? axis.timeUnit?.labelPattern(in: locale) {
            let format = TimeFormat(pattern, locale: locale)
            return { $0.quantity.map(format.string) ?? "" }
        }
        let format = TimeFormat.multi(locale: locale)
        return { $0.quantity.map(format) ?? "" }
    }

    private var number: (Value) -> String {
        let pattern = pattern
        switch axis.scale {
        case .continuous(let scale):
            let count = if case .count(let count) = spacing { count } else { 10 }
            let format = try? scale.tickFormat(
                count: count, specifier: pattern, locale: environment.locale, labelsEveryTick: hasOwnTicks)
            return { format?($0.number) ?? $0.string }
        default:
            return value(pattern: pattern, type: pattern == nil ? nil : "number")
        }
    }
}
