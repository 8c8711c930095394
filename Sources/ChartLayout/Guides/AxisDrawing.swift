import ChartModel
import Colors
import Dataflow
import Diagnostics
import Grammar
import SceneGraph
import Typesetting
import VisualEncoding

/// An axis as Vega draws it (`vega-parser` guides, `vega-view-transforms` axis layout): its texts are set and
/// measured on creation, and its lines are drawn on request.
struct AxisDrawing {
    let axis: AxisModel
    /// The room that it takes up, in the plot's coordinates.
    private(set) var bounds: Rect
    private let ticks: [AxisModel.Tick]
    /// The properties at each tick; nil if they are the same at all of them.
    private let varied: [AxisDefinition]?
    private var labels: Mark?
    private var title: Mark?

    private var definition: AxisDefinition { axis.definition }
    private var measuring: any TextMeasuring { axis.environment.measuring }
    var isHorizontal: Bool { axis.isHorizontal }
    /// The sign of the direction outward from the plot.
    private var sign: Double { axis.orient == .top || axis.orient == .left ? -1 : 1 }

    init(axis: AxisModel) {
        self.axis = axis
        ticks = axis.ticks
        varied = TickProperties(environment: axis.environment)
            .definitions(axis.varying, at: ticks, common: axis.definition)
        bounds = .empty
        measure()
    }

    private mutating func measure() {
        var box = definition.ticks ?? true ? tickBox : .empty
        if definition.labels ?? true {
            let mark = labelMark()
            box.formUnion(mark.bounds(measuring: measuring))
            labels = mark
        }
        let depth = extent(box)
        let range = axis.length
        bounds = box.union(
            isHorizontal
                ? Rect(x: 0, y: 0, width: range, height: sign * depth)
                : Rect(x: 0, y: 0, width: sign * depth, height: range))
        if !axis.title.isEmpty {
            let mark = titleMark(depth)
            bounds.formUnion(mark.bounds(measuring: measuring))
            title = mark
        }
        bounds = bounds.offset(by: origin)
    }

    private var origin: Point {
        let offset = definition.offset ?? 0
        return switch axis.orient {
        case .left: Point(-offset, definition.position ?? 0)
        case .right: Point(axis.depth + offset, definition.position ?? 0)
        case .top: Point(definition.position ?? 0, -offset)
        case .bottom: Point(definition.position ?? 0, axis.depth + offset)
        }
    }

    /// Returns a property, or several, at each tick; computed once if they don't vary.
    private func each<Result>(_ property: (AxisDefinition) -> Result) -> [Result] {
        varied?.map(property) ?? [Result](repeating: property(definition), count: ticks.count)
    }

    // MARK: Drawing

    /// The grid lines, which lie under the marks.
    func grid() -> Mark? { definition.grid ?? false ? mark([gridMark()]) : nil }

    /// Ticks, labels, domain line and title; nil where there are none.
    func drawn() -> Mark? {
        var marks: [Mark] = []
        if definition.ticks ?? true { marks.append(tickMark()) }
        if let labels { marks.append(labels) }
        if definition.domain ?? true { marks.append(domainMark()) }
        if let title { marks.append(title) }
        return marks.isEmpty ? nil : mark(marks)
    }

    private func mark(_ marks: [Mark]) -> Mark {
        let translate = definition.translate ?? 0.5
        let group = GroupItem(x: origin.x + translate, y: origin.y + translate, marks: marks)
        return Mark(.group([group]), role: .axis, zIndex: axis.zIndex)
    }

    /// Returns how far ticks and labels extend outward, within the configured limits.
    private func extent(_ box: Rect) -> Double {
        let reach: Double =
            switch axis.orient {
            case .left: -box.minX
            case .right: box.maxX
            case .top: -box.minY
            case .bottom: box.maxY
            }
        return max(axis.minExtent, min(definition.maxExtent ?? 200, reach.isFinite ? reach : 0))
    }

    // MARK: Parts

    private func rounded(_ position: Double) -> Double {
        definition.tickRound ?? axis.rounds ? (position + 0.5).rounded(.down) : position
    }

    private func point(_ along: Double, _ across: Double) -> Point {
        isHorizontal ? Point(along, across) : Point(across, along)
    }

    /// The style of the ticks, the grid or the domain line, which have the same properties.
    private func lineStyle(
        _ color: PaintValue?, default usual: UInt32 = 0x888888, width: Double?, dash: [Double]?,
        dashOffset: Double?, cap: StrokeCap?, opacity: Double?
    ) -> Style {
        var style = Style(stroke: color.map(\.paint) ?? .color(Color(usual)), strokeWidth: width ?? 1)
        style.strokeDash = dash ?? []
        style.strokeDashOffset = dashOffset ?? 0
        style.strokeCap = cap ?? .butt
        style.strokeOpacity = opacity ?? 1
        return style
    }

