import ChartModel
import Dataflow
import Diagnostics
import Documents
import Grammar

/// The extent of error bars and bands: how far a measure reaches below and above its centre, computed from
/// rows or given by other columns (Vega-Lite's `errorBarParams`).
struct ErrorExtent {
    let channel: Channel
    let measure: ChannelSpec
    let field: String
    let transforms: [any Transform]
    /// The encoding without the measured channel and the channels for its error.
    var encoding: EncodingSpec
    private let unit: CompositeUnit

    init?(_ unit: CompositeUnit) {
        guard let channel = Self.channel(unit), let measure = unit.encoding[channel], let name = measure.field
        else { return nil }
        (self.unit, self.channel, self.measure) = (unit, channel, measure)
        field = FieldPath(name).name
        let secondary: Channel = channel == .x ? .x2 : .y2
        let (error, error2): (Channel, Channel) =
            channel == .x ? (.xError, .xError2) : (.yError, .yError2)
        let steps = TransformWriter(context: DecodingContext(log: unit.log), span: unit.span)
        let extraction = EncodingExtraction(
            unit.encoding, without: [channel, secondary, error, error2], steps, FieldTitle(unit.config))
        // The fields of tooltips divide rows into groups, but aren't shown.
        encoding = extraction.encoding.mapFields { $0 == .tooltip ? nil : $1 }
        let (lower, upper, value) = ("lower_\(field)", "upper_\(field)", steps.access(field))
        if let end = unit.encoding[secondary]?.field {
            transforms =
                extraction.steps
                + steps.calculate(steps.access(FieldPath(end).name), as: upper)
                + steps.calculate(value, as: lower)
        } else if let above = unit.encoding[error]?.field {
            let plus = steps.access(FieldPath(above).name)
            let below = unit.encoding[error2]?.field.map { "\(value) + \(steps.access(FieldPath($0).name))" }
            transforms =
                extraction.steps + steps.calculate("\(value) + \(plus)", as: upper)
                + steps.calculate(below ?? "\(value) - \(plus)", as: lower)
        } else {
            transforms = extraction.steps + Self.reckoned(unit, field, steps, extraction)
        }
    }

    /// Aggregates raw rows: to a deviation around their centre, or to two quantiles.
    private static func reckoned(
        _ unit: CompositeUnit, _ field: String, _ steps: TransformWriter, _ extraction: EncodingExtraction
    ) -> [any Transform] {
        let extentName = unit.spec.value("extent")?.string
        let center =
            unit.spec.value("center")?.string ?? extentName.map { $0 == "iqr" ? "median" : "mean" }
            ?? unit.section?.value("center")?.string ?? "mean"
        let extent = extentName ?? (center == "mean" ? "stderr" : "iqr")
        let bounds = ["ci": ("ci0", "ci1"), "iqr": ("q1", "q3")]
        if let (low, high) = bounds[extent] {
            return steps.aggregate(
                [
                    (low, field, "lower_\(field)"), (high, field, "upper_\(field)"),
                    (extent == "ci" ? "mean" : "median", field, "center_\(field)"),
                ], extraction)
        }
        guard extent == "stderr" || extent == "stdev" else {
            unit.log.error(
                .unknownValue, "unknown extent '\(extent)'", at: unit.spec.value("extent")?.span,
                hint: ["ci", "stderr", "stdev", "iqr"].nearest(to: extent).map { "did you mean '\($0)'?" }
                    ?? "'ci', 'stderr', 'stdev' or 'iqr'")
            return []
        }
        let (middle, reach) = (steps.access("center_\(field)"), steps.access("extent_\(field)"))
        return steps.aggregate(
            [(extent, field, "extent_\(field)"), (center, field, "center_\(field)")], extraction)
            + steps.calculate("\(middle) + \(reach)", as: "upper_\(field)")
            + steps.calculate("\(middle) - \(reach)", as: "lower_\(field)")
    }

    /// The channel with an error: the one that has an end or an error, otherwise the measured one.
    private static func channel(_ unit: CompositeUnit) -> Channel? {
        let given: [(Channel, [Channel])] = [(.x, [.x2, .xError]), (.y, [.y2, .yError])]
        for (channel, ends) in given where ends.contains(where: { unit.encoding[$0]?.field != nil }) {
            if unit.isContinuous(channel) { return channel }
            unit.log.error(
                .missingQuantity,
                "a mark '\(unit.mark.name)' with an error along \(channel.rawValue) needs a quantity there",
                at: unit.encoding[channel]?.span ?? unit.span)
            return nil
        }
        return unit.measured
    }

    /// Returns the encoding of one end, or of the span to another.
    func encoding(from start: String, to end: String? = nil) -> EncodingSpec {
        var result = encoding
        result[channel] = unit.measure(measure, on: "\(start)_\(field)")
        if let end {
            var spec = ChannelSpec()
            (spec.span, spec.field) = (measure.span, "\(end)_\(field)")
            result[channel == .x ? .x2 : .y2] = spec
        }
        return result
    }
}
