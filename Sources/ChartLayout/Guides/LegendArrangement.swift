import Grammar
import SceneGraph

/// Arranges the title and the entries of a legend (`legendGroupLayout` of Vega's `layout/legend.js`, with the
/// anchors of vega-parser's `legend-title.js`).
struct LegendArrangement {
    private(set) var body: GroupItem
    private(set) var title: TextItem?

    private let definition: LegendDefinition
    private let measuring: any TextMeasuring
    private let isRamp: Bool
    private let isVerticalRamp: Bool

    private var padding: Double { definition.padding ?? 0 }
    private var orient: LegendDefinition.TitleOrient { definition.titleOrient ?? .top }
    private var isBeside: Bool { orient == .left || orient == .right }
    private var anchor: Anchor { definition.titleText.anchor ?? (isBeside ? .middle : .start) }

    init(_ legend: LegendModel, body: GroupItem, title: TextItem?, measuring: any TextMeasuring) {
        (self.body, self.title, self.measuring) = (body, title, measuring)
        definition = legend.definition
        isRamp = !legend.isSymbols
        isVerticalRamp = isRamp && legend.isVertical
        arrange()
    }

    private mutating func arrange() {
        body.x += padding
        body.y += padding
        guard var title else { return }
        align(&title)
        let gap = definition.titleText.padding ?? 5
        let size = title.bounds(measuring: measuring)
        switch orient {
        case .left: body.x += size.width.rounded(.up) + gap
        case .right, .bottom: break
        case .top: body.y += size.height + gap
        }
        switch orient {
        case .left: title.y += offset(title, anchor, along: .height, alongSide: true)
        case .right:
            title.x += offset(title, .end, along: .width) + gap
            title.y += offset(title, anchor, along: .height, alongSide: true)
        case .bottom:
            title.x += offset(title, anchor, along: .width)
            title.y += offset(title, .end, along: .height, isUnder: true) + gap
        case .top: title.x += offset(title, anchor, along: .width)
        }
        let excess = (title.bounds(measuring: measuring).minX - padding + 0.5).rounded(.down)
        if excess < 0 {
            body.x -= excess
            title.x -= excess
        }
        self.title = title
    }

    private func align(_ title: inout TextItem) {
        let turnsWithRamp = isVerticalRamp && isBeside
        title.angle = turnsWithRamp ? (orient == .left ? -90 : 90) : 0
        let (before, after): (TextAlign, TextAlign) =
            isVerticalRamp && orient == .right ? (.right, .left) : (.left, .right)
        let byAnchor = anchor == .start ? before : anchor == .end ? after : .center
        title.align = definition.titleText.align ?? (isBeside && !turnsWithRamp ? .left : byAnchor)
        let baseline: TextBaseline =
            if !isBeside {
                .top
            } else if isVerticalRamp {
                orient == .right ? .bottom : .top
            } else {
                anchor == .start ? .top : anchor == .end ? .bottom : .middle
            }
        title.baseline = definition.titleText.baseline ?? baseline
    }

    private enum Extent { case width, height }

    /// Returns how far the title is moved along the entries (`legendTitleOffset`).
    private func offset(
        _ title: TextItem, _ anchor: Anchor, along extent: Extent, alongSide: Bool = false,
        isUnder: Bool = false
    ) -> Double {
        // A title is centred on the gradient alone, without its labels.
        let isOnRamp = isRamp && (alongSide || !isVerticalRamp) && !isUnder
        let bounds =
            (isOnRamp ? body.marks.first?.bounds(measuring: measuring) : nil)
            ?? body.bounds(measuring: measuring)
        let reach = (extent == .height ? bounds.maxY : bounds.maxX) - padding
        let isTurned = isVerticalRamp && alongSide
        let lines = extent == .height && !isUnder ? title.leading * Double(title.lines.count - 1) : 0
        let value: Double =
            switch anchor {
            case .start: isTurned ? reach : 0
            case .end: (isTurned ? 0 : reach) - lines
            case .middle: 0.5 * (reach - lines)
            }
        return (value + 0.5).rounded(.down)
    }
}
