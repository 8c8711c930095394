import Dataflow
import Diagnostics
import Documents
import Formats
import Grammar
import VisualEncoding

/// How a legend's values are written (Vega-Lite's `compile/format.ts`, vega-scale's `labelFormat`).
struct LegendLabels {
    private let legend: LegendModel
    private let expression: LabelExpression?

    init(_ legend: LegendModel) {
        self.legend = legend
        expression = LabelExpression(legend.definition.labelExpr, legend.environment)
    }

    private var definition: LegendDefinition { legend.definition }
    private var model: ChannelModel { legend.first.model }
    private var locale: TimeLocale { legend.environment.timeLocale }
    private var isTemporal: Bool { model.type == .temporal || model.timeUnit != nil }
    private var formatType: String? { definition.formatType ?? model.spec.formatType ?? configuredType }

    /// The config's type of format, where the spec says nothing of the labels.
    private var configuredType: String? {
        guard legend.config.customFormatTypes, definition.format == nil,
            model.spec.format == nil
        else { return nil }
        if model.type == .quantitative { return legend.config.numberFormatType }
        return model.type == .temporal && model.timeUnit == nil
            ? legend.config.timeFormatType : nil
    }

    /// What such a function is told besides the value.
    private var functionPattern: Value? {
        if let own = definition.format { return own.value }
        if let own = model.spec.format { return .string(own) }
        return (model.type == .quantitative ? legend.config.numberFormat : legend.config.timeFormat)?.value
    }

    /// Whether a function of the expression language writes each value, also those that begin a class.
    var isByFunction: Bool { formatType.map { !CustomFormat.ownTypes.contains($0) } ?? false }

    /// The pattern that the spec, the time unit or the config gives.
    private var pattern: String? {
        if let own = definition.format?.pattern ?? model.spec.format { return own }
        if isTemporal, formatType == nil || formatType == "time" {
            return model.timeUnit?.labelPattern(in: locale) ?? legend.config.timeFormat?.pattern
                ?? locale.fullDate
        }
        return model.type == .quantitative ? legend.config.numberFormat?.pattern : nil
    }

    /// A value by itself: a category, or a date that is one.
    var plain: (Value) -> String {
        if isByFunction, let formatType {
            let format = CustomFormat(
                formatType, pattern: functionPattern, environment: legend.environment, at: model.spec.span)
            return { format?.text($0) ?? $0.string }
        }
        if isTemporal, let labels = definition.format?.units {
            let own = TimeLabels(labels, over: locale.labels, log: legend.environment.log)
            let format = TimeFormat.multi(locale: locale, labels: own)
            return { $0.quantity.map(format) ?? "" }
        }
        let format = ValueFormat(
            pattern: pattern, type: formatType, fieldType: isTemporal ? .temporal : .nominal,
            span: model.spec.span, locale: locale, log: legend.environment.log)
        guard model.isBinned, let step = model.binStep else { return { format.text($0) } }
        // A category that stands for a bin is labelled with both ends.
        return { value in
            guard let start = value.quantity else { return format.text(value) }
            return "\(format.text(value)) – \(format.text(.number(start + step)))"
        }
    }

    /// Values along a continuous scale, with digits enough to tell neighbours apart.
    ///
    /// - Parameter all: Whether a log scale labels every value.
    func ticks(_ scale: ContinuousScale, count: Int, all: Bool = false) -> (Value) -> String {
        if formatType != nil, formatType != "number" || scale.isTemporal { return plain }
        if isTemporal, !scale.isTemporal || definition.format?.units != nil { return plain }
        do {
            let text = try scale.tickFormat(
                count: count, specifier: pattern, locale: locale, labelsEveryTick: all)
            return { text($0.number) }
        } catch {
            legend.environment.log.error(error.message, at: model.spec.span, hint: error.hint)
            return { $0.string }
        }
    }

    /// The bounds of classes.
    func thresholds(_ scale: DiscretizingScale) -> (Value) -> String {
        if formatType != nil, formatType != "number" { return plain }
        do {
            let text = try scale.tickFormat(count: max(5, scale.domain.count), specifier: pattern)
            return { text($0.number) }
        } catch {
            legend.environment.log.error(error.message, at: model.spec.span, hint: error.hint)
            return { $0.string }
        }
    }

    /// The lines of a label, by the legend's expression if it has one.
    func text(_ label: String, of value: Value) -> [String] {
        expression?.lines(label, of: value) ?? [label]
    }
}
