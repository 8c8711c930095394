import ChartModel
import Dataflow
import Formats
import Grammar
import VisualEncoding

/// Formats the values of a legend (Vega-Lite's `compile/format.ts`, vega-scale's `labelFormat`).
struct LegendLabels {
    private let legend: LegendModel
    private let expression: LabelExpression?

    init(_ legend: LegendModel) {
        self.legend = legend
        expression = LabelExpression(legend.definition.labelExpr, legend.environment, legend.config)
    }

    private var definition: LegendDefinition { legend.definition }
    private var model: ChannelModel { legend.first.model }
    private var locale: FormatLocale { legend.environment.locale }
    private var isTemporal: Bool { model.type == .temporal || model.timeUnit != nil }
    private var formatType: String? { definition.formatType ?? model.spec.formatType ?? configuredType }

    /// The config's format type, if the spec states no format.
    private var configuredType: String? {
        guard legend.config.customFormatTypes, definition.format == nil,
            model.spec.format == nil
        else { return nil }
        if model.type == .quantitative { return legend.config.numberFormatType }
        return model.type == .temporal && model.timeUnit == nil
            ? legend.config.timeFormatType : nil
    }

    /// The argument of a custom format, in addition to the value.
    private var functionPattern: Value? {
        if let own = definition.format { return own.value }
        if let own = model.spec.format { return .string(own) }
        return (model.type == .quantitative ? legend.config.numberFormat : legend.config.timeFormat)?.value
    }

    /// Whether a function of the expression language formats each value, including those
    /// at which classes begin.
    var isByFunction: Bool { formatType.map { !CustomFormat.ownTypes.contains($0) } ?? false }

    /// The pattern of the spec, the time unit or the config.
    private var pattern: String? {
        if let own = definition.format?.pattern ?? model.spec.format { return own }
        if isTemporal, formatType == nil || formatType == "time" {
            return model.timeUnit?.labelPattern(in: locale.dates) ?? legend.config.timeFormat?.pattern
                ?? locale.dates.fullDate
        }
        return model.type == .quantitative ? legend.config.numberFormat?.pattern : nil
    }

    /// Formats a single value, such as a category or a discrete date.
    var plain: (Value) -> String {
        if isByFunction, let formatType {
            let format = CustomFormat(
                formatType, pattern: functionPattern, environment: legend.environment)
            return { format?.text($0) ?? $0.string }
        }
        if isTemporal, let labels = definition.format?.units {
            let own = TimeLabels(labels, over: locale.dates.labels)
            let format = TimeFormat.multi(locale: locale.dates, labels: own)
            return { $0.quantity.map(format) ?? "" }
        }
        let format = ValueFormat(
            pattern: pattern, type: formatType, fieldType: isTemporal ? .temporal : .nominal,
            locale: locale)
        guard model.isBinned, let step = model.binStep else { return { format.text($0) } }
        // A category that stands for a bin is labelled with both of its ends.
        return { value in
            guard let start = value.quantity else { return format.text(value) }
            return "\(format.text(value)) – \(format.text(.number(start + step)))"
        }
    }

    /// Formats values along a continuous scale, with enough digits to distinguish neighbours.
    ///
    /// - Parameter all: Whether a log scale labels every value.
    func ticks(_ scale: ContinuousScale, count: Int, all: Bool = false) -> (Value) -> String {
        if formatType != nil, formatType != "number" || scale.isTemporal { return plain }
        if isTemporal, !scale.isTemporal || definition.format?.units != nil { return plain }
        let text = try? scale.tickFormat(
            count: count, specifier: pattern, locale: locale, labelsEveryTick: all)
        return { text?($0.number) ?? $0.string }
    }

    /// Formats the bounds of classes.
    func thresholds(_ scale: DiscretizingScale) -> (Value) -> String {
        if formatType != nil, formatType != "number" { return plain }
        let text = try? scale.tickFormat(
            count: max(5, scale.domain.count), specifier: pattern, locale: locale.numbers)
        return { text?($0.number) ?? $0.string }
    }

    /// The least distance of two numbers that a Chinese format tells apart.
    var leastStep: Double? {
        guard formatType == "chinese" else { return nil }
        return (try? ChineseNumberFormat(pattern ?? ""))?.leastStep
    }

    /// Returns the lines of a label, after applying the legend's expression if it has one.
    func text(_ label: String, of value: Value) -> [String] {
        expression?.lines(label, of: value) ?? legend.config.lines(of: label)
    }
}
