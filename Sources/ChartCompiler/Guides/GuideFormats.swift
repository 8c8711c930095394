import ChartModel
import Dataflow
import Diagnostics
import Formats
import Grammar

/// Tells what is wrong with the formats and label expressions of guides and texts, each once, at its place.
///
/// Whether a pattern is one for numbers or for dates, the type of its field says. Where a chart states it, its formats are
/// read before any table, so that mistakes are told even if the tables can't be read; the others, when types are known.
/// Nothing that lays out or draws tells them again.
struct GuideFormats {
    private let environment: ChartEnvironment
    /// What has been read.
    private var read: Set<Place> = []

    private struct Place: Hashable {
        var range: Range<Int>
        var formatType: String?
    }

    init(_ environment: ChartEnvironment) { self.environment = environment }

    // MARK: As stated

    /// Reads the formats of a config.
    mutating func read(_ config: Config) {
        for (format, type) in [
            (config.numberFormat, config.numberFormatType),
            (config.normalizedNumberFormat, config.normalizedNumberFormatType),
        ] {
            read(format?.pattern, config.customFormatTypes ? type : nil, .quantitative, at: format?.span)
        }
        for axis in config.axisSections { read(axis.constants.labelExpr) }
        for expression in [config.legend.labelExpr, config.header.labelExpr] { read(expression) }
    }

    /// Reads the formats of a view, and of those within it, whose types are stated.
    mutating func read(_ view: ViewSpec) {
        // Tooltips aren't drawn.
        for channel in view.encoding.channels where !channel.isSilent {
            for spec in [view.encoding[channel]].compactMap({ $0 }) + view.encoding.list(channel) {
                read(stated: spec)
            }
        }
        for annotation in view.annotations where annotation.format != nil {
            tell(annotation.format, annotation.formatType ?? "chinese", .quantitative, at: annotation.span)
        }
        for (name, views) in [
            ("layer", view.layer), ("view", view.concat), ("view", view.hconcat), ("view", view.vconcat),
        ] {
            for (index, view) in (views ?? []).enumerated() {
                environment.log.within("\(name) \(index + 1)") { read(view) }
            }
        }
        guard let facet = view.facet else { return }
        for spec in [facet.row, facet.column, facet.wrapped].compactMap({ $0 }) { read(stated: spec) }
        for view in facet.views { read(view) }
    }

    private mutating func read(stated spec: ChannelSpec) {
        let type: MeasurementType? = spec.isTimeStated ? .temporal : spec.type
        read(spec, type)
        read(spec.axis.value?.constants.labelExpr)
        read(spec.legend.value?.labelExpr)
        read(spec.header.value?.labelExpr)
    }

    // MARK: As resolved

    /// Reads the formats of channels whose types the tables have said.
    mutating func read(_ view: View) {
        for unit in view.units {
            for model in unit.channels.values {
                let scale = model.spec.scale.value?.type
                let isTime = model.timeUnit != nil || scale == .time || scale == .utc
                read(model.spec, isTime ? .temporal : model.type)
            }
        }
        for facet in view.facets {
            for field in [facet.row, facet.column, facet.wrapped].compactMap({ $0 }) {
                read(field.model.spec, field.model.timeUnit == nil ? field.model.type : .temporal)
            }
        }
    }

    // MARK: One format

    private mutating func read(_ spec: ChannelSpec, _ type: MeasurementType?) {
        let (axis, legend, header) = (spec.axis.value?.constants, spec.legend.value, spec.header.value)
        read(axis?.format, axis?.formatType, type, of: spec)
        read(legend?.format, legend?.formatType, type, of: spec)
        for (format, formatType) in [(spec.format, spec.formatType), (header?.format, header?.formatType)] {
            read(format, formatType, type, at: spec.span)
        }
    }

    private mutating func read(
        _ format: LabelFormat?, _ formatType: String?, _ type: MeasurementType?, of spec: ChannelSpec
    ) {
        let isOfTime = formatType == nil || formatType == "time" || formatType == "utc"
        guard let units = format?.units, isOfTime else {
            return read(format?.pattern, formatType, type, at: format?.span ?? spec.span)
        }
        if let place = format?.span, isNew(place, formatType) {
            environment.log.add(contentsOf: TimeLabels.mistakes(in: units))
        }
    }

    /// - Parameter type: The field's; nil if it isn't known yet.
    private mutating func read(
        _ pattern: String?, _ formatType: String?, _ type: MeasurementType?, at span: Span?
    ) {
        // A type of format says how its pattern is read, whatever the field is.
        guard pattern != nil || formatType != nil, let type = type ?? formatType.map({ _ in .quantitative }),
            let span, isNew(span, formatType)
        else { return }
        tell(pattern, formatType, type, at: span)
    }

    /// Whether a place is read for the first time.
    private mutating func isNew(_ span: Span, _ formatType: String? = nil) -> Bool {
        read.insert(Place(range: span.range, formatType: formatType)).inserted
    }

    private func tell(_ pattern: String?, _ formatType: String?, _ type: MeasurementType, at span: Span?) {
        let mistake = ValueFormat.mistake(
            pattern: pattern, type: formatType, fieldType: type, functions: environment.functions,
            locale: environment.locale, at: span)
        if let mistake { environment.log.add(mistake) }
    }

    private mutating func read(_ expression: ExpressionSource?) {
        guard let expression, isNew(expression.span) else { return }
        _ = environment.expression(expression)
    }
}

extension ChannelSpec {
    /// Whether it is stated that values are dates.
    fileprivate var isTimeStated: Bool {
        timeUnit != nil || scale.value?.type == .time || scale.value?.type == .utc
    }
}
