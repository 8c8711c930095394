import ChartModel
import Colors
import Dataflow
import Diagnostics
import Grammar
import LabelPlacement
import SceneGraph

/// A line or a band of reference across the plot, with its text at an end, on the side where there is room.
struct ReferenceAnnotation {
    let setting: AnnotationSetting
    let finder: SpotFinder
    let plot: Rect

    func line(_ target: AnnotationTarget, _ definition: AnnotationDefinition) -> PlacedAnnotation? {
        guard let (channel, places) = places(target, count: 1) else { return nil }
        let ends = edge(channel, places[0])
        let text = setting.text(setting.lines(definition))
        let rule = Mark(.rule([RuleItem(from: ends.0, to: ends.1, style: setting.stroke)]))
        var placed = PlacedAnnotation(over: [rule.labelled("reference line")], text: text)
        if !text.isEmpty {
            placed.request = request(
                text, candidates: beside(channel, places[0], text, definition.side))
        }
        return placed
    }

    func band(_ target: AnnotationTarget, _ definition: AnnotationDefinition) -> PlacedAnnotation? {
        guard let (channel, places) = places(target, count: 2) else { return nil }
        let (one, other) = (edge(channel, places[0]), edge(channel, places[1]))
        let box = Rect.empty.union(one.0).union(one.1).union(other.0).union(other.1)
        let fill = setting.style.fill?.paint ?? .color(setting.color.withAlpha(0.08))
        let text = setting.text(setting.lines(definition))
        let band = Mark(.rect([RectItem(box, style: Style(fill: fill))]))
        var placed = PlacedAnnotation(under: [band.labelled("reference band")], text: text)
        if !text.isEmpty {
            let gap = setting.gap
            let xs = [box.center.x, box.minX + gap + text.ink.width / 2, box.maxX - gap - text.ink.width / 2]
            let ys = [box.minY + gap + text.ink.height / 2, box.maxY - gap - text.ink.height / 2]
            let inside = ys.enumerated().flatMap { row, y in
                xs.enumerated().map { column, x in
                    LabelRequest.Candidate(
                        text.box(around: Point(x, y)), cost: Double(row) + Double(column) * 0.3)
                }
            }
            let above = LabelRequest.Candidate(
                text.box(around: Point(box.center.x, box.minY - gap - text.ink.height / 2)), cost: 3)
            placed.request = request(text, candidates: inside + [above])
        }
        return placed
    }

    /// The positions of a target's values along its one channel; nil if it has another number of them, which is told.
    private func places(_ target: AnnotationTarget, count: Int) -> (Channel, [Double])? {
        guard target.conditions.count == 1, let condition = target.conditions.first,
            let channel = [Channel.x, .y].first(where: { $0.rawValue == condition.name }),
            condition.values.count == count
        else {
            finder.log.error(
                .wrongType,
                "a \(count == 1 ? "line is at one value" : "band is between two values") of x or y",
                at: target.span, hint: count == 1 ? "write it as {y: 100}" : "write it as {x: [2008, 2010]}")
            return nil
        }
        let places = condition.values.compactMap { finder.position(channel, $0) }
        guard places.count == count else {
            finder.log.error(
                .annotationWithoutDatum,
                "\(channel.rawValue) has no place for \(condition.values.map(\.value.string).joined(separator: ", "))",
                at: condition.span, hint: "the annotation is left out; its values are those of the scale")
            return nil
        }
        return (channel, places)
    }

    private func edge(_ channel: Channel, _ place: Double) -> (Point, Point) {
        channel == .x
            ? (Point(place, plot.minY), Point(place, plot.maxY))
            : (Point(plot.minX, place), Point(plot.maxX, place))
    }

    /// Places at the ends of a line, on both of its sides, and along it.
    private func beside(
        _ channel: Channel, _ place: Double, _ text: AnnotationText, _ side: AnnotationDefinition.Side?
    ) -> [LabelRequest.Candidate] {
        let gap = setting.gap
        let (width, height) = (text.ink.width / 2, text.ink.height / 2)
        let centers: [(Point, AnnotationDefinition.Side)] =
            channel == .x
            ? [
                (Point(place + gap + width, plot.minY + height), .right),
                (Point(place - gap - width, plot.minY + height), .left),
                (Point(place, plot.minY - gap - height), .top),
                (Point(place + gap + width, plot.maxY - gap - height), .bottom),
            ]
            : [
                (Point(plot.maxX - width, place - gap * 0.6 - height), .top),
                (Point(plot.maxX - width, place + gap * 0.6 + height), .bottom),
                (Point(plot.minX + gap + width, place - gap * 0.6 - height), .left),
                (Point(plot.maxX + gap + width, place), .right),
            ]
        let ends = centers.enumerated().map { rank, pair in
            LabelRequest.Candidate(
                text.box(around: pair.0),
                cost: pair.1 == side ? 0 : Double(rank) * 0.5 + (side == nil ? 0 : 2))
        }
        return ends.sorted { $0.cost < $1.cost }
            + along(channel, place, width, height).map {
                LabelRequest.Candidate(text.box(around: $0), cost: 4)
            }
    }

    /// The middles of texts of half a width and height along the line, for where others stand at its ends.
    private func along(_ channel: Channel, _ place: Double, _ width: Double, _ height: Double) -> [Point] {
        let distance = channel == .x ? setting.gap + width : setting.gap * 0.6 + height
        var centers: [Point] = []
        for share in [0.5, 0.25, 0.75] {
            let (x, y) = (plot.minX + share * plot.width, plot.minY + share * plot.height)
            for offset in [distance, -distance] {
                centers.append(channel == .x ? Point(place + offset, y) : Point(x, place - offset))
            }
        }
        return centers
    }

    private func request(
        _ text: AnnotationText, candidates: [LabelRequest.Candidate]
    ) -> LabelRequest {
        LabelRequest(
            candidates, anchor: candidates.first?.box ?? .empty, size: text.size, isRequired: true,
            leadsOut: false)
    }
}
