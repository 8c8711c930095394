import Cartography
import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph
import VisualEncoding

/// What a mark needs to be drawn: its unit, its scales over the plot, and the channels' values by row.
struct MarkContext {
    var unit: Unit
    let width: Double
    let height: Double
    let positions: [Channel: Scale]
    /// The distance of bands along x and y, where the size of the plot follows from it.
    let steps: [Channel: Double]
    let visuals: [Channel: VisualScale]
    /// The projection of the map that it is drawn on.
    let map: (any Projection)?
    let config: Config
    let environment: ChartEnvironment
    /// The functions that expressions can call in this plot.
    var functions = FunctionLibrary.standard

    var rowCount: Int { unit.table.rowCount }
    var log: DiagnosticLog { environment.log }

    /// How far a position channel reaches: the plot's width or height, once around, or the radius
    /// that fits the plot.
    func extent(_ channel: Channel) -> Double {
        switch channel.primary {
        case .theta: 2 * .pi
        case .radius: min(width, height) / 2
        case .x: width
        default: height
        }
    }

    /// The scale of a position channel.
    func scale(_ channel: Channel) -> Scale? { positions[channel.primary] }

    func repeated(_ value: Double) -> [Double] { [Double](repeating: value, count: rowCount) }

    // MARK: Other channels

    /// The channel's visual values by row: constants, scaled fields, conditions.
    func values(_ channel: Channel) -> [Value]? {
        guard let model = unit[channel] else { return nil }
        var values = base(model)
        for condition in model.spec.condition.reversed() {
            values = applying(condition, to: values, channel)
        }
        return values
    }

    private func base(_ model: ChannelModel) -> [Value]? {
        if let value = model.spec.value {
            if value.isNull { return [Value](repeating: .null, count: rowCount) }
            return [Value](repeating: Value(value), count: rowCount)
        }
        // A field that only a condition names has no say in the other rows.
        let isConditional = model.spec.condition.contains {
            ($0.field != nil || $0.aggregate != nil) && $0.field == model.spec.field
        }
        if isConditional { return nil }
        return scaled(model)
    }

    /// The field or datum through the channel's scale.
    private func scaled(_ model: ChannelModel) -> [Value]? {
        let scale = visuals[model.channel]
        if let datum = model.datum {
            return [Value](repeating: scale.map { $0.value(datum) } ?? datum, count: rowCount)
        }
        guard let field = model.field else { return nil }
        let column = unit.table.values(at: field)
        guard let scale else { return column.values }
        if let end = model.endField, case .continuous = scale.scale, let share = unit.bandPosition(model) {
            // A bin stands for its middle.
            let ends = unit.table.values(at: end).numbers
            return zip(column.numbers, ends).map { scale.value(.number($0 + ($1 - $0) * share)) }
        }
        var known: [Value: Value] = [:]
        return column.values.map { value in
            if let result = known[value] { return result }
            let result = scale.value(value)
            known[value] = result
            return result
        }
    }

    private func applying(_ condition: ConditionSpec, to values: [Value]?, _ channel: Channel) -> [Value]? {
        guard let test = condition.test else { return values }
        guard let mask = mask(test) else { return values }
        let others = conditional(condition, channel)
        return (0..<rowCount).map { row in
            mask[row] ? others?[row] ?? .undefined : values?[row] ?? .undefined
        }
    }

    /// Which rows pass a test: an expression, or a predicate as `filter` takes it.
    private func mask(_ test: Node) -> [Bool]? {
        guard let predicate = ValueType.predicate.decode(test, DecodingContext(log: log)) else { return nil }
        let context = TransformContext(signals: unit.signals, log: log, tables: environment.tables)
        do {
            return try predicate.mask(over: unit.table, context)
        } catch {
            log.add(error)
            return nil
        }
    }

    private func conditional(_ condition: ConditionSpec, _ channel: Channel) -> [Value]? {
        if let value = condition.value { return [Value](repeating: Value(value), count: rowCount) }
        guard let model = unit[channel], condition.field != nil || condition.aggregate != nil else {
            return nil
        }
        return scaled(model)
    }

    /// The channel as numbers; the fallback where it says nothing.
    func numbers(_ channel: Channel, default fallback: Double) -> [Double] {
        guard let values = values(channel) else { return repeated(fallback) }
        return values.map { $0.quantity ?? fallback }
    }

    // MARK: Bounds

    /// What each row's figure says of the true one.
    var bounds: [Bound] {
        guard let model = unit[.bound] else { return [Bound](repeating: .exact, count: rowCount) }
        let values =
            model.spec.value.map { [Value](repeating: Value($0), count: rowCount) }
            ?? model.field.map { unit.table.values(at: $0).values } ?? []
        return values.map { value in
            if value.isMissing { return .exact }
            if let bound = Bound(rawValue: value.string) { return bound }
            log.error(
                "unknown bound '\(value.string)'", at: model.spec.fieldSpan ?? model.spec.span,
                hint: "a bound is one of \(Bound.allCases.map(\.rawValue).joined(separator: ", "))")
            return .exact
        }
    }

    /// What each row's figure counts, where a channel says so.
    var units: [String]? {
        guard let model = unit[.unit] else { return nil }
        if let value = model.spec.value { return [String](repeating: Value(value).string, count: rowCount) }
        return model.field.map { unit.table.values(at: $0).values.map { $0.isMissing ? "" : $0.string } }
    }

    var boundDefinition: BoundDefinition {
        Config.merge([config.section("bound"), unit.mark.bound])
            .flatMap { BoundDefinition.decode($0, DecodingContext(log: log)) } ?? BoundDefinition()
    }
}
