import ChartModel
import Colors
import Dataflow
import Documents
import Grammar
import SceneGraph
import Typesetting

/// The text of an annotation, set in lines of several styles one above the other.
struct AnnotationText {
    struct Line {
        var runs: [TextRun]
        var font: FontStyle
        var color: Color
        var leading: Double
        /// The number of the record that says where the text comes from.
        var origin: Int?
    }

    private var items: [TextItem] = []
    /// The box of the letters, where the text begins at the origin.
    private(set) var ink = Rect.empty
    /// The size of its first line's type.
    private(set) var size = 0.0

    var isEmpty: Bool { items.isEmpty }

    init(_ lines: [Line], align: TextAlign, measuring: any TextMeasuring) {
        var y = 0.0
        for (index, line) in lines.enumerated() {
            if index > 0 { y += line.leading } else { size = line.font.size }
            var item = TextItem(
                x: 0, y: y, lines: [line.runs], font: line.font, style: Style(fill: line.color))
            item.align = align
            item.origin = line.origin
            ink.formUnion(item.letters(measuring: measuring).offset(by: Point(0, y)))
            items.append(item)
        }
    }

    /// Returns a box of the text's size around a point.
    func box(around center: Point) -> Rect { ink.centered(at: center) }

    func marks(in box: Rect) -> [Mark] {
        let placed = items.map { item in
            var item = item
            item.x += box.minX - ink.minX
            item.y += box.minY - ink.minY
            return item
        }
        return placed.isEmpty ? [] : [Mark(.text(placed)).labelled("annotation")]
    }
}

/// How annotations are set in a plot: the style of one over that of the config, over what is usual.
struct AnnotationSetting {
    let style: AnnotationStyle
    let context: MarkContext

    init(_ definition: AnnotationDefinition, _ context: MarkContext) {
        style = definition.style.filled(by: context.config.annotation)
        self.context = context
    }

    var gap: Double { style.gap ?? 4 }
    var isInset: Bool { style.inset ?? false }
    var isInline: Bool { style.inline ?? false }
    /// The rule over a note; nil for none.
    var rule: Style? {
        style.rule.map { Style(stroke: $0.color?.color ?? color, width: $0.width ?? 0.3) }
    }
    var color: Color { style.color?.color ?? .black }
    var stroke: Style {
        var stroke = Style(stroke: style.stroke?.color ?? color, width: style.strokeWidth ?? 0.5)
        stroke.strokeDash = style.strokeDash ?? []
        return stroke
    }

    var font: FontStyle { font(style.font, style.fontSize ?? 10, style.fontWeight ?? 700) }
    var noteFont: FontStyle {
        font(style.font, style.noteFontSize ?? style.fontSize ?? 10, style.noteFontWeight ?? 400)
    }
    var figureFont: FontStyle {
        let label = context.config.label
        return font(
            style.figureFont ?? label.font, style.figureFontSize ?? label.fontSize ?? font.size * 1.3,
            style.figureFontWeight ?? label.fontWeight ?? 700)
    }
    /// A unit in the line of its figure.
    var unitFont: FontStyle {
        let label = context.config.label
        return font(
            label.unitFont ?? style.font, label.unitFontSize ?? font.size, label.unitFontWeight ?? 700)
    }
    var figureColor: Color { style.figureColor?.color ?? color }
    var noteColor: Color { style.noteColor?.color ?? .remark }

    private func font(_ family: String?, _ size: Double, _ weight: FontWeight) -> FontStyle {
        context.environment.typeRules.overridden(punctuation: .halfWidthQuotes).fontStyle(
            family: family ?? context.config.font ?? "sans-serif", size: size, weight: weight)
    }

    /// The width at which notes left or right of the plot are broken where nothing states one, in em: a longer line would
    /// take the plot's room.
    private static let noteWidth = 12.0

    /// The lines of a text and of the note under it, broken at the style's width.
    func lines(_ definition: AnnotationDefinition) -> [AnnotationText.Line] {
        let width = width(definition)
        return said(definition.text, font, color, width) + said(definition.note, noteFont, noteColor, width)
    }

    /// A sentence with a figure in it, and the note at its end, broken at the style's width.
    func sentence(_ runs: [TextRun], _ definition: AnnotationDefinition) -> [AnnotationText.Line] {
        let note = TextTemplate.lines(definition.note, context.environment, signals: context.unit.signals)
        var runs = runs
        if let last = runs.indices.last, runs[last].font == nil {
            runs[last].text += note.joined()
        } else {
            runs.append(TextRun(note.joined()))
        }
        return broken(runs, noteFont, width(definition)).map { line($0, noteFont, noteColor) }
    }

    private func width(_ definition: AnnotationDefinition) -> Double? {
        let isBeside = definition.side == .left || definition.side == .right
        return style.width ?? (isBeside ? Self.noteWidth * font.size : nil)
    }

    private func said(
        _ text: Literal?, _ font: FontStyle, _ color: Color, _ width: Double?
    ) -> [AnnotationText.Line] {
        TextTemplate.lines(text, context.environment, signals: context.unit.signals).flatMap {
            broken([TextRun($0)], font, width)
        }.map { line($0, font, color) }
    }

    private func broken(_ runs: [TextRun], _ font: FontStyle, _ width: Double?) -> [[TextRun]] {
        guard let width else { return [runs] }
        return breakLines(
            runs, font: font, width: width, measuring: context.environment.measuring,
            options: LineBreaking(fit: .balanced, isJustified: false, indent: 0))
    }

    func line(_ runs: [TextRun], _ font: FontStyle, _ color: Color) -> AnnotationText.Line {
        AnnotationText.Line(
            runs: runs, font: font, color: color,
            leading: style.lineHeight.map { max($0, font.size * 1.12) } ?? font.size * 1.3)
    }

    func text(_ lines: [AnnotationText.Line], align: TextAlign = .left) -> AnnotationText {
        AnnotationText(lines, align: align, measuring: context.environment.measuring)
    }
}
