import Colors
import SceneGraph

/// Icons in rows: whole ones, a partial one, and those that indicate an open end.
struct IconArray {
    var count: Double
    var perRow: Int
    /// The distance between the centres of two icons.
    var pitch: Double
    var symbol: Path
    /// Whether the count is only a floor: outlined icons follow that become fainter.
    var isOpen = false

    /// The size of an icon as a fraction of the pitch.
    static let share = 0.78
    /// How many icons indicate an open end.
    private static let openCount = 3

    private var icons: Int { Int(count.rounded(.up)) + (isOpen ? Self.openCount : 0) }
    private var rows: Int { (icons + perRow - 1) / max(1, perRow) }
    private var iconSize: Double { pitch * Self.share }

    var width: Double { icons == 0 ? 0 : Double(min(perRow, icons) - 1) * pitch + iconSize }
    var height: Double { rows == 0 ? 0 : Double(rows - 1) * pitch + iconSize }

    /// Returns the pitch at which a number of icons in a row fill a width.
    static func pitch(filling width: Double, perRow: Int) -> Double {
        width / (Double(perRow) - 1 + share)
    }

    private func center(_ index: Int) -> Point {
        Point(
            Double(index % perRow) * pitch + iconSize / 2, Double(index / perRow) * pitch + iconSize / 2)
    }

    private func outline(_ index: Int, inset: Double = 0) -> Path {
        symbol.placed(at: center(index), scale: iconSize / 2 - inset)
    }

    /// Returns the style without its hatch if an icon would show only a line or two of it: a circle would
    /// look crossed out.
    private func legible(_ style: Style) -> Style {
        guard case .hatch(let hatch)? = style.fill, iconSize < 4 * hatch.spacing else { return style }
        var copy = style
        copy.fill = nil
        return copy
    }

    /// Draws the icons in one style, beginning with the one at index `start`.
    func marks(_ style: Style, from start: Int = 0, tailColor: Color) -> [Mark] {
        let style = legible(style)
        let inset = style.stroke == nil ? 0 : style.strokeWidth / 2
        let whole = Int(count.rounded(.down))
        var path = Path()
        for index in start..<max(start, whole) { path.elements += outline(index, inset: inset).elements }
        var marks: [Mark] = []
        if !path.isEmpty { marks.append(Mark(.path([PathItem(path, style: style)]))) }
        let rest = count - Double(whole)
        if rest > 1e-9 { marks += partial(whole, share: rest, style, tailColor) }
        if isOpen {
            let first = Int(count.rounded(.up))
            for step in 0..<Self.openCount {
                let full = style.stroke == nil ? pitch * 0.05 : style.strokeWidth
                let weight = full * (1 - 0.3 * Double(step))
                let item = PathItem(
                    outline(first + step, inset: weight / 2), style: Style(stroke: tailColor, width: weight))
                marks.append(Mark(.path([item])))
            }
        }
        return marks
    }

    /// Draws an icon of which only the left part is filled; its outline is complete.
    private func partial(_ index: Int, share: Double, _ style: Style, _ color: Color) -> [Mark] {
        let weight = pitch * 0.03
        let middle = center(index)
        let corner = Point(middle.x - iconSize / 2, middle.y - iconSize / 2)
        let local = symbol.placed(at: Point(iconSize / 2, iconSize / 2), scale: iconSize / 2)
        var group = GroupItem(
            x: corner.x, y: corner.y, width: iconSize * share, height: iconSize,
            marks: [Mark(.path([PathItem(local, style: style)]), clip: true)])
        group.clip = true
        let around = PathItem(outline(index, inset: weight / 2), style: Style(stroke: color, width: weight))
        return [Mark(.group([group]), role: .scope), Mark(.path([around]))]
    }
}
