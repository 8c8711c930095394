import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds channels that can't show what they are given.
struct UnsuitedChannel: UnitRule {
    static let code = Diagnostic.Code(
        "unsuited-channel", "A channel that can't show its field",
        "Shapes and dashes have no order, so that they can't show how much; a line has one colour and one width, and falls "
            + "apart into single points where a quantity parts it; dates have no sum; an axis shows bins or an "
            + "aggregate, not both. Use size or colour for amounts, a trail for a line of varying width, or another "
            + "aggregate.",
        Diagnostic.Code.Example(
            """
            data: {values: [{town: 张店, output: 5}, {town: 临淄, output: 3}]}
            mark: point
            encoding:
              x: {field: town, type: nominal}
              shape: {field: output, type: quantitative}
            """,
            replace: "shape:", by: "size:"))

    private static let sums: Set<AggregateOperation> = [
        .sum, .product, .variance, .variancep, .stdev, .stdevp, .stderr,
    ]

    func finding(in unit: Unit, of reading: PlotReading) -> Finding? {
        for model in unit.models {
            guard let cause = cause(of: model, in: unit) else { continue }
            return judgement(cause.message, at: model.spec.span, hint: cause.hint)
        }
        return nil
    }

    private func cause(of model: ChannelModel, in unit: Unit) -> (message: String, hint: String)? {
        let name = model.name ?? "count"
        if model.type == .temporal, let operation = model.spec.aggregate?.operation,
            Self.sums.contains(operation)
        {
            return (
                "'\(name)' holds dates, which have no \(operation.rawValue)",
                "use min, max or median, or count"
            )
        }
        if model.channel.isPosition, model.isAggregate, model.spec.bin?.isOn == true {
            return (
                "'\(name)' is put in bins and aggregated at once, and stands nowhere",
                "bin one channel, and aggregate another"
            )
        }
        guard model.isMeasure, model.field != nil else { return nil }
        if model.channel == .shape || model.channel == .strokeDash, model.type == .quantitative {
            return (
                "\(model.channel == .shape ? "shapes" : "dashes") can't show how much '\(name)' is",
                "use size or colour, or the type nominal if the numbers are names"
            )
        }
        if unit.type.isPath, !model.isAggregate, model.channel.isGrouping, !model.channel.isOffset,
            unit.type.isParted(by: model.channel), unit.isInPieces
        {
            return (
                "'\(name)' is a quantity, and parts the \(unit.type.name) into one for each number",
                "use a trail for a varying width, or points; the type nominal if the numbers are names"
            )
        }
        return nil
    }
}

extension Unit {
    /// Whether most of its series have a single row, of which nothing is drawn.
    fileprivate var isInPieces: Bool {
        let series = table.groups(by: seriesFields)
        return table.rowCount > 1 && series.count(where: { $0.rows.count == 1 }) * 2 > series.count
    }
}
