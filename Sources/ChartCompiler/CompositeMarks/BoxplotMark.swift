import ChartModel
import Colors
import Dataflow
import Documents
import Grammar
import SceneGraph

/// A box from the first to the third quartile, with the median across it, whiskers, and outliers as points
/// (Vega-Lite's `compositemark/boxplot.ts`; J. W. Tukey, *Exploratory Data Analysis*, 1977).
enum BoxplotMark: CompositeMark {
    static let name = "boxplot"
    static let properties = ["extent", "size"]

    static let parts = ["box": true, "median": true, "outliers": true, "rule": true, "ticks": false]

    static func layers(of unit: CompositeUnit) -> ViewSpec? {
        guard let channel = unit.measured, let measure = unit.encoding[channel], let field = measure.field
        else { return nil }
        return Boxplot(unit, channel, measure, FieldPath(field).name).view
    }
}

/// The layers of one box plot.
private struct Boxplot {
    let unit: CompositeUnit
    let channel: Channel
    let measure: ChannelSpec
    let field: String
    let extraction: EncodingExtraction
    let steps: TransformWriter
    /// The greatest length of whiskers, in interquartile ranges; nil for whiskers to the extremes.
    let reach: Double?

    init(_ unit: CompositeUnit, _ channel: Channel, _ measure: ChannelSpec, _ field: String) {
        (self.unit, self.channel, self.measure, self.field) = (unit, channel, measure, field)
        steps = TransformWriter(context: DecodingContext(log: unit.log), span: unit.span)
        extraction = EncodingExtraction(
            unit.encoding, without: [channel, .tooltip], steps, FieldTitle(unit.config))
        let extent = unit.spec.value("extent") ?? unit.section?.value("extent")
        reach = extent?.string == "min-max" ? nil : extent?.number ?? 1.5
    }

    private var other: EncodingSpec {
        extraction.encoding.mapFields { channel, spec in
            channel == .color || channel == .size ? nil : spec
        }
    }

    var view: ViewSpec {
        var boxes = ViewSpec()
        boxes.transforms =
            extraction.steps
            + steps.aggregate(
                [
                    ("q1", field, "lower_box_\(field)"), ("q3", field, "upper_box_\(field)"),
                    ("median", field, "mid_box_\(field)"),
                    ("min", field, (reach == nil ? "lower_whisker_" : "min_") + field),
                    ("max", field, (reach == nil ? "upper_whisker_" : "max_") + field),
                ], extraction)
        boxes.layer = (reach == nil ? whiskers : []) + box + median
        guard reach != nil else { return boxes }
        var view = ViewSpec()
        view.layer = [withOutliers, boxes]
        return view
    }

    // MARK: Whiskers and outliers

    private var whiskers: [ViewSpec] {
        let tick = StatedMark(["color", "opacity", "orient"]) {
            ($0.color, $0.opacity) = (.paint(.color(.black)), 1)
            $0.orient = channel == .y ? .horizontal : .vertical
        }
        return unit.part("rule", "rule", encoding(other, from: "lower_whisker", to: "lower_box"))
            + unit.part("rule", "rule", encoding(other, from: "upper_box", to: "upper_whisker"))
            + unit.part("ticks", "tick", encoding(other, from: "lower_whisker"), stating: [tick])
            + unit.part("ticks", "tick", encoding(other, from: "upper_whisker"), stating: [tick])
    }

    /// Points beyond the whiskers, and whiskers to the last row within their reach.
    private var withOutliers: ViewSpec {
        let (value, low, high) = (access(field), access("lower_box_\(field)"), access("upper_box_\(field)"))
        let reach = reach ?? 0
        let (least, most) = (
            "\(low) - \(reach) * (\(high) - \(low))", "\(high) + \(reach) * (\(high) - \(low))"
        )
        var inner = ViewSpec()
        inner.transforms =
            steps.filter("(\(least) <= \(value)) && (\(value) <= \(most))")
            + steps.aggregate(
                [
                    ("min", field, "lower_whisker_\(field)"), ("max", field, "upper_whisker_\(field)"),
                    ("min", "lower_box_\(field)", "lower_box_\(field)"),
                    ("max", "upper_box_\(field)", "upper_box_\(field)"),
                ], extraction)
        inner.layer = whiskers
        var points = other
        points[channel] = unit.measure(measure, on: measure.field ?? field)
        points[.color] = extraction.encoding[.color]
        var outliers = unit.part("outliers", "point", points)
        for index in outliers.indices {
            outliers[index].transforms = steps.filter("(\(value) < \(least)) || (\(value) > \(most))")
        }
        var view = ViewSpec()
        view.transforms =
            extraction.steps
            + steps.joinAggregate(
                [("q1", field, "lower_box_\(field)"), ("q3", field, "upper_box_\(field)")], extraction)
        view.layer = outliers + [inner]
        return view
    }

    // MARK: Box and median

    private var size: [StatedMark] {
        [
            unit.own(["size"]), unit.section?.own.only(["size"]) ?? .empty,
            StatedMark(["size"]) { $0.size = 14 },
        ]
    }

    private var box: [ViewSpec] {
        let upright = StatedMark(["orient"]) { $0.orient = channel == .y ? .vertical : .horizontal }
        return unit.part(
            "box", "bar", encoding(extraction.encoding, from: "lower_box", to: "upper_box"),
            stating: size + [upright])
    }

    /// The median: white on the box, or in the box's colour if the box has no height.
    private var median: [ViewSpec] {
        let line = StatedMark(["color", "orient"]) {
            $0.color = .paint(.color(.white))
            $0.orient = channel == .y ? .horizontal : .vertical
        }
        var encoding = encoding(other, from: "mid_box")
        if let size = extraction.encoding[.size] { encoding[.size] = size }
        var condition = ConditionSpec(extraction.encoding[.color])
        condition.test = steps.test("\(access("lower_box_\(field)")) >= \(access("upper_box_\(field)"))")
        if extraction.encoding[.color] == nil {
            condition.value =
                unit.section?.part("box").stated?.color ?? unit.config.mark("mark")?.color
                ?? Literal("#4c78a8", at: unit.span)
        }
        var conditional = ChannelSpec()
        conditional.condition = [condition]
        encoding[.color] = conditional
        return unit.part(
            "median", "tick", encoding, stating: [unit.usual("median", ["color"]), line] + size)
    }

    // MARK: Columns

    private func encoding(_ base: EncodingSpec, from start: String, to end: String? = nil) -> EncodingSpec {
        var result = base
        result[channel] = unit.measure(measure, on: "\(start)_\(field)")
        if let end, let secondary = channel.secondary {
            var spec = ChannelSpec()
            (spec.span, spec.field) = (measure.span, "\(end)_\(field)")
            result[secondary] = spec
        }
        return result
    }

    private func access(_ column: String) -> String { steps.access(column) }
}

extension ConditionSpec {
    /// A condition that shows the same as a channel.
    fileprivate init(_ spec: ChannelSpec?) {
        self.init()
        guard let spec else { return }
        (value, field, type, datum) = (spec.value, spec.field, spec.type, spec.datum)
        (scale, legend, title) = (spec.scale, spec.legend, spec.title)
        (aggregate, bin, timeUnit) = (spec.aggregate, spec.bin, spec.timeUnit)
    }
}
