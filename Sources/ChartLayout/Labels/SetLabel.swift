import ChartModel
import Colors
import Dataflow
import Grammar
import SceneGraph
import Typesetting

/// A label of the `label` channel with its type, before it has a place.
struct SetLabel {
    let row: Int
    let anchor: LabelAnchor
    let definition: LabelDefinition
    /// The text at the origin: the first line begins there, on its baseline.
    private(set) var item: TextItem
    /// The box of its letters.
    private(set) var ink: Rect
    /// Whether the colour is the mark's own, and not a theme's, which is meant for paper.
    let hasOwnColor: Bool

    var size: Double { item.font.size }
    /// The space between the mark and the label.
    var gap: Double { definition.gap ?? size * 0.35 }

    /// Returns the label with its name broken into lines that are no wider; a figure stays whole.
    func wrapped(at width: Double, measuring: any TextMeasuring) -> SetLabel {
        guard ink.width > width else { return self }
        var label = self
        label.item.lines = item.lines.flatMap { line -> [[TextRun]] in
            guard line.count == 1, measuring.width(of: line, in: item.font) > width else { return [line] }
            return breakLines(
                line, font: item.font, width: width, measuring: measuring,
                options: LineBreaking(fit: .balanced, isJustified: false, indent: 0))
        }
        guard label.item.lines.count > item.lines.count else { return self }
        label.item.lineHeight = size * 1.2
        label.ink = label.item.letters(measuring: measuring)
        return label
    }

    /// Returns the label with the words beside its figure on a line of their own if it is wider than a column has room for.
    func stackingWords(within width: Double, measuring: any TextMeasuring) -> SetLabel {
        guard ink.width > width - gap, item.lines.count == 1, let runs = item.lines.first,
            let figure = runs.firstIndex(where: { $0.font == item.font }), runs.count > 1
        else { return self }
        var lines =
            figure > 0 ? [runs[..<figure], runs[figure...]] : [runs[...figure], runs[(figure + 1)...]]
        for index in lines.indices { lines[index][lines[index].startIndex].gap = 0 }
        var label = self
        label.item.lines = lines.map(Array.init)
        label.item.lineHeight = size * 1.05
        label.ink = label.item.letters(measuring: measuring)
        return label
    }

    /// Returns the letters' box with its middle at a point.
    func box(around center: Point) -> Rect { ink.centered(at: center) }

    /// Returns the letters' box beside a point: 0 puts its left edge there, 1 its right edge.
    func box(beside point: Point, share: Double) -> Rect {
        box(around: Point(point.x + ink.width * (0.5 - share), point.y))
    }

    /// Returns the text where its letters fill a box. It keeps the edge on which it stands beside its mark, whatever font
    /// a reader has.
    func placed(in box: Rect, beside anchor: Rect) -> TextItem {
        var item = item
        item.y = box.minY - ink.minY
        if box.maxX <= anchor.minX {
            (item.align, item.x) = (.right, box.maxX)
        } else if abs(box.center.x - anchor.center.x) < 0.01 {
            (item.align, item.x) = (.center, box.center.x)
        } else {
            (item.align, item.x) = (.left, box.minX)
        }
        return item
    }
}

extension MarkContext {
    /// Sets the labels of the unit's rows; empty if its channel has no values.
    func setLabels(_ anchors: PlacedMark.Anchors) -> [SetLabel] {
        guard let model = unit[.label], !unit.mark.label.isNone, let values = labelValues(model) else {
            return []
        }
        let definition = unit.mark.label(over: config)
        let format = ValueFormat(
            pattern: model.spec.format, type: model.spec.formatType, fieldType: model.type,
            locale: environment.locale)
        let setting = figureSetting(definition)
        let (bounds, units) = (bounds, units)
        let origins = FieldOrigins(.label, self)
        return anchors.places().enumerated().compactMap { row, anchor in
            guard let anchor, !values[row].isMissing else { return nil }
            let lines = values[row].lines.enumerated().map { number, value in
                let parts = format.parts(value)
                return setting.runs(
                    prefix: parts.prefix, figure: parts.figure,
                    unit: number == 0 ? units?[row] ?? parts.unit : "",
                    bound: number == 0 ? bounds[row] : .exact)
            }
            let item = TextItem(x: 0, y: 0, lines: lines, font: setting.figure, style: Style(fill: .black))
            guard !item.plainText.isEmpty else { return nil }
            return SetLabel(
                row: row, anchor: anchor, definition: definition,
                item: origins?.noting(item, row: row) ?? item,
                ink: item.letters(measuring: environment.measuring),
                hasOwnColor: unit.mark.label.value?.color != nil)
        }
    }

    private func labelValues(_ model: ChannelModel) -> [Value]? {
        if let value = model.spec.value { return [Value](repeating: value.value, count: rowCount) }
        if let datum = model.datum { return [Value](repeating: datum, count: rowCount) }
        return model.field.map { unit.table.values(at: $0).values }
    }

    /// Returns how a label's figure, its unit and the words of its bound are set.
    func figureSetting(_ definition: LabelDefinition) -> FigureSetting {
        let family = config.font ?? "sans-serif"
        let rules = environment.typeRules
        var figure = rules.overridden(figures: definition.figures).fontStyle(
            family: definition.font ?? family, size: definition.fontSize ?? 11,
            weight: definition.fontWeight ?? 400)
        figure.tracking = definition.tracking ?? 0
        let words = rules.overridden(punctuation: .halfWidthQuotes).fontStyle(
            family: definition.unitFont ?? family, size: definition.unitFontSize ?? figure.size,
            weight: definition.unitFontWeight ?? figure.weight)
        return FigureSetting(
            figure: figure, words: words, gap: definition.unitGap ?? 0.08, bounds: boundDefinition)
    }
}

extension Value {
    /// The values of an array, one for each line of a text.
    fileprivate var lines: [Value] {
        if case .array(let values) = self { values } else { [self] }
    }
}

extension TextItem {
    /// The box of the letters of horizontal text: figures and capitals from the baseline up, Chinese characters
    /// from an eighth of an em below.
    func letters(measuring: any TextMeasuring) -> Rect {
        placedRuns(measuring: measuring).reduce(Rect.empty) { box, run in
            guard run.width > 0 else { return box }
            let isLow = run.text.unicodeScalars.allSatisfy { $0.value < 0x2e80 }
            let (rise, depth) = isLow ? (0.74, 0.02) : (0.84, 0.12)
            return box.union(
                Rect(
                    minX: run.origin.x, minY: run.origin.y - run.font.size * rise,
                    maxX: run.origin.x + run.width, maxY: run.origin.y + run.font.size * depth))
        }
    }
}
