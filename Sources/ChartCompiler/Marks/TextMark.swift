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
        let style = MarkStyle(context)
        var font = mark.fontStyle(
            family: context.config["font"]?.string ?? "sans-serif", rules: context.environment.typeRules)
        if mark.fontSize == nil, let size = mark.size { font.size = size }
        let sizes = unit[.size].map { _ in context.numbers(.size, default: font.size) }
        let angles = context.numbers(.angle, default: mark.angle ?? 0)
        let texts = lines(context, font)
        let items = (0..<context.rowCount).flatMap { row -> [TextItem] in
            let (x, y) = (places[row].x, places[row].y)
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
            breaking: breaking(mark), measuring: context.environment.measuring)
        let place = Point(point.x + (mark.dx ?? 0), point.y + (mark.dy ?? 0))
        return block.items(at: place, align: mark.align ?? .center, baseline: mark.baseline ?? .middle).map {
            var item = $0
            item.style = style
            return item
        }
    }

    private static func breaking(_ mark: MarkDefinition) -> LineBreaking {
        let fit = mark.wrapFit ?? .balanced
        return LineBreaking(
            fit: fit == .balanced ? .balanced : .greedy, isJustified: fit == .justified,
            indent: mark.indent ?? 0)
    }

    /// Lines broken at the mark's `wrap`; those of vertical text are broken where it is set.
    private static func wrapped(
        _ lines: [[TextRun]], _ context: MarkContext, _ font: FontStyle
    ) -> [[TextRun]] {
        let mark = context.unit.mark
        guard let width = mark.wrap, mark.direction != .vertical else { return lines }
        return lines.flatMap { line in
            breakLines(
                line, font: font, width: width, measuring: context.environment.measuring,
                options: breaking(mark))
        }
    }

    /// Where each text stands; polar coordinates count from there.
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

    private static func lines(_ context: MarkContext, _ font: FontStyle) -> [[[TextRun]]] {
        let unit = context.unit
        guard let model = unit[.text], model.spec.value == nil else {
            let lines = TextTemplate.lines(
                unit[.text]?.spec.value ?? unit.mark.text, context.environment, signals: unit.signals)
            let constant = wrapped(lines.map { [TextRun($0)] }, context, font)
            return [[[TextRun]]](repeating: constant, count: context.rowCount)
        }
        let values = context.values(.text) ?? []
        let format = ValueFormat(
            pattern: model.spec.format, type: model.spec.formatType, fieldType: model.type,
            span: model.spec.span, locale: context.environment.timeLocale, log: context.log)
        let setsUnits = model.spec.formatType == "chinese" || unit[.bound] != nil || unit[.unit] != nil
        let setting = FigureSetting(
            figure: font, words: words(unit.mark, font), gap: unit.mark.unitGap ?? 0.08,
            bounds: context.boundDefinition)
        let bounds = context.bounds
        let units = context.units
        return values.enumerated().map { row, value in
            if case .undefined = value { return [] }
            if case .array(let lines) = value { return lines.map { [TextRun($0.string)] } }
            if setsUnits {
                let parts = format.parts(value)
                return [
                    setting.runs(
                        prefix: parts.prefix, figure: parts.figure, unit: units?[row] ?? parts.unit,
                        bound: bounds[row])
                ]
            }
            let text = format.text(value)
            let pieces = unit.mark.lineBreak.map { split(text, at: $0) } ?? [text]
            return wrapped(pieces.map { [TextRun($0)] }, context, font)
        }
    }

    private static func words(_ mark: MarkDefinition, _ font: FontStyle) -> FontStyle {
        var words = font.sized(mark.unitFontSize ?? font.size)
        words.family = mark.unitFont ?? font.family
        words.weight = mark.unitFontWeight ?? font.weight
        words.isItalic = false
        words.tracking = 0
        return words
    }

    private static func split(_ text: String, at separator: String) -> [String] {
        guard !separator.isEmpty else { return [text] }
        var pieces: [String] = []
        var rest = text[...]
        while let index = rest.indices.first(where: { rest[$0...].hasPrefix(separator) }) {
            pieces.append(String(rest[..<index]))
            rest = rest[index...].dropFirst(separator.count)
        }
        return pieces + [String(rest)]
    }
}
