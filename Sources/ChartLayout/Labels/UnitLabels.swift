import ChartModel
import Colors
import Grammar
import LabelPlacement
import SceneGraph

/// The labels of one unit of a plot: where they may stand, and how they are drawn once they have their places.
struct UnitLabels {
    let labels: [SetLabel]
    let requests: [LabelRequest]
    let context: MarkContext
    private let style: (Int) -> Style

    /// nil if the unit has no labels.
    init?(_ placed: PlacedMark, layer: Int, _ context: MarkContext) {
        guard let anchors = placed.anchors else { return nil }
        let measuring = context.environment.measuring
        let set = context.setLabels(anchors)
        let room = BarLabels.columnRoom(set)
        let labels = set.map { label in
            if case .bar = label.anchor, let room {
                return label.stackingWords(within: room, measuring: measuring)
            }
            // Names outside a pie stay within its plot, where that leaves them room for a few characters.
            guard case .slice(let slice) = label.anchor else { return label }
            let room =
                min(slice.center.x, context.width - slice.center.x) - slice.outerRadius - 1.2 * label.size
            return label.wrapped(at: max(room, 5 * label.size), measuring: measuring)
        }
        guard !labels.isEmpty else { return nil }
        (self.labels, self.context, style) = (labels, context, anchors.style)
        requests = Self.requests(labels, layer, context)
    }

    /// All marks of a unit are of a kind; those of lines and slices take their places together.
    private static func requests(
        _ labels: [SetLabel], _ layer: Int, _ context: MarkContext
    ) -> [LabelRequest] {
        let overhang = labels.map(\.size).max() ?? 0
        let room = -overhang...(context.height + overhang)
        let ends = labels.compactMap { if case .lineEnd(let end) = $0.anchor { end } else { nil } }
        if ends.count == labels.count { return LineEndLabels(room: room).requests(labels, ends: ends) }
        let areas = labels.compactMap { if case .area(let area) = $0.anchor { area } else { nil } }
        if areas.count == labels.count {
            return AreaLabels(layer: layer, room: room).requests(labels, areas: areas)
        }
        let slices = labels.compactMap { if case .slice(let slice) = $0.anchor { slice } else { nil } }
        if slices.count == labels.count {
            return SliceLabels(layer: layer).requests(labels, slices: slices)
        }
        return labels.compactMap { label in
            switch label.anchor {
            case .bar(let bar): BarLabels(layer: layer).request(label, bar)
            case .point(let point): PointLabels(layer: layer).request(label, point)
            case .region(let region): RegionLabels(layer: layer).request(label, region)
            case .cell(let cell): CellLabels(layer: layer).request(label, cell)
            case .area, .lineEnd, .slice: nil
            }
        }
    }

    /// The box that the labels would cover at their best places. Points don't make a plot larger, as their
    /// labels have other sides to turn to.
    var reach: Rect {
        zip(labels, requests).reduce(.empty) { box, pair in
            let (label, request) = pair
            if case .point(let point) = label.anchor, point.side == .anywhere { return box }
            guard let place = request.candidates.first else { return box }
            let item = label.placed(in: place.box, beside: request.anchor)
            let plate = label.definition.plate == nil ? 0 : label.size * 0.14
            return box.union(item.bounds(measuring: context.environment.measuring).expanded(by: plate))
        }
    }

    /// The box of a row's label at its best place; nil if it has none. O(log labels), which are in the order of rows.
    func box(ofRow row: Int) -> Rect? {
        var (low, high) = (0, labels.count)
        while low < high {
            let middle = (low + high) / 2
            if labels[middle].row < row { low = middle + 1 } else { high = middle }
        }
        guard low < labels.count, labels[low].row == row else { return nil }
        return requests[low].candidates.first?.box
    }

    // MARK: Drawing

    /// The contrast with its mark at which a stated colour is taken as meant (that of large text in WCAG 2).
    private static let leastContrast = 3.0