    private func tickStyle(_ definition: AxisDefinition) -> Style {
        lineStyle(
            definition.tickColor, width: definition.tickWidth, dash: definition.tickDash,
            dashOffset: definition.tickDashOffset, cap: definition.tickCap, opacity: definition.tickOpacity)
    }

    private func tickMark() -> Mark {
        let looks = each { (style: tickStyle($0), size: $0.tickSize ?? 5) }
        let items = zip(ticks, looks).map { tick, look in
            let along = rounded(tick.position)
            return RuleItem(from: point(along, 0), to: point(along, sign * look.size), style: look.style)
        }
        return Mark(.rule(ItemColumns(items)), role: .axisTick)
    }

    /// The box that the ticks will cover.
    private var tickBox: Rect {
        let looks = each { (reach: tickStyle($0).strokeReach, size: $0.tickSize ?? 5) }
        return zip(ticks, looks).reduce(.empty) { box, tick in
            let along = rounded(tick.0.position)
            let line = Rect.empty.union(point(along, 0)).union(point(along, sign * tick.1.size))
            return box.union(line.expanded(by: tick.1.reach))
        }
    }

    private func gridMark() -> Mark {
        let edge = axis.orient == .bottom || axis.orient == .right ? axis.depth : 0
        let offset = sign * (definition.offset ?? 0)
        let (start, end) = (axis.gridRange.start - edge - offset, axis.gridRange.end - edge - offset)
        let styles = each {
            lineStyle(
                $0.gridColor, default: 0xDDDDDD, width: $0.gridWidth, dash: $0.gridDash,
                dashOffset: $0.gridDashOffset, cap: $0.gridCap, opacity: $0.gridOpacity)
        }
        let items = zip(ticks, styles).map { tick, style in
            let along = rounded(tick.position)
            return RuleItem(from: point(along, start), to: point(along, end), style: style)
        }
        return Mark(.rule(ItemColumns(items)), role: .axisGrid)
    }

    private func domainMark() -> Mark {
        let style = lineStyle(
            definition.domainColor, width: definition.domainWidth, dash: definition.domainDash,
            dashOffset: definition.domainDashOffset, cap: definition.domainCap,
            opacity: definition.domainOpacity)
        let (start, end) = axis.range
        return Mark(
            .rule([RuleItem(from: point(start, 0), to: point(end, 0), style: style)]), role: .axisDomain)
    }

    private func labelFont(_ definition: AxisDefinition) -> FontStyle {
        definition.labelText.font(axis.environment.typeRules, size: 10)
    }

    private func labelMark() -> Mark {
        let showsTicks = definition.ticks ?? true
        let looks = each { definition in
            let placement = AxisLabelPlacement(axis: axis, definition: definition)
            let distance = (showsTicks ? definition.tickSize ?? 5 : 0) + (definition.labelText.padding ?? 2)
            var item = TextItem(
                x: 0, y: 0, lines: [], font: labelFont(definition),
                style: Style(fill: definition.labelText.fill))
            item.angle = placement.angle
            item.limit = definition.labelText.limit.map { $0 > 0 ? $0 : nil } ?? 180
            item.lineHeight = definition.labelText.lineHeight
            item.style.fillOpacity = definition.labelText.opacity ?? 1
            return (
                item: item, placement: placement, distance: distance, shift: definition.labelOffset ?? 0
            )
        }
        let origin = axis.environment.noteGuide(axis.model.description(titled: axis.title))
        var items = zip(ticks, looks).map { tick, look in
            let place = point(tick.labelPosition + look.shift, sign * look.distance)
            var item = look.item
            (item.x, item.y) = (place.x, place.y)
            let remark = remark(tick.value)
            item.lines = tick.label.map { [TextRun($0)] } + remark
            // Label and remark stand together beside the middle of their band.
            if !isHorizontal, definition.labelEdge != .above {
                item.y -= Double(remark.count) * item.leading / 2
            }
            item.origin = origin
            item.align = look.placement.align(tick.start)
            item.baseline = look.placement.baseline(tick.start)
            item.offset = look.placement.flushOffset(tick.start)
            return item
        }
        if definition.labelEdge == .outer, !isHorizontal {
            // With labels flush at the outer edge, the widest one keeps its distance from the plot.
            let widest =
                items.map { item in
                    item.lines.map { measuring.width(of: $0, in: item.font) }.max() ?? 0
                }.max() ?? 0
            for index in items.indices {
                items[index].align = axis.orient == .left ? .left : .right
                items[index].x = sign * max(abs(items[index].x) + widest, axis.minExtent)
            }
        }
        let fitting = FittedLabels(axis: axis, measuring: measuring)
        if definition.labelEdge == .above, !isHorizontal { items = above(fitting.overBands(items)) }
        let fitted = fitting.fitted(items)
        return Mark(
            .text(AxisLabelFilter(axis: axis, measuring: measuring).visible(fitted)), role: .axisLabel)
    }

