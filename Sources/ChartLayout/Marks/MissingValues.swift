import ChartModel
import Colors
import Dataflow
import Formats
import Grammar
import SceneGraph
import VisualEncoding

/// The words in place of bars whose number is missing.
struct MissingBars {
    private let context: MarkContext
    private let definition: MissingDefinition

    /// nil if none is missing, or the mark says nothing of them.
    init?(_ context: MarkContext) {
        guard let definition = context.unit.mark.missing.value, let invalid = context.unit.invalid,
            let orient = context.unit.orient
        else { return nil }
        let value: Channel = orient == .horizontal ? .x : .y
        guard let field = context.unit[value]?.field else { return nil }
        let column = invalid.table.values(at: field)
        let rows = invalid.rows.filter { column[$0].isInvalid }
        guard !rows.isEmpty else { return nil }
        var unit = context.unit
        unit.table = invalid.table.rows(rows)
        self.context = context.with(unit)
        self.definition = definition
    }

    /// A word at the foot of each band; one character below the other where the bands are narrow.
    func mark() -> Mark {
        let isHorizontal = context.unit.orient == .horizontal
        let label = context.unit.mark.label(over: context.config)
        let size = definition.fontSize ?? min(label.fontSize ?? 11, 8.5)
        let font = context.environment.typeRules.fontStyle(
            family: context.config.font ?? "sans-serif", size: size, weight: 400)
        let isChinese = context.environment.locale == .chinese
        let word = definition.text ?? (isChinese ? "无数据" : "no data")
        let gap = label.gap ?? size * 0.35
        let foot = context.zero(isHorizontal ? .x : .y)
        let along = context.points(isHorizontal ? .y : .x)
        let room = context.positions[isHorizontal ? .y : .x]?.bandwidth ?? .infinity
        let stands = !isHorizontal && context.environment.measuring.width(of: word, in: font) > room
        let lines = stands ? word.map { [TextRun(String($0))] } : [[TextRun(word)]]
        let leading = size * 1.15
        let color = definition.color?.color ?? .remark
        let items = along.filter(\.isFinite).map { place in
            var item = TextItem(x: 0, y: 0, lines: lines, font: font, style: Style(fill: color))
            item.lineHeight = leading
            item.align = isHorizontal ? .left : .center
            // The last line stands on the foot.
            let ink = item.letters(measuring: context.environment.measuring)
            (item.x, item.y) =
                isHorizontal
                ? (foot + gap, place - ink.center.y)
                : (place, foot - gap - ink.maxY)
            return item
        }
        return Mark(.text(items)).labelled("missing")
    }
}

/// The dashes in place of stretches of a line whose numbers are missing, and dots for points that stand alone.
struct MissingStretches {
    private let dash: [Double]

    /// nil if the mark says nothing of missing numbers.
    init?(_ context: MarkContext) {
        guard let definition = context.unit.mark.missing.value else { return nil }
        dash = definition.strokeDash ?? [1.5, 2.5]
    }

    func marks(in item: LineItem) -> [Mark] {
        stretches(in: item).map { Mark(.line($0)).labelled("missing") } + dots(in: item)
    }

    /// Straight lines from the last point before each gap to the first after it.
    private func stretches(in item: LineItem) -> [LineItem] {
        var stretches: [LineItem] = []
        var last: (index: Int, point: Point)?
        for (index, point) in item.points.enumerated() {
            guard let point else { continue }
            if let last, index > last.index + 1 {
                var style = item.style
                (style.strokeDash, style.strokeCap) = (dash, .butt)
                style.strokeWidth *= 0.75
                stretches.append(LineItem(points: [last.point, point], style: style))
            }
            last = (index, point)
        }
        return stretches
    }

    private func dots(in item: LineItem) -> [Mark] {
        let points = item.points
        let alone = points.indices.compactMap { index -> Point? in
            let isJoined =
                index > 0 && points[index - 1] != nil
                || index + 1 < points.count && points[index + 1] != nil
            return isJoined ? nil : points[index]
        }
        guard !alone.isEmpty, let paint = item.style.stroke else { return [] }
        let size = 3 * item.style.strokeWidth * item.style.strokeWidth
        let dots = alone.map {
            SymbolItem(x: $0.x, y: $0.y, size: size, shape: .named("circle"), style: Style(fill: paint))
        }
        return [Mark(.symbol(ItemColumns(dots)))]
    }
}