    func drawn(_ outcomes: [LabelSolver.Outcome]) -> [Mark] {
        var (leaders, plates, texts): ([LineItem], [RectItem], [TextItem]) = ([], [], [])
        for ((label, request), outcome) in zip(zip(labels, requests), outcomes) {
            guard let place = outcome.place else { continue }
            let own = style(label.row)
            var item = label.placed(in: place.box, beside: request.anchor)
            let isInside = place.over != .paper
            let plate = plate(label, place.box, own, isInside: isInside)
            if let plate { plates.append(plate) }
            let color = color(label, own, isInside: isInside, isOnPlate: plate != nil)
            item.style = Style(fill: color)
            texts.append(item)
            if let leader = place.leader { leaders.append(leader.line(color)) }
        }
        return leaders.map { Mark(.line($0)).labelled("leader") }
            + (plates.isEmpty ? [] : [Mark(.rect(ItemColumns(plates))).labelled("plates")])
            + (texts.isEmpty ? [] : [Mark(.text(texts)).labelled("labels")])
    }

    private func color(_ label: SetLabel, _ mark: Style, isInside: Bool, isOnPlate: Bool) -> Color {
        var stated = label.definition.color?.color
        // What is hatched is outlined in the colour that it stands for.
        if !label.hasOwnColor, let hatch = mark.fill?.hatch { stated = mark.stroke?.solid ?? hatch.color }
        guard isInside, !isOnPlate else {
            return stated ?? mark.color?.legible(on: context.paper) ?? .black
        }
        // A theme's colour is meant for paper; within a mark, only a colour that the mark states applies, if it can be read.
        guard let ground = mark.ground else { return stated ?? .black }
        if label.hasOwnColor, let stated, stated.contrast(with: ground) >= Self.leastContrast {
            return stated
        }
        return ground.contrasting
    }

    /// The plate under a label: the one that is stated, and paper where it would stand on a hatch.
    private func plate(_ label: SetLabel, _ box: Rect, _ mark: Style, isInside: Bool) -> RectItem? {
        let isHatched = mark.fill?.hatch != nil && isInside
        guard let paint = label.definition.plate?.paint ?? (isHatched ? .color(context.paper) : nil) else {
            return nil
        }
        var plate = box.expanded(by: label.size * 0.14)
        if case .bar(let bar) = label.anchor, isInside { plate = plate.withoutSlivers(in: bar.rect) }
        return RectItem(plate, style: Style(fill: paint))
    }
}

extension MarkContext {
    /// The colour of the paper.
    var paper: Color { config.background?.color ?? .white }
}

extension Leader {
    /// The leader in the colour of its label, so that the eye follows.
    fileprivate func line(_ color: Color) -> LineItem {
        var style = Style(stroke: color, width: 0.5)
        style.strokeJoin = .round
        return LineItem(points: points.map { $0 }, style: style)
    }
}

extension Rect {
    /// Extends to the edges of another rectangle that are so near that only a sliver would be seen between the two.
    fileprivate func withoutSlivers(in other: Rect, narrowest: Double = 3) -> Rect {
        var rect = self
        if rect.minX - other.minX < narrowest { rect.minX = other.minX }
        if other.maxX - rect.maxX < narrowest { rect.maxX = other.maxX }
        if rect.minY - other.minY < narrowest { rect.minY = other.minY }
        if other.maxY - rect.maxY < narrowest { rect.maxY = other.maxY }
        return rect
    }
}

extension Color {
    /// The colour, as much darker or lighter as text needs to be read on a ground (a ratio of 4.5 in WCAG 2).
    fileprivate func legible(on ground: Color) -> Color {
        if contrast(with: ground) >= 4.5 { return self }
        let far = ground.contrasting
        return (1...10).lazy.map { far.withAlpha(Double($0) / 10).over(self.over(ground)) }
            .first { $0.contrast(with: ground) >= 4.5 } ?? far
    }

    /// Black or white, whichever is legible on the colour (relative luminance of WCAG 2).
    var contrasting: Color { luminance > 0.179 ? .black : .white }
}
