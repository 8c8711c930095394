import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph
import VisualEncoding

/// A legend before it is drawn: the scales that it explains, by one field.
struct LegendModel {
    struct Entry {
        var value: Value
        var label: String
        /// Where it stands along a ramp, from 0 to 1.
        var share: Double?
    }

    let scales: [Channel: VisualScale]
    let definition: LegendDefinition
    let title: [String]
    let environment: ChartEnvironment
    /// The unit whose symbols the legend shows.
    let unit: Unit
    let format: String?
    let formatType: String?
    let timeUnit: TimeUnit?
    /// The size of the plot.
    let width: Double
    let height: Double

    private var first: VisualScale? {
        scales[.color] ?? scales[.fill] ?? scales[.stroke]
            ?? scales.min { $0.key.rawValue < $1.key.rawValue }?.value
    }

    /// Whether a ramp of colour is shown rather than symbols.
    var isGradient: Bool {
        if definition.type == "symbol" { return false }
        guard scales.count == 1, let first, first.model.channel.isColor else { return false }
        switch first.scale {
        case .color: return !(timeUnit.map { ["quarter", "month", "day"].contains($0.name) } ?? false)
        case .discretizing: return true
        default: return false
        }
    }

    /// The colour of a value in the legend.
    func color(_ value: Value) -> Color? { first.flatMap { Color(css: $0.value(value).string) } }

    var colorScale: ColorScale? {
        if case .color(let scale)? = first?.scale { scale } else { nil }
    }

    var entries: [Entry] {
        guard let first else { return [] }
        let labels = labelling(first)
        if let values = definition.values?.elements {
            return values.map { DatumReader.value($0, type: first.model.type) }
                .map { Entry(value: $0, label: labels($0)) }
        }
        switch first.scale {
        case .ordinal(let scale): return scale.domain.map { Entry(value: $0, label: labels($0)) }
        case .band(let scale): return scale.domain.map { Entry(value: $0, label: labels($0)) }
        case .continuous(let scale):
            if let edges = first.model.binEdges { return ranges(edges, scale) }
            return ticks(scale, count: definition.tickCount.map { Int(max(0, min($0, 100))) } ?? 5, labels)
        case .color(let scale): return rampTicks(scale, labels)
        case .discretizing(let scale): return classes(scale)
        }
    }

    private func ticks(_ scale: ContinuousScale, count: Int, _ labels: (Value) -> String) -> [Entry] {
        let values = scale.ticks(count: count)
        if definition.format ?? format == nil, !(scale.isTemporal && timeUnit != nil),
            let text = try? scale.tickFormat(count: count, locale: environment.timeLocale)
        {
            return values.map { Entry(value: scale.isTemporal ? .date($0) : .number($0), label: text($0)) }
        }
        return values.map { number in
            let value = scale.isTemporal ? Value.date(number) : .number(number)
            return Entry(value: value, label: labels(value))
        }
    }

    private func rampTicks(_ color: ColorScale, _ labels: (Value) -> String) -> [Entry] {
        let scale = color.scale
        guard let extent = scale.extent else { return [] }
        let length = definition.gradientLength ?? max(64, min(200, height))
        let count =
            definition.tickCount.map { Int(max(0, min($0, 100))) }
            ?? max(2, 2 * Int(min(length, 10_000) / 100))
        var entries = ticks(scale, count: isGradient ? count : 5, labels)
        if entries.count < 3, isGradient, extent.lowerBound < extent.upperBound {
            let text = try? scale.tickFormat(count: count)
            entries = [extent.lowerBound, extent.upperBound].map { number in
                let value = scale.isTemporal ? Value.date(number) : .number(number)
                let label = definition.format ?? format == nil && timeUnit == nil ? text?(number) : nil
                return Entry(value: value, label: label ?? labels(value))
            }
        }
        return entries.map { entry in
            var entry = entry
            entry.share = share(of: entry.value.number, along: scale)
            return entry
        }
    }

    /// Where a value stands along a ramp that runs from one end of the domain to the other.
    func share(of value: Double, along scale: ContinuousScale) -> Double {
        guard let extent = scale.extent, extent.lowerBound < extent.upperBound else { return 0 }
        let ramp = ContinuousScale(
            scale.transform, domain: [extent.lowerBound, extent.upperBound], range: [0, 1])
        return ramp.position(value)
    }

    /// The classes of a discretizing scale: bands along a ramp, or symbols labelled by their bounds.
    private func classes(_ scale: DiscretizingScale) -> [Entry] {
        guard let text = try? scale.tickFormat(count: 5, specifier: definition.format ?? format) else {
            return []
        }
        var (low, high) = (scale.domain.first ?? 0, scale.domain.last ?? 1)
        if scale.kind == .threshold {
            let room = scale.domain.count > 1 ? (high - low) / Double(scale.domain.count - 1) : 0.1
            (low, high) = (low - room, high + room)
        }
        return (0..<scale.count).map { index in
            let bounds = scale.bounds(of: index)
            let start = bounds.lower ?? (bounds.upper ?? 0) - 1
            if isGradient {
                let share = index == 0 ? 0 : (start - low) / (high - low)
                return Entry(value: .number(start), label: index == 0 ? "" : text(start), share: share)
            }
            return Entry(
                value: .number(start), label: rangeLabel(bounds.lower.map(text), bounds.upper.map(text)))
        }
    }

    private func ranges(_ edges: [Double], _ scale: ContinuousScale) -> [Entry] {
        guard let text = try? scale.tickFormat(count: 5, specifier: definition.format ?? format) else {
            return []
        }
        return zip(edges, edges.dropFirst()).map { low, high in
            Entry(value: .number(low), label: rangeLabel(text(low), text(high)))
        }
    }

    private func rangeLabel(_ low: String?, _ high: String?) -> String {
        switch (low, high) {
        case (let low?, let high?): "\(low) – \(high)"
        case (nil, let high?): "< \(high)"
        case (let low?, nil): "≥ \(low)"
        case (nil, nil): ""
        }
    }

    private func labelling(_ scale: VisualScale) -> (Value) -> String {
        let type = scale.model.type
        let format = ValueFormat(
            pattern: definition.format ?? format ?? timeUnit?.labelPattern(in: environment.timeLocale),
            type: definition.formatType ?? formatType,
            fieldType: timeUnit != nil ? .temporal : type == .temporal ? .temporal : type,
            span: scale.model.specs.first?.span, locale: environment.timeLocale, log: environment.log)
        return { format.text($0) }
    }
}
