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
    }

    let scales: [Channel: VisualScale]
    let definition: LegendDefinition
    let title: [String]
    let environment: ChartEnvironment
    /// The unit whose symbols the legend shows.
    let unit: Unit
    let format: String?
    let formatType: String?

    private var first: VisualScale? {
        scales[.color] ?? scales[.fill] ?? scales[.stroke] ?? scales.min { $0.key.rawValue < $1.key.rawValue }?.value
    }

    /// Whether a ramp of colour is shown rather than symbols.
    var isGradient: Bool {
        if definition.type == "symbol" { return false }
        guard scales.count == 1, case .color? = first?.scale else { return false }
        return true
    }

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
            let count = Int(definition.tickCount ?? 5)
            return ticks(scale, count: count, labels)
        case .color(let scale):
            return ticks(scale.scale, count: Int(definition.tickCount ?? 5), labels)
        case .discretizing(let scale): return ranges(scale)
        }
    }

    private func ticks(_ scale: ContinuousScale, count: Int, _ labels: (Value) -> String) -> [Entry] {
        let values = scale.ticks(count: count)
        if definition.format ?? format == nil, !scale.isTemporal, let text = try? scale.tickFormat(count: count) {
            return values.map { Entry(value: .number($0), label: text($0)) }
        }
        return values.map { number in
            let value = scale.isTemporal ? Value.date(number) : .number(number)
            return Entry(value: value, label: labels(value))
        }
    }

    private func ranges(_ scale: DiscretizingScale) -> [Entry] {
        guard let text = try? scale.tickFormat(count: 5, specifier: definition.format ?? format) else { return [] }
        return (0..<scale.count).map { index in
            let bounds = scale.bounds(of: index)
            let label =
                switch (bounds.lower.map(text), bounds.upper.map(text)) {
                case (let low?, let high?): "\(low) – \(high)"
                case (nil, let high?): "< \(high)"
                case (let low?, nil): "≥ \(low)"
                case (nil, nil): ""
                }
            let low = bounds.lower ?? (bounds.upper ?? 0) - 1
            return Entry(value: .number(low), label: label)
        }
    }

    private func labelling(_ scale: VisualScale) -> (Value) -> String {
        let type = scale.model.type
        let format = ValueFormat(
            pattern: definition.format ?? format, type: definition.formatType ?? formatType,
            fieldType: type == .temporal ? .temporal : type, span: scale.model.specs.first?.span,
            log: environment.log)
        return { format.text($0) }
    }
}
