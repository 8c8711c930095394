import Dataflow
import Diagnostics
import Grammar
import SceneGraph
import Typesetting
import VisualEncoding

/// A drawn axis: its marks in the plot's coordinates, and the room they take.
struct DrawnAxis {
    var grid: Mark?
    var axis: Mark?
    var bounds: Rect
    var isHorizontal: Bool

    /// Keeps only the grid, as a facet draws the rest once for each row or column.
    mutating func leaveToHeader() {
        axis = nil
        bounds = .empty
    }
}

/// Draws an axis as Vega does (`vega-parser` guides, `vega-view-transforms` axis layout).
struct AxisDrawing {
    let axis: AxisModel

    private var definition: AxisDefinition { axis.definition }
    private var measuring: any TextMeasuring { axis.environment.measuring }
    private var isHorizontal: Bool { axis.isHorizontal }
    /// The sign of the direction outward from the plot.
    private var sign: Double { axis.orient == .top || axis.orient == .left ? -1 : 1 }

    func drawn() -> DrawnAxis {
        let ticks = axis.ticks
        let definitions = TickProperties(environment: axis.environment)
            .definitions(axis.varying, at: ticks, common: definition)
        let items = zip(ticks, definitions).map { (tick: $0, definition: $1) }
        let offset = definition.offset ?? 0
        let origin: Point =
            switch axis.orient {
            case .left: Point(-offset, definition.position ?? 0)
            case .right: Point(axis.depth + offset, definition.position ?? 0)
            case .top: Point(definition.position ?? 0, -offset)
            case .bottom: Point(definition.position ?? 0, axis.depth + offset)
            }
        var marks: [Mark] = []
        var box = Rect.empty
        let showsTicks = definition.ticks ?? true
        if showsTicks {
            let mark = tickMark(items)
            box.formUnion(mark.bounds(measuring: measuring))
            marks.append(mark)
        }
        if definition.labels ?? true {
            let mark = labelMark(items)
            box.formUnion(mark.bounds(measuring: measuring))
            marks.append(mark)
        }
        if definition.domain ?? true { marks.append(domainMark()) }
        var bounds = box
        let depth = extent(box)
        let range = axis.length
        bounds.formUnion(
            isHorizontal
                ? Rect(x: 0, y: 0, width: range, height: sign * depth)
                : Rect(x: 0, y: 0, width: sign * depth, height: range))
        if !axis.title.isEmpty {
            let mark = titleMark(depth)
            bounds.formUnion(mark.bounds(measuring: measuring))
            marks.append(mark)
        }
        let translate = definition.translate ?? 0.5
        let group = GroupItem(x: origin.x + translate, y: origin.y + translate, marks: marks)
        var grid: Mark?
        if definition.grid ?? false {
            let item = GroupItem(
                x: origin.x + translate, y: origin.y + translate, marks: [gridMark(items)])
            grid = Mark(.group([item]), role: .axis, zIndex: axis.zIndex)
        }
        return DrawnAxis(
            grid: grid, axis: marks.isEmpty ? nil : Mark(.group([group]), role: .axis, zIndex: axis.zIndex),
            bounds: bounds.offset(by: origin), isHorizontal: isHorizontal)
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
        return max(definition.minExtent ?? 0, min(definition.maxExtent ?? 200, reach.isFinite ? reach : 0))
    }

    // MARK: Parts

    private func rounded(_ position: Double) -> Double {
        definition.tickRound ?? true ? (position + 0.5).rounded(.down) : position
    }

    private func point(_ along: Double, _ across: Double) -> Point {
        isHorizontal ? Point(along, across) : Point(across, along)
    }

    private typealias Item = (tick: AxisModel.Tick, definition: AxisDefinition)

    private func tickMark(_ items: [Item]) -> Mark {
        Mark(
            .rule(
                items.map { tick, definition in
                    var style = Style(
                        stroke: definition.tickColor.map(\.paint) ?? .color(Color(0x888888)),
                        strokeWidth: definition.tickWidth ?? 1)
                    style.strokeDash = definition.tickDash ?? []
                    style.strokeDashOffset = definition.tickDashOffset ?? 0
                    style.strokeCap = definition.tickCap ?? .butt
                    style.strokeOpacity = definition.tickOpacity ?? 1
                    let along = rounded(tick.position)
                    return RuleItem(
                        from: point(along, 0), to: point(along, sign * (definition.tickSize ?? 5)),
                        style: style)
                }), role: .axisTick)
    }

    private func gridMark(_ items: [Item]) -> Mark {
        let edge = axis.orient == .bottom || axis.orient == .right ? axis.depth : 0
        let offset = sign * (definition.offset ?? 0)
        let (start, end) = (axis.gridRange.start - edge - offset, axis.gridRange.end - edge - offset)
        return Mark(
            .rule(
                items.map { tick, definition in
                    var style = Style(
                        stroke: definition.gridColor.map(\.paint) ?? .color(Color(0xDDDDDD)),
                        strokeWidth: definition.gridWidth ?? 1)
                    style.strokeDash = definition.gridDash ?? []
                    style.strokeDashOffset = definition.gridDashOffset ?? 0
                    style.strokeCap = definition.gridCap ?? .butt
                    style.strokeOpacity = definition.gridOpacity ?? 1
                    let along = rounded(tick.position)
                    return RuleItem(from: point(along, start), to: point(along, end), style: style)
                }), role: .axisGrid)
    }

