import ChartModel
import Colors
import Dataflow
import Grammar
import SceneGraph

/// Bars: a rectangle for each row, from zero to its value. A bar whose figure is a floor has an open end.
enum BarMark: PrimitiveMark {
    static let name = "bar"
    static let look = MarkLook(isClosed: true)
    static let startsAtZero = true
    static let stacking = Stacking.always
    static let isRectBased = true
    static let size = SizeMeasure.band
    static let binSpacing = 1.0
    static let timeUnitBandPosition: Double? = 0.5
    static let printsLabels = true
    static let legendSymbol = "square"

    static func orient(of unit: Unit) -> MarkDefinition.Orient? { Orientation(unit).bar }
    static func bandPadding(_ config: ScaleConfig) -> Double { config.barBandPaddingInner }

    static func sizeChannel(_ orient: MarkDefinition.Orient?) -> Channel? {
        orient.map { $0 == .vertical ? .x : .y }
    }

    static func placed(_ context: MarkContext) -> PlacedMark { placed(context, zeroLine: ZeroLine(context)) }

    /// Places rectangles; bars may have a line at their base.
    static func placed(_ context: MarkContext, zeroLine: ZeroLine?) -> PlacedMark {
        let rects = context.rects()
        let style = MarkStyle(context)
        let bounds = context.bounds
        let isHorizontal = context.unit.orient == .horizontal
        let opening = OpenEnd(context.boundDefinition)
        let reaches = style.strokeReaches
        // Beyond the end of a stacked bar is its neighbour, and a label there would seem to
        // be that one's value.
        let isStacked = context.unit.stack.map {
            context.unit.table.values(at: $0.start).numbers.contains { $0 != 0 }
        }
        func isOpen(_ row: Int) -> Bool { bounds[row].isOpenAbove && context.unit.orient != nil }
        var closed = Rect.empty
        var reach = Rect.empty
        var ends = [LabelAnchor?](repeating: nil, count: rects.count)
        for (row, rect) in rects.enumerated() {
            guard let rect else { continue }
            let stroke = reaches?[row] ?? 0
            let isForward = runsForward(context, rect, isHorizontal)
            var anchor = BarAnchor(
                rect: rect, isHorizontal: isHorizontal, isForward: isForward,
                isInStack: isStacked == true)
            if isOpen(row) {
                reach.formUnion(
                    opening.box(
                        rect, strokeReach: stroke, isHorizontal: isHorizontal, isForward: isForward))
                anchor.reach = opening.reach
            } else {
                closed.formUnion(rect.expanded(by: stroke))
            }
            ends[row] = .bar(anchor)
        }
        reach.formUnion(context.shown(closed))
        let line = zeroLine.map { $0.mark(rects.compactMap { $0 }, context) }
        let others = [line, MissingBars(context)?.mark()].compactMap { $0 }
        for other in others { reach.formUnion(other.bounds(measuring: context.environment.measuring)) }
        return PlacedMark(reach: reach, anchors: .init(places: { ends }, style: { style[$0] })) {
            drawn(rects, style, context, isOpen: isOpen) + others
        }
    }

    private static func drawn(
        _ rects: [Rect?], _ style: MarkStyle, _ context: MarkContext, isOpen: (Int) -> Bool
    ) -> [Mark] {
        let isHorizontal = context.unit.orient == .horizontal
        let opening = OpenEnd(context.boundDefinition)
        var open: [Mark] = []
        let items = rects.enumerated().map { row, rect -> RectItem? in
            guard let rect else { return nil }
            let isForward = runsForward(context, rect, isHorizontal)
            if isOpen(row) {
                open +=
                    opening.bar(
                        rect, style[row], isHorizontal: isHorizontal, isForward: isForward
                    ).marks
                return nil
            }
            var item = RectItem(rect, style: style[row])
            item.cornerRadii = corners(context, isHorizontal: isHorizontal, isForward: isForward)
            return item
        }
        let bars = items.compactMap { $0 }
        if bars.contains(where: { !$0.cornerRadii.isZero }), let stack = RoundedStack(context.unit) {
            return stack.marks(items, of: context.unit.table) { row, box in
                corners(
                    context, isHorizontal: isHorizontal, isForward: runsForward(context, box, isHorizontal))
            } + open
        }
        return
            (bars.isEmpty && !open.isEmpty
            ? [] : [Mark(.rect(ItemColumns(bars)), clip: context.unit.mark.clip ?? false)]) + open
    }

    /// Whether the bar extends to the right or upwards from its base.
    private static func runsForward(_ context: MarkContext, _ rect: Rect, _ isHorizontal: Bool) -> Bool {
        let channel: Channel = isHorizontal ? .x : .y
        let foot = context.zero(channel)
        return isHorizontal ? rect.maxX - foot >= foot - rect.minX : foot - rect.minY >= rect.maxY - foot
    }

    private static func corners(_ context: MarkContext, isHorizontal: Bool, isForward: Bool) -> CornerRadii {
        let mark = context.unit.mark
        var radii = mark.cornerRadii
        if let end = mark.cornerRadiusEnd {
            switch (isHorizontal, isForward) {
            case (true, true): (radii.topRight, radii.bottomRight) = (end, end)
            case (true, false): (radii.topLeft, radii.bottomLeft) = (end, end)
            case (false, true): (radii.topLeft, radii.topRight) = (end, end)
            case (false, false): (radii.bottomLeft, radii.bottomRight) = (end, end)
            }
        }
        return radii
    }
}

/// The line at the base of each bar, slightly longer than the bar is thick.
struct ZeroLine {
    private let definition: ZeroLineDefinition

    init?(_ context: MarkContext) {
        guard let definition = context.unit.mark.zeroLine.value else { return nil }
        self.definition = definition
    }

    func mark(_ rects: [Rect], _ context: MarkContext) -> Mark {
        let style = Style(stroke: definition.color?.color ?? .black, width: definition.width ?? 0.6)
        let overhang = definition.overhang ?? 2.55
        let isHorizontal = context.unit.orient == .horizontal
        let foot = context.zero(isHorizontal ? .x : .y)
        let items = rects.map { rect in
            isHorizontal
                ? RuleItem(
                    from: Point(foot, rect.minY - overhang), to: Point(foot, rect.maxY + overhang),
                    style: style)
                : RuleItem(
                    from: Point(rect.minX - overhang, foot), to: Point(rect.maxX + overhang, foot),
                    style: style)
        }
        return Mark(.rule(ItemColumns(items)))
    }
}

extension Style {
    /// The colour of a plain fill, on which text may be printed.
    var ground: Color? {
        if case .color(let color)? = fill { color } else { nil }
    }

    /// The representative colour of the item: that of its fill, otherwise that of its stroke.
    var color: Color? {
        for paint in [fill, stroke] {
            switch paint {
            case .color(let color)?: return color
            case .hatch(let hatch)?: return hatch.color
            default: continue
            }
        }
        return nil
    }
}

extension MarkDefinition {
    /// The radii of a rectangle's corners.
    var cornerRadii: CornerRadii {
        var radii = CornerRadii(cornerRadius ?? 0)
        radii.topLeft = cornerRadiusTopLeft ?? radii.topLeft
        radii.topRight = cornerRadiusTopRight ?? radii.topRight
        radii.bottomLeft = cornerRadiusBottomLeft ?? radii.bottomLeft
        radii.bottomRight = cornerRadiusBottomRight ?? radii.bottomRight
        return radii
    }
}