    /// The line under a label; empty if it has none.
    private func remark(_ value: Value) -> [[TextRun]] {
        guard let text = axis.remarks[value], !text.isEmpty else { return [] }
        var font = labelFont(definition)
        font.size = definition.labelRemarkFontSize ?? font.size
        font.weight = definition.labelRemarkFontWeight ?? 400
        let color = definition.labelRemarkColor?.color ?? Color(0x666666)
        return [[TextRun(text, font: font, fill: color)]]
    }

    /// How much more space names of several lines need between bands than there is. The first name has that over the plot.
    var nameShortage: Double {
        guard definition.labelEdge == .above, !isHorizontal, case .band(let scale) = axis.scale,
            case .text(let items)? = labels?.items
        else { return 0 }
        let first = items.map(\.y).min() ?? 0
        let heights = items.filter { ($0.lines.count > 1 || axis.liftsNames) && $0.y > first }.map {
            Double($0.lines.count - 1) * $0.leading + $0.font.size * 2.2
        }
        return heights.max().map { $0 - (scale.step - scale.bandwidth) } ?? 0
    }

    /// Sets labels over their bands, from the edge of the plot inward, or from that of the frame.
    private func above(_ items: [TextItem]) -> [TextItem] {
        let translate = definition.translate ?? 0.5
        return items.map { item in
            var item = item
            item.align = axis.orient == .left ? .left : .right
            item.baseline = .alphabetic
            item.x = -translate - (axis.orient == .left ? axis.nameEdge : 0)
            item.y -=
                axis.scale.bandwidth / 2 + item.font.size * 0.47 + translate
                + Double(item.lines.count - 1) * item.leading
            return item
        }
    }

    private func titleMark(_ depth: Double) -> Mark {
        let text = definition.titleText
        let font = text.font(axis.environment.typeRules, size: 11, weight: 700)
        let anchor = text.anchor ?? .middle
        let share = anchor == .start ? 0 : anchor == .end ? 1 : 0.5
        let along = axis.range.start + (axis.range.end - axis.range.start) * share
        let lineHeight = text.lineHeight ?? font.size + 2
        let isBelow = axis.orient == .bottom
        let extra = isBelow ? 0 : lineHeight * Double(axis.title.count - 1)
        let across = sign * (depth + extra + (text.padding ?? 4))
        let place = point(along, across)
        if definition.titleDirection == .vertical {
            return verticalTitle(
                font, at: point(along, sign * (depth + (text.padding ?? 4))), anchor: anchor)
        }
        var item = TextItem(
            x: definition.titleX ?? place.x, y: definition.titleY ?? place.y,
            lines: axis.title.map { [TextRun($0)] },
            font: font, style: Style(fill: text.fill))
        item.style.fillOpacity = text.opacity ?? 1
        item.align = text.align ?? (anchor == .start ? .left : anchor == .end ? .right : .center)
        item.baseline = text.baseline ?? (isBelow ? .top : .bottom)
        item.angle = text.angle ?? (isHorizontal ? 0 : sign * 90)
        item.limit = text.limit.flatMap { $0 > 0 ? $0 : nil }
        item.lineHeight = text.lineHeight
        return Mark(.text([item]), role: .axisTitle)
    }

    /// Sets a title from top to bottom, with lines from right to left.
    private func verticalTitle(_ font: FontStyle, at place: Point, anchor: Anchor) -> Mark {
        let text = definition.titleText
        let column = VerticalText(
            axis.title.joined(separator: "\n"), font: font, leading: text.lineHeight,
            measuring: measuring)
        let isEnd = anchor == .end
        let baseline: TextBaseline =
            switch axis.orient {
            case .bottom: .top
            case .top: .bottom
            case .left, .right: anchor == .middle ? .middle : isEnd ? .top : .bottom
            }
        let align: TextAlign =
            switch axis.orient {
            case .left: .right
            case .right: .left
            case .top, .bottom: anchor == .start ? .left : isEnd ? .right : .center
            }
        let point = Point(definition.titleX ?? place.x, definition.titleY ?? place.y)
        let items = column.items(
            at: point, align: text.align ?? align, baseline: text.baseline ?? baseline
        ).map {
            var item = $0
            item.style = Style(fill: text.fill)
            item.style.fillOpacity = text.opacity ?? 1
            return item
        }
        return Mark(.text(items), role: .axisTitle)
    }
}
