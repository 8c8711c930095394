import ChartModel
import Dataflow
import Diagnostics
import Grammar
import VisualEncoding

/// The values that a legend lists, with their labels and their positions along a gradient (Vega's
/// `LegendEntries` and vega-scale's `labels.js`).
struct LegendEntries {
    struct Entry {
        var value: Value
        var label: [String]
        /// The position along a gradient, from 0 to 1.
        var share: Double?
    }

    private let legend: LegendModel
    private let labels: LegendLabels

    init(_ legend: LegendModel) {
        self.legend = legend
        labels = LegendLabels(legend)
    }

    private var definition: LegendDefinition { legend.definition }

    var entries: [Entry] {
        switch legend.scale.scale {
        case .ordinal(let scale): discrete(scale.domain)
        case .band(let scale): discrete(scale.domain)
        case .continuous(let scale): continuous(scale)
        case .color(let color): ramp(color.scale)
        case .discretizing(let scale): legend.isSymbols ? classes(scale) : bands(scale)
        }
    }

    /// The values that the spec lists; nil if it lists none.
    private var given: [Value]? {
        definition.values.flatMap {
            legend.environment.values(
                $0, isTemporal: legend.scale.model.type == .temporal,
                timeUnit: legend.first.model.timeUnit)
        }
    }

    private func discrete(_ domain: [Value]) -> [Entry] {
        let format = labels.plain
        return (given ?? domain).map { Entry(value: $0, label: labels.text(format($0), of: $0)) }
    }

    // MARK: Continuous scales

    private func continuous(_ scale: ContinuousScale) -> [Entry] {
        if let bins = legend.scale.model.binEdges, bins.count > 1, given == nil {
            let format = labels.ticks(scale, count: max(5, bins.count))
            return ranges(Array(bins.dropLast()), end: bins.last, format)
        }
        let spacing = spacing(scale)
        // A domain without data has no values to list.
        let values = given ?? (legend.scale.model.isVacant ? [] : ticks(scale, spacing))
        // A symbol without a size shows nothing.
        let isEmpty = given == nil && values.first.map { legend.scale.value($0).number == 0 } ?? false
        let format = labels.ticks(scale, count: spacing.count, all: true)
        let entries = values.dropFirst(isEmpty ? 1 : 0).map { value in
            Entry(value: value, label: labels.text(format(value), of: value))
        }
        reportEqualLabels(entries, of: scale)
        return entries
    }

    private func ramp(_ scale: ContinuousScale) -> [Entry] {
        if legend.isSymbols { return continuous(scale) }
        let length = min(legend.gradientLength, 10_000)
        let spacing = spacing(scale, default: max(2, 2 * Int(length / 100)))
        var values = given ?? ticks(scale, spacing)
        if values.count < 3, given == nil, let first = scale.domain.first, let last = scale.domain.last,
            first != last
        {
            values = [first, last].map { scale.isTemporal ? .date($0) : .number($0) }
        }
        let format = labels.ticks(scale, count: spacing.count, all: given != nil)
        let entries = values.map { value in
            Entry(
                value: value, label: labels.text(format(value), of: value),
                share: scale.domain.first == scale.domain.last ? 0.5 : scale.share(of: value.number))
        }
        reportEqualLabels(entries, of: scale)
        return entries
    }

    private func reportEqualLabels(_ entries: [Entry], of scale: ContinuousScale) {
        guard !scale.isTemporal, definition.labelExpr == nil else { return }
        legend.environment.reportEqualLabels(entries.map(\.label), at: legend.first.model.spec.span)
    }

    /// Returns the number of values to generate, or the interval between them.
    private func spacing(_ scale: ContinuousScale, default count: Int = 5) -> TickCount {
        switch definition.tickCount?.value {
        case .interval(let interval)?: return .interval(interval)
        case .count(let asked)?: return .count(scale.tickCount(asked, minStep: minStep))
        case nil: return .count(scale.tickCount(count, minStep: minStep))
        }
    }

    private var minStep: Double? { definition.tickMinStep ?? labels.leastStep }

    private func ticks(_ scale: ContinuousScale, _ spacing: TickCount) -> [Value] {
        let numbers =
            switch spacing {
            case .count(let count): scale.labelledTicks(count: count)
            case .interval(let interval): scale.ticks(interval)
            }
        return numbers.map { scale.isTemporal ? .date($0) : .number($0) }
    }

    // MARK: Classes

    /// Returns entries for symbols that are labelled with the bounds of their classes.
    private func classes(_ scale: DiscretizingScale) -> [Entry] {
        let format = labels.thresholds(scale)
        if let given { return ranges(given.map(\.number), end: nil, format) }
        return ranges(
            (0..<scale.count).map { scale.bounds(of: $0).lower ?? -.infinity }, end: last(scale), format)
    }

    /// Returns the end of the last class; only bins have one.
    private func last(_ scale: DiscretizingScale) -> Double? {
        scale.kind == .binOrdinal ? scale.domain.last : nil
    }

    private func ranges(_ starts: [Double], end: Double?, _ format: (Value) -> String) -> [Entry] {
        if labels.isByFunction {
            return starts.map {
                Entry(value: .number($0), label: labels.text(format(.number($0)), of: .number($0)))
            }
        }
        return starts.indices.map { index in
            let next = starts.indices.contains(index + 1) ? starts[index + 1] : end ?? .infinity
            let low = starts[index].isFinite ? format(.number(starts[index])) : ""
            let high = next.isFinite ? format(.number(next)) : ""
            let label =
                !low.isEmpty && !high.isEmpty ? "\(low) – \(high)" : high.isEmpty ? "≥ \(low)" : "< \(high)"
            let value = Value.number(starts[index])
            return Entry(value: value, label: labels.text(label, of: value))
        }
    }

    /// Returns bands along a gradient, labelled with the thresholds between them.
    private func bands(_ scale: DiscretizingScale) -> [Entry] {
        var (low, high) = (scale.domain.first ?? 0, scale.domain.last ?? 1)
        if scale.kind == .threshold {
            let room = scale.domain.count > 1 ? (high - low) / Double(scale.domain.count - 1) : 0.1
            (low, high) = (low - room, high + room)
        }
        let format = labels.thresholds(scale)
        let starts =
            given?.map(\.number) ?? (0..<scale.count).map { scale.bounds(of: $0).lower ?? -.infinity }
        return starts.enumerated().map { index, start in
            let value = Value.number(start)
            return Entry(
                value: value, label: index == 0 ? [] : labels.text(format(value), of: value),
                share: index == 0 ? 0 : (start - low) / (high - low))
        }
    }
}

extension TickCount {
    /// The requested number of ticks; d3's default if an interval is requested.
    fileprivate var count: Int { if case .count(let count) = self { count } else { 10 } }
}

extension ContinuousScale {
    /// Returns the position of a value between the ends of the domain, from 0 to 1 (vega-scale's
    /// `scaleFraction`).
    func share(of value: Double) -> Double {
        guard let first = domain.first, let last = domain.last, first != last else { return 0 }
        return ContinuousScale(transform, domain: [first, last], range: [0, 1]).position(value)
    }
}