    private func domainMark() -> Mark {
        var style = Style(
            stroke: definition.domainColor.map(\.paint) ?? .color(Color(0x888888)),
            strokeWidth: definition.domainWidth ?? 1)
        style.strokeDash = definition.domainDash ?? []
        style.strokeDashOffset = definition.domainDashOffset ?? 0
        style.strokeOpacity = definition.domainOpacity ?? 1
        style.strokeCap = definition.domainCap ?? .butt
        let (start, end) = axis.range
        return Mark(
            .rule([RuleItem(from: point(start, 0), to: point(end, 0), style: style)]), role: .axisDomain)
    }

    private func labelFont(_ definition: AxisDefinition) -> FontStyle {
        var font = axis.environment.typeRules.overridden(
            punctuation: definition.labelPunctuation, spacing: definition.labelSpacing,
            figures: definition.labelFigures
        ).fontStyle(
            family: definition.labelFont ?? "sans-serif", size: definition.labelFontSize ?? 10,
            weight: definition.labelFontWeight ?? 400)
        font.isItalic = definition.labelFontStyle == "italic"
        return font
    }

    private func labelMark(_ ticks: [Item]) -> Mark {
        let showsTicks = definition.ticks ?? true
        var items = ticks.map { tick, definition in
            let placement = LabelPlacement(axis: axis, definition: definition)
            let tickSize = showsTicks ? definition.tickSize ?? 5 : 0
            let place = point(
                tick.labelPosition + (definition.labelOffset ?? 0),
                sign * (tickSize + (definition.labelPadding ?? 2)))
            var item = TextItem(
                x: place.x, y: place.y, lines: tick.label.map { [TextRun($0)] }, font: labelFont(definition),
                style: Style(fill: definition.labelColor.map(\.paint) ?? .color(.black)))
            item.angle = placement.angle
            item.align = placement.align(tick.start)
            item.baseline = placement.baseline(tick.start)
            item.limit = definition.labelLimit.map { $0 > 0 ? $0 : nil } ?? 180
            item.lineHeight = definition.labelLineHeight
            item.style.fillOpacity = definition.labelOpacity ?? 1
            item.offset = placement.flushOffset(tick.start)
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
                items[index].x = sign * max(abs(items[index].x) + widest, definition.minExtent ?? 0)
            }
        }
        return Mark(.text(AxisLabelFilter(axis: axis, measuring: measuring).visible(items)), role: .axisLabel)
    }

    private func titleMark(_ depth: Double) -> Mark {
        var font = axis.environment.typeRules.fontStyle(
            family: definition.titleFont ?? "sans-serif", size: definition.titleFontSize ?? 11,
            weight: definition.titleFontWeight ?? 700)
        font.isItalic = definition.titleFontStyle == "italic"
        let anchor = definition.titleAnchor ?? .middle
        let share = anchor == .start ? 0 : anchor == .end ? 1 : 0.5
        let along = axis.range.start + (axis.range.end - axis.range.start) * share
        let lineHeight = definition.titleLineHeight ?? font.size + 2
        let isBelow = axis.orient == .bottom
        let extra = isBelow ? 0 : lineHeight * Double(axis.title.count - 1)
        let across = sign * (depth + extra + (definition.titlePadding ?? 4))
        let place = point(along, across)
        if definition.titleDirection == .vertical {
            return verticalTitle(
                font, at: point(along, sign * (depth + (definition.titlePadding ?? 4))), anchor: anchor)
        }
        var item = TextItem(
            x: definition.titleX ?? place.x, y: definition.titleY ?? place.y,
            lines: axis.title.map { [TextRun($0)] },
            font: font, style: Style(fill: definition.titleColor.map(\.paint) ?? .color(.black)))
        item.style.fillOpacity = definition.titleOpacity ?? 1
        item.align = definition.titleAlign ?? (anchor == .start ? .left : anchor == .end ? .right : .center)
        item.baseline = definition.titleBaseline ?? (isBelow ? .top : .bottom)
        item.angle = definition.titleAngle ?? (isHorizontal ? 0 : sign * 90)
        item.limit = definition.titleLimit.flatMap { $0 > 0 ? $0 : nil }
        item.lineHeight = definition.titleLineHeight
        return Mark(.text([item]), role: .axisTitle)
    }

    /// Sets a title from top to bottom, with lines from right to left.
    private func verticalTitle(_ font: FontStyle, at place: Point, anchor: Anchor) -> Mark {
        let text = VerticalText(
            axis.title.joined(separator: "\n"), font: font, leading: definition.titleLineHeight,
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
        let items = text.items(
            at: point, align: definition.titleAlign ?? align, baseline: definition.titleBaseline ?? baseline
        ).map {
            var item = $0
            item.style = Style(fill: definition.titleColor.map(\.paint) ?? .color(.black))
            item.style.fillOpacity = definition.titleOpacity ?? 1
            return item
        }
        return Mark(.text(items), role: .axisTitle)
    }
}
