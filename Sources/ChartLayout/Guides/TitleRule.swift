import Colors
import Grammar
import SceneGraph

/// The rule over a view's title, with a tab at its left end. Those of views below one another are of one length: that of
/// the whole. An addition to the grammar.
struct TitleRule {
    /// Its upper edge.
    var y: Double
    private let rule: Style
    private let tab: RectItem?

    /// nil if the title has no rule.
    ///
    /// - Parameter top: The upper edge of the title's text.
    init?(_ title: TitleDefinition, over top: Double) {
        guard title.rule != nil || title.tab != nil else { return nil }
        let color = title.titleText.color?.paint ?? .color(.black)
        let width = title.rule?.width ?? (title.rule == nil ? 0 : 0.5)
        rule = Style(stroke: title.rule?.color?.paint ?? color, strokeWidth: width)
        tab = title.tab.map {
            RectItem(
                x: 0, y: 0, width: $0.width ?? 25, height: $0.height ?? 4,
                style: Style(fill: $0.color?.paint ?? color))
        }
        y = top - max(width, tab?.height ?? 0) - (title.rulePadding ?? 4)
    }

    func offset(by distance: Point) -> TitleRule {
        var moved = self
        moved.y += distance.y
        return moved
    }

    func drawn(from start: Double, to end: Double) -> [Mark] {
        var marks: [Mark] = []
        if rule.strokeWidth > 0 {
            let middle = y + rule.strokeWidth / 2
            let item = RuleItem(from: Point(start, middle), to: Point(end, middle), style: rule)
            marks.append(Mark(.rule([item]), role: .furniture))
        }
        if var tab {
            (tab.x, tab.y) = (start, y)
            marks.append(Mark(.rect([tab]), role: .furniture))
        }
        return marks
    }
}
