import Diagnostics
import Documents
import Grammar
import SceneGraph

/// Shares as cells of a square, filled from the bottom left.
struct WaffleBlock: Block, Declared {
    static let key = "waffle"
    static let documentation =
        "Shares as a hundred cells, filled from the bottom left: parts in their colours, targets as the theme draws them, the rest outlined. A fraction is a cell that is partly filled."
    var shares: [Part] = []
    var total = 100.0
    var cells = 100
    var columns = 10
    var size: Double?
    var figureSize: Double?
    var rest: Node?
    var whole: Part?

    struct Part: Declared, Sendable {
        var value: Node?
        var figure: Node?
        var unit: Node?
        var label: Node?
        var status: Status?
        var color: PaintValue?

        static let typeName = "a part of a waffle"

        static let properties: [Property<Part>] = [
            Property("value", \.value, .text, "The share, or a text with an expression."),
            Property("figure", \.figure, .text, "The id of a figure in place of the share."),
            Property("unit", \.unit, .text, "The unit; % where nothing is said."),
            Property("label", \.label, .text, "What the part is."),
            Property("status", \.status, .name(), "A target's cells are drawn as the theme draws targets."),
            Property("color", \.color, .paint, "The colour of cells and figure."),
        ]
    }

    static let typeName = "a waffle"

    static let properties: [Property<WaffleBlock>] = [
        Property("parts", \.shares, .list(of: .object()), "The parts, from the bottom up.").required(),
        Property("total", \.total, .number(in: 1e-6...1e15), "What all cells together stand for."),
        Property("cells", \.cells, .integer(in: 1...10_000), "How many cells there are."),
        Property("columns", \.columns, .integer(in: 1...1000), "How many cells stand in a row."),
        Property("size", \.size, .length, "The width of the cells together."),
        Property("figureSize", \.figureSize, .length, "The size of the figures in place of the theme's."),
        Property(
            "whole", \.whole, .object(),
            "What the parts come to, at the head of the labels, where it belongs to no cell: a figure with its label."
        ),
        Property("rest", \.rest, .text, "What the cells are that no part fills."),
    ]

    func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
        guard let filled = filled(context) else { return LaidOutBlock() }
        let cells = WaffleCells(
            count: cells, columns: columns,
            width: size ?? min(width * 0.52, context.unit * 20))
        var result = LaidOutBlock(marks: cells.marks(filled, context), height: cells.height)
        let labels = WaffleLabels(
            cells: cells, width: width, figureSize: figureSize, context: context
        ).laidOut(filled, rest: rest, whole: whole.map { label(of: $0, context) })
        result.marks += labels.marks
        result.height = max(result.height, labels.height)
        let words = filled.map { context.name($0.label) + "：" + $0.figure.printed + $0.figure.unit }
        return result.annotated(Annotation(.figure, alternative: words.joined(separator: "；")))
    }

    /// The figure and the label of the whole, in the colour of targets if it is one.
    private func label(of whole: Part, _ context: SheetContext) -> WaffleLabels.Whole {
        let figure = context.figure(whole.figure, orValue: whole.value, unit: whole.unit, bound: nil)
        let isTarget = whole.status == .target || figure?.kind == "target"
        return WaffleLabels.Whole(
            figure: figure ?? FigureValue(), label: whole.label,
            color: whole.color?.color ?? context.color(isTarget ? .target : .ink))
    }

    /// Returns the parts, each with the cells that it fills; nil after an error.
    private func filled(_ context: SheetContext) -> [WaffleCells.Part]? {
        var start = 0.0
        var filled: [WaffleCells.Part] = []
        for (index, part) in shares.enumerated() {
            var figure: FigureValue
            if let id = part.figure {
                figure = context.figure(id, unit: part.unit)
            } else {
                let unit = part.unit.map { context.text($0).joined() } ?? "%"
                figure = FigureValue(text: context.text(part.value, unit: unit).joined(), unit: unit)
                figure.number = Double(figure.text)
            }
            if figure.isMissing { figure.unit = "" }
            // What is missing has been told: it fills no cell.
            guard let value = figure.isMissing ? 0 : figure.number, value >= 0, value.isFinite else {
                context.log.error(
                    .missingProperty,
                    figure.text.isEmpty
                        ? "a part of a waffle needs a 'value' or a 'figure'"
                        : "'\(figure.text)' is no share", at: (part.figure ?? part.value)?.span)
                return nil
            }
            let end = start + value / total * Double(cells)
            if end > Double(cells) + 1e-6 {
                context.log.error(
                    .partOverWhole, "the parts are more than the whole of \(total.plain)",
                    at: (part.figure ?? part.value)?.span,
                    hint: "a part is what it adds: after 54 a target of 55 is a part of 1")
                return nil
            }
            let status = part.status ?? (figure.kind == "target" ? .target : .done)
            let standard: SheetColor = index == 0 ? .accent : .result
            let color = part.color?.color ?? context.color(status == .target ? .target : standard)
            filled.append(
                WaffleCells.Part(
                    range: start..<max(start, end), figure: figure, label: part.label,
                    // Text in the pale colour of results would be hard to read.
                    color: color == context.color(.result) ? context.color(.secondary) : color,
                    style: status == .target
                        ? Status.target.style(color: part.color?.color, context) : Style(fill: color)))
            start = end
        }
        return filled
    }
}
