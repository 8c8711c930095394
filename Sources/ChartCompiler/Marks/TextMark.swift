import Dataflow
import Documents
import Glibc
import Grammar
import SceneGraph
import Typesetting

/// Text: a label for each row, as one run, or as a figure with its unit set apart.
enum TextMark: MarkDrawing {
    static func draw(_ context: MarkContext) -> [Mark] {
        let unit = context.unit
        let mark = unit.mark
        let places = places(context)
        let (dx, dy) = (context.offsets(.x), context.offsets(.y))
        let style = MarkStyle(context)
        var font = mark.fontStyle(
            family: context.config["font"]?.string ?? "sans-serif", rules: context.environment.typeRules)
        if mark.fontSize == nil, let size = mark.size { font.size = size }
        let sizes = unit[.size].map { _ in context.numbers(.size, default: font.size) }
        let angles = context.numbers(.angle, default: mark.angle ?? 0)
        let texts = TextLines(context: context, font: font).lines()
        let items = (0..<context.rowCount).flatMap { row -> [TextItem] in
            let (x, y) = (places[row].x + dx[row], places[row].y + dy[row])
            guard x.isFinite, y.isFinite, !texts[row].isEmpty else { return [] }
            var itemFont = font
            if let sizes { itemFont.size = max(0, sizes[row]) }
            if mark.direction == .vertical {
                return vertical(texts[row], at: Point(x, y), itemFont, style[row], context)
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
            return [item]
        }
        return [Mark(.text(items), clip: mark.clip ?? false)]
    }

    /// Lines from right to left, broken at `wrap`.
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

    private static func places(_ context: MarkContext) -> [Point] {
        let unit = context.unit
        if unit[.theta] != nil || unit[.radius] != nil || unit.mark.theta != nil || unit.mark.radius != nil {
            return polar(context)
        }
        let xs = context.positions(.x) ?? context.repeated(context.width / 2)
        let ys = context.positions(.y) ?? context.repeated(context.height / 2)
        return zip(xs, ys).map { Point($0, $1) }
    }

    /// At the middle of a sector, a radius from the centre of the plot.
    private static func polar(_ context: MarkContext) -> [Point] {
        let unit = context.unit
        let center = Point(context.width / 2, context.height / 2)
        let limit = min(context.width, context.height) / 2
        var angles = context.positions(.theta) ?? context.repeated(unit.mark.theta ?? 0)
        if let stack = unit.stack, stack.channel == .theta, let scale = context.scale(.theta) {
            let starts = context.positions(of: unit.table.values(at: stack.start), scale)
            let ends = context.positions(of: unit.table.values(at: stack.end), scale)
            angles = zip(starts, ends).map { ($0 + $1) / 2 }
        }
        let radii = context.positions(.radius) ?? context.repeated(unit.mark.radius ?? limit)
        let offset = unit.mark.radiusOffset ?? 0
        return zip(angles, radii).map { angle, radius in
            Point(center.x + (radius + offset) * sin(angle), center.y - (radius + offset) * cos(angle))
        }
    }
}
