import ChartModel
import Colors
import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph
import Typesetting

/// What surrounds a chart in print: a rule with a tab, title and subtitle above it; notes, source and credit
/// below it.
struct Furniture {
    let environment: ChartEnvironment
    let definition: FurnitureDefinition
    let family: String
    let width: Double

    struct Head {
        var marks: [Mark]
        var height: Double
        var text: String
    }

    struct Foot {
        var marks: [Mark]
        var height: Double
        /// The distance from its top to its first baseline; 0 if it is empty.
        var offset: Double
    }

    private func text(_ text: Literal?) -> [String] {
        TextTemplate.lines(text, environment)
    }

    private var titleType: TypeDefinition? {
        guard environment.isOnSheet, let own = definition.sheetTitle else { return definition.title }
        return definition.title.map { own.filled(by: $0) } ?? own
    }

    /// Lays out the rule, tab, title and subtitle, from y = 0 down to the height where the chart begins.
    func head(title: TitleDefinition?) -> Head {
        var marks: [Mark] = []
        if let rule = definition.rule {
            let weight = rule.width ?? 0.3
            marks.append(
                Mark(
                    .rule([
                        RuleItem(
                            from: Point(0, weight / 2), to: Point(width, weight / 2),
                            style: Style(stroke: rule.color?.color ?? .black, width: weight))
                    ]), role: .furniture))
        }
        if let tab = definition.tab {
            marks.append(
                Mark(
                    .rect([
                        RectItem(
                            x: 0, y: 0, width: tab.width ?? 25.5, height: tab.height ?? 4.25,
                            style: Style(fill: tab.color?.color ?? .black))
                    ]), role: .furniture))
        }
        var baseline = 0.0
        let titles = text(title?.text)
        if !titles.isEmpty {
            let block = paragraph(titles, titleType, size: 13, weight: 900, isHeadline: true)
            baseline = definition.titleOffset ?? 21
            marks += placed(block, baseline: baseline)
            baseline += block.leading * Double(max(block.lines.count, 1) - 1)
        }
        let subtitles = text(title?.subtitle)
        if !subtitles.isEmpty {
            let block = paragraph(subtitles, definition.subtitle, size: 8, weight: 400)
            baseline += titles.isEmpty ? definition.titleOffset ?? 21 : definition.subtitleOffset ?? 14
            marks += placed(block, baseline: baseline)
            baseline += block.leading * Double(max(block.lines.count, 1) - 1)
        }
        let gap = definition.chartOffset ?? 9
        return Head(
            marks: marks, height: baseline == 0 && marks.isEmpty ? 0 : baseline + gap, text: titles.joined())
    }

    /// Lays out the notes and the source, with the credit at the right of its last line, from y = 0 down.
    func foot(note: Literal?, source: Literal?, credit: Literal?) -> Foot {
        var marks: [Mark] = []
        let offset = definition.footOffset ?? 14
        var baseline = 0.0
        var height = 0.0
        func add(_ texts: [String], _ type: TypeDefinition?, prefix: String) -> Paragraph? {
            guard !texts.isEmpty else { return nil }
            let joined = [labelled(texts[0], prefix)] + texts.dropFirst()
            let block = paragraph(joined, type, size: 7, weight: 400)
            baseline += height == 0 ? offset : block.leading
            marks += placed(block, baseline: baseline)
            baseline += block.leading * Double(max(block.lines.count, 1) - 1)
            height = baseline + block.font.size * 0.3
            return block
        }
        _ = add(text(note), definition.note, prefix: definition.notePrefix ?? "注：")
        let source = add(text(source), definition.source, prefix: definition.sourcePrefix ?? "来源：")
        let credits = text(credit)
        guard let credit = credits.first else {
            return Foot(marks: marks, height: height, offset: marks.isEmpty ? 0 : offset)
        }
        let block = paragraph([credit], definition.source, size: 7, weight: 400)
        let lastWidth =
            source?.lines.last.map { environment.measuring.width(of: $0, in: block.font) } ?? width
        let creditWidth = environment.measuring.width(of: credit, in: block.font)
        if source == nil || lastWidth + creditWidth + (definition.creditGap ?? 8.5) > width {
            baseline += height == 0 ? offset : block.leading
        }
        var item = TextItem(credit, x: width, y: baseline, font: block.font, fill: block.fill)
        item.align = .right
        marks.append(Mark(.text([item]), role: .furniture))
        return Foot(marks: marks, height: max(height, baseline + block.font.size * 0.3), offset: offset)
    }

    /// Puts a prefix such as 来源： before a text, unless the text begins with its word: 来源：…, 数据来源：….
    private func labelled(_ text: String, _ prefix: String) -> String {
        func label(_ text: String) -> Substring? {
            text.firstIndex { $0 == "：" || $0 == ":" }.map { text[..<$0] }
        }
        guard let word = label(prefix), let own = label(text), own.hasSuffix(word) else {
            return prefix + text
        }
        return text
    }

    private func paragraph(
        _ texts: [String], _ type: TypeDefinition?, size: Double, weight: FontWeight, isHeadline: Bool = false
    ) -> Paragraph {
        let font = (type ?? TypeDefinition()).fontStyle(
            family: family, size: size, weight: weight, rules: environment.typeRules)
        let breaking =
            isHeadline
            ? LineBreaking(
                fit: .balanced, dropsCommaAtBreak: true, hangsOpeningMarks: font.punctuation == .full)
            : LineBreaking()
        return Paragraph(
            texts.joined(separator: "\n"), font: font, fill: type?.color?.color ?? .black,
            width: width, leading: type?.lineHeight ?? font.size * 1.25, breaking: breaking,
            measuring: environment.measuring)
    }

    private func placed(_ block: Paragraph, baseline: Double) -> [Mark] {
        [Mark(.text(block.items(baseline: Point(0, baseline))), role: .furniture)]
    }
}
