import ChartModel
import Dataflow
import Diagnostics
import Formats
import Grammar
import VisualEncoding

/// The ticks of an axis (Vega's `AxisTicks` transform).
extension AxisModel {
    struct Tick {
        var value: Value
        /// The position of the tick and its grid line along the axis.
        var position: Double
        /// The position of its label along the axis: usually the middle of a band.
        var labelPosition: Double
        /// The position of the value on the scale: the start of its band.
        var start: Double
        var label: [String]
        /// The relative index of the tick, from 0 to 1; negative for an extra tick.
        var index: Double
    }

    var ticks: [Tick] {
        let explicit = explicitValues
        var spacing = spacing(explicit?.count)
        if case .continuous(let scale) = scale, case .count(let count) = spacing {
            let minStep = definition.tickMinStep ?? defaults.tickMinStep ?? labelStep
            spacing = .count(scale.tickCount(count, minStep: minStep))
        }
        let values = tickValues(explicit, spacing)
        let labels = AxisLabels(axis: self, spacing: spacing, hasOwnTicks: explicit != nil)
        let last = max(1, Double(values.count - 1))
        var ticks = values.enumerated().compactMap { index, value in
            tick(value, index: Double(index) / last).map {
                var tick = $0
                tick.label = labels.text(value, index: tick.index)
                return tick
            }
        }
        if definition.labels ?? true { reportEqualLabels(ticks) }
        let hasExtra = definition.tickBand.map { $0 == .extent } ?? definition.tickExtra ?? false
        if hasExtra, var first = ticks.first {
            (first.position, first.label, first.index) = (first.start + tickOffset, [""], -1)
            // It has no value and thus no position: Vega leaves its empty label at the start of the axis.
            first.labelPosition = 0
            ticks.append(first)
        }
        return ticks
    }

    private func tick(_ value: Value, index: Double) -> Tick? {
        guard let start = scale.position(value) else { return nil }
        let own = definition.tickBand.map { $0 == .extent ? 1 : 0.5 }
        let share = own ?? definition.bandPosition ?? defaults.bandPosition ?? 0.5
        let labelShare =
            defaults.bandPosition.map { definition.bandPosition ?? $0 } ?? 0.5
        let width = scale.bandwidth
        return Tick(
            value: value, position: start + width * share + tickOffset,
            labelPosition: start + width * labelShare + tickOffset, start: start, label: [], index: index)
    }

    private func tickValues(_ explicit: [Value]?, _ spacing: TickCount) -> [Value] {
        switch scale {
        case .band(let band):
            guard let explicit else { return sparse(band.domain) }
            let placed = explicit.filter { band.position($0) != nil }
            return placed.stableSorted {
                band.position($0) ?? 0
            } by: {
                band.range.start <= band.range.end ? $0 < $1 : $0 > $1
            }
        case .continuous(let scale):
            if model.isVacant { return [] }
            let numbers: [Double]
            switch (explicit, spacing) {
            case (let explicit?, .count(let count)):
                numbers = scale.validTicks(explicit.map(\.number), count: count)
            case (let explicit?, .interval): numbers = scale.validTicks(explicit.map(\.number))
            case (nil, .count(let count)): numbers = scale.ticks(count: count)
            case (nil, .interval(let interval)): numbers = scale.ticks(interval)
            }
            return apart(numbers, on: scale).map { model.kind.isTemporal ? .date($0) : .number($0) }
        default: return []
        }
    }

    /// The categories that get a tick: of ten thousands that lie within a few points, which is all one black bar anyway,
    /// some thousand.
    private func sparse(_ domain: [Value]) -> [Value] {
        guard domain.count > 10_000, abs(length) < Double(domain.count) / 4 || domain.count > 50_000 else {
            return domain
        }
        let step = (domain.count + 4999) / 5000
        return stride(from: 0, to: domain.count, by: step).map { domain[$0] }
    }

    /// Those of ten thousands of values that are seen: what is nearer to the one before than a quarter of a point only
    /// makes the same black bar.
    private func apart(_ values: [Double], on scale: ContinuousScale) -> [Double] {
        guard values.count > 10_000 else { return values }
        var last = -Double.infinity
        return values.filter { value in
            let position = scale.position(value)
            guard abs(position - last) >= 0.25 else { return false }
            last = position
            return true
        }
    }

    private func spacing(_ valueCount: Int?) -> TickCount {
        if let own = definition.tickCount {
            if case .count = own.value { return own.value }
            if model.kind.isTemporal { return own.value }
            environment.log.error(.noEffect, "only time scales have intervals of ticks", at: own.span)
        }
        if let valueCount { return .count(valueCount) }
        guard let points = defaults.tickSpacing else { return .count(10) }
        return .count(max(1, Int(min((length / points).rounded(.up), 1000))))
    }

    /// The least distance of two ticks that a Chinese format tells apart, which has no reference to follow.
    private var labelStep: Double? {
        guard definition.formatType ?? defaults.formatType == "chinese" else { return nil }
        return (try? ChineseNumberFormat(definition.format?.pattern ?? defaults.format ?? ""))?.leastStep
    }

    private func reportEqualLabels(_ ticks: [Tick]) {
        guard !isDiscrete, !model.kind.isTemporal, definition.labelExpr == nil else { return }
        environment.reportEqualLabels(
            ticks.map(\.label), at: definition.format?.span ?? model.specs.first?.span)
    }

    private var explicitValues: [Value]? {
        definition.values.flatMap {
            environment.values($0, isTemporal: model.type == .temporal, timeUnit: timeUnit)
        }
    }
}
