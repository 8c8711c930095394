import ChartModel
import Colors
import Diagnostics
import Grammar
import SceneGraph

/// A figure with its unit and the words for its bound, on one baseline.
struct FigureLine {
    var item: TextItem
    /// From the top of the figure's digits to their baseline.
    var height: Double
    var width: Double
    /// The size of the figure, which may be smaller than stated.
    var size: Double { item.font.size }

    /// The height of digits, in em.
    static let digitHeight = 0.76
    /// The smallest fraction of its size to which a figure is reduced to fit its width.
    private static let leastShare = 0.6

    /// - Parameters:
    ///   - size: The figure's size; nil for the theme's.
    ///   - limit: The width to which the figure is reduced if necessary. A warning is logged if
    ///     it is still wider.
    init(
        _ figure: FigureValue, size: Double? = nil, color: Color, limit: Double, at span: Span?,
        _ context: SheetContext
    ) {
        let figureStyle = context.type(.figure)
        let unitStyle = context.type(.unit)
        let words = context.bounds
        func line(_ size: Double) -> [TextRun] {
            // The unit grows with the figure, but less, and doesn't shrink with it, as it is small already.
            let unitSize = unitStyle.font.size * max(1, size / figureStyle.font.size).squareRoot()
            let setting = FigureSetting(
                figure: figureStyle.font.sized(size), words: unitStyle.font.sized(unitSize), gap: 0.07,
                bounds: words)
            // A place in an order is one word: 第2位.
            let isOrdinal = figure.text.hasPrefix("第")
            return setting.runs(
                before: figure.before, figure: figure.text + (isOrdinal ? figure.unit : ""),
                unit: isOrdinal ? "" : figure.unit, bound: figure.bound)
        }
        var size = size ?? figureStyle.font.size
        var runs = line(size)
        var width = context.measuring.width(of: runs, in: figureStyle.font)
        let least = size * Self.leastShare
        // The words shrink less than the figure, so that one step is rarely enough.
        while width > limit, width > 0, size > least {
            size = max(least, min(size * 0.98, size * limit / width))
            runs = line(size)
            width = context.measuring.width(of: runs, in: figureStyle.font)
        }
        if width > limit + 0.5 {
            context.log.warning(
                .blockTooNarrow,
                "“\(runs.map(\.text).joined())” is \(millimeters(width - limit)) mm wider than its \(millimeters(limit)) mm, though it is set smaller",
                at: span, hint: "give it more columns, a larger unit such as 亿, or a smaller 'size'")
        }
        item = TextItem(
            x: 0, y: size * Self.digitHeight, lines: [runs], font: figureStyle.font.sized(size),
            style: Style(fill: color))
        item.trimsBearing = true
        height = size * Self.digitHeight
        self.width = width
    }

    /// The line as texts of unlike looks: the figure in its own, the words in their colour.
    func items(figure look: Style, _ context: SheetContext) -> [TextItem] {
        zip(item.lines.joined(), item.placedRuns(measuring: context.measuring)).map { run, placed in
            var part = item
            part.x += placed.origin.x
            part.trimsBearing = false
            part.lines = [[TextRun(run.text, font: run.font, fill: run.fill)]]
            if placed.font.size == size { part.style = look }
            return part
        }
    }
}
