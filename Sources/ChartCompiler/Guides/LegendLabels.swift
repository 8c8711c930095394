import Dataflow
import Diagnostics
import Documents
import Formats
import Grammar
import VisualEncoding

/// How a legend's values are written (Vega-Lite's `compile/format.ts`, vega-scale's `labelFormat`).
struct LegendLabels {
    private let legend: LegendModel
    private let expression: Expression?

    init(_ legend: LegendModel) {
        self.legend = legend
        expression = Self.expression(legend)
    }

    private var definition: LegendDefinition { legend.definition }
    private var model: ChannelModel { legend.first.model }
    private var locale: TimeLocale { legend.environment.timeLocale }
    private var isTemporal: Bool { model.type == .temporal || model.timeUnit != nil }
    private var formatType: String? { definition.formatType ?? model.spec.formatType ?? configuredType }

    /// The config's type of format, where the spec says nothing of the labels.
    private var configuredType: String? {
        guard legend.config["customFormatTypes"]?.boolean == true, definition.format ?? model.spec.format == nil
        else { return nil }
        if model.type == .quantitative { return legend.config["numberFormatType"]?.string }
        return model.type == .temporal && model.timeUnit == nil ? legend.config["timeFormatType"]?.string : nil
    }

    /// Whether a function of the expression language writes each value, also those that begin a class.
    var isByFunction: Bool { formatType.map { !["number", "time", "utc", "chinese"].contains($0) } ?? false }

    /// The pattern that the spec, the time unit or the config gives.
    private var pattern: String? {
        if let own = definition.format ?? model.spec.format { return own }
        if isTemporal, formatType == nil || formatType == "time" {
            return model.timeUnit?.labelPattern(in: locale) ?? legend.config["timeFormat"]?.string
                ?? locale.fullDate
        }
        return model.type == .quantitative ? legend.config["numberFormat"]?.string : nil
    }

    /// A value by itself: a category, or a date that is one.
    var plain: (Value) -> String {
        let format = ValueFormat(
            pattern: pattern, type: formatType, fieldType: isTemporal ? .temporal : .nominal,
            span: model.spec.span, locale: locale, log: legend.environment.log)
        guard model.isBinned, !isByFunction, let step = model.binStep else { return { format.text($0) } }
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
        if isTemporal, !scale.isTemporal { return plain }
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
        guard let expression else { return [label] }
        let datum = Value.object(["value": value, "label": .string(label)])
        let result = expression.evaluate(ExpressionScope(datum: datum, signals: legend.environment.signals))
        if case .array(let lines) = result { return lines.map(\.string) }
        return [result.string]
    }

    private static func expression(_ legend: LegendModel) -> Expression? {
        guard let node = legend.definition.labelExpr, let source = node.string else { return nil }
        do {
            return try Expression(source, functions: legend.environment.functions)
        } catch {
            legend.environment.log.error(error.message, at: node.span.part(error.range), hint: error.hint)
            return nil
        }
    }
}

/// An interval of time between ticks: its name, or its name and a step.
enum TickInterval {
    static func decode(_ node: Node, _ legend: LegendModel) -> TimeInterval? {
        let name = node.string ?? node["interval"]?.string
        let step = node["step"]?.number.flatMap { Int(exactly: $0) } ?? 1
        guard let name, let interval = named[name] else {
            legend.environment.log.error(
                "expected a number or an interval such as 'month', found \(node.kind)", at: node.span,
                hint: name.flatMap { named.keys.sorted().nearest(to: $0) }.map { "did you mean '\($0)'?" })
            return nil
        }
        return step > 1 ? interval.every(step) : interval
    }

    private static let named: [String: TimeInterval] = [
        "millisecond": .millisecond, "second": .second, "minute": .minute, "hour": .hour, "day": .day,
        "week": .week, "month": .month, "quarter": .quarter, "year": .year,
    ]
}
