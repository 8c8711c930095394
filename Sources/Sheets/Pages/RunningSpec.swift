import Diagnostics
public import Documents
import Grammar
import SceneGraph

/// The texts in the margins of every page: running heads and page numbers.
///
/// They may refer to `page`, `pages` and `section`: the printed page number, the number of pages, and the
/// title of the section on the page.
public struct RunningSpec: Declared, Sendable {
    var head: RunningLine?
    var foot: RunningLine?

    public init() {}

    public static let typeName = "the running lines"

    public static let properties: [Property<RunningSpec>] = [
        Property("head", \.head, .object(), "The line over the type area."),
        Property("foot", \.foot, .object(), "The line under the type area."),
    ]
}

/// A line of text in the margin.
struct RunningLine: Declared, Sendable {
    var left: Node?
    var center: Node?
    var right: Node?
    /// Text at the outer edge: right on odd pages, left on even ones.
    var outer: Node?
    var inner: Node?
    var offset: Double?
    var rule: RuleDefinition?
    var onOpenings = true

    static let typeName = "a running line"

    static let properties: [Property<RunningLine>] = [
        Property("left", \.left, .any, "Text at the left."),
        Property("center", \.center, .any, "Text in the middle."),
        Property("right", \.right, .any, "Text at the right."),
        Property("outer", \.outer, .any, "Text at the right of odd pages and the left of even ones."),
        Property("inner", \.inner, .any, "Text at the left of odd pages and the right of even ones."),
        Property("offset", \.offset, .length, "From the type area to the line of text."),
        Property("rule", \.rule, .object(), "A rule between the line and the type area."),
        Property(
            "onOpenings", \.onOpenings, .boolean,
            "Whether the line stands on pages that begin with a 'pageBreak', and on the first."),
    ]

    /// Draws the line above or below a type area whose top left corner is (0, 0).
    func marks(isHead: Bool, width: Double, height: Double, isOdd: Bool, _ context: SheetContext) -> [Mark] {
        let style = context.type(.running)
        let size = style.font.size
        let offset = offset ?? size * 1.4
        let baseline = isHead ? -offset : height + offset + size * 0.76
        var marks: [Mark] = []
        let nodes = [left ?? (isOdd ? inner : outer), center, right ?? (isOdd ? outer : inner)]
        let texts = nodes.map { context.text($0).joined(separator: "　") }
        let widths = texts.map { context.measuring.width(of: $0, in: style.font) }
        let rooms = rooms(widths, gap: size * 1.5, in: width)
        func add(_ index: Int, _ align: TextAlign) {
            let text = texts[index]
            guard !text.isEmpty else { return }
            let x =
                switch align {
                case .left: 0.0
                case .center: width / 2
                case .right: width
                }
            var item = TextItem(text, x: x, y: baseline, font: style.font, fill: style.color)
            item.align = align
            // A long title may be cut off here, as the page has all of it.
            if widths[index] > rooms[index] { item.limit = rooms[index] }
            marks.append(Mark(.text([item]), role: .furniture))
        }
        for (index, align) in [TextAlign.left, .center, .right].enumerated() { add(index, align) }
        if let rule {
            let y = isHead ? -offset + size * 0.5 : height + offset - size * 0.5
            marks.append(
                context.rule(
                    width: width, y: y, weight: rule.width ?? context.length(.hairlineWidth),
                    color: rule.color?.color ?? context.color(.hairline)))
        }
        var group = GroupItem(marks: marks)
        group.annotation = Annotation(.artifact)
        group.source = nodes.lazy.compactMap { $0 }.first.map {
            GroupItem.Source(bytes: $0.span.range, room: width)
        }
        return [Mark(.group([group]), role: .furniture)]
    }

    /// Returns the widths that the texts at the left, in the middle and at the right may take. A text in the
    /// middle keeps its width; of two at the sides, the shorter keeps its own, up to half of the line.
    private func rooms(_ widths: [Double], gap: Double, in width: Double) -> [Double] {
        let middle = min(widths[1], width)
        guard middle == 0 else {
            let side = max(1, (width - middle) / 2 - gap)
            return [side, middle, side]
        }
        let half = (width - gap) / 2
        func room(beside other: Double) -> Double {
            other == 0 ? width : max(half, width - gap - other)
        }
        return [room(beside: widths[2]), 0, room(beside: widths[0])]
    }
}
