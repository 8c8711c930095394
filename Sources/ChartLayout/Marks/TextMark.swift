import ChartModel
import Colors
import Dataflow
import Glibc
import Grammar
import SceneGraph
import Typesetting

/// Text: a label for each row, as one run, or as a figure with its unit set separately.
enum TextMark: PrimitiveMark {
    static let name = "text"
    static let look = MarkLook(color: .black)
    static let size = SizeMeasure.font
    static let printsLabels = true
    static let showsText = true

    static func orient(of unit: Unit) -> MarkDefinition.Orient? { Orientation(unit).bar }

    /// Text is in the middle of a sector rather than at its end.
    static func stackPosition(on channel: Channel) -> Double { channel.isPolar ? 0.5 : 1 }

    static func placed(_ context: MarkContext) -> PlacedMark {
        let unit = context.unit
        let mark = unit.mark
        let places = places(context)
        let style = MarkStyle(context)
        var font = mark.fontStyle(
            family: context.config.font ?? "sans-serif", rules: context.environment.typeRules)
        if let size = mark.size { font.size = size }
        let sizes = unit[.size].map { _ in context.numbers(.size, default: font.size) }
        let angles = context.numbers(.angle, default: mark.angle ?? 0)
        let texts = TextLines(context: context, font: font).lines()
        let origins = FieldOrigins(.text, context)
        let items = (0..<context.rowCount).flatMap { row -> [TextItem] in
            let (x, y) = (places[row].x, places[row].y)
            guard x.isFinite, y.isFinite, !texts[row].isEmpty else { return [] }
            var itemFont = font
            if let sizes { itemFont.size = max(0, sizes[row]) }
            if mark.direction == .vertical {
                let items = vertical(texts[row], at: Point(x, y), itemFont, style[row], context)
                return origins.map { origins in items.map { origins.noting($0, row: row) } } ?? items
            }
            var item = TextItem(x: x, y: y, lines: texts[row], font: itemFont, style: style[row])
            item.offset = Point(mark.dx ?? 0, mark.dy ?? 0)
            item.align = mark.align ?? .center
            item.baseline = mark.baseline ?? .middle
            item.angle = angles[row]
            item.limit = mark.limit.flatMap { $0 > 0 ? $0 : nil }
            item.ellipsis = mark.ellipsis ?? item.ellipsis
            item.lineHeight = mark.lineHeight
            item.trimsBearing = mark.trimsBearing ?? false
            return [origins?.noting(item, row: row) ?? item]
        }
        return PlacedMark([Mark(.text(items), clip: mark.clip ?? false)], in: context)
    }

    /// Sets lines from right to left, broken at `wrap`.
    private static func vertical(
        _ lines: [[TextRun]], at point: Point, _ font: FontStyle, _ style: Style, _ context: MarkContext
    ) -> [TextItem] {
        let mark = context.unit.mark
        let text = lines.map { $0.map(\.text).joined() }.joined(separator: "\n")
        let block = VerticalText(
            text, font: font, height: mark.wrap ?? .infinity, leading: mark.lineHeight,
            breaking: mark.lineBreaking, measuring: context.environment.measuring)
        let place = Point(point.x + (mark.dx ?? 0), point.y + (mark.dy ?? 0))
        return block.items(at: place, align: mark.align ?? .center, baseline: mark.baseline ?? .middle).map {
            var item = $0
            item.style = style
            return item
        }
    }

    /// Returns the position of each text; polar coordinates are relative to x and y.
    private static func places(_ context: MarkContext) -> [Point] {
        let (xs, ys) = (context.points(.x), context.points(.y))
        guard let radii = context.positions(.radius) else { return zip(xs, ys).map { Point($0, $1) } }
        let distances = context.offset(.radius, band: 0.5).added(to: radii)
        let angles = context.offset(.theta, band: 0.5)
            .added(to: context.positions(.theta) ?? context.repeated(0))
        return (0..<context.rowCount).map { row in
            Point(
                xs[row] + distances[row] * sin(angles[row]), ys[row] - distances[row] * cos(angles[row]))
        }
    }
}
