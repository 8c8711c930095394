import Colors
import Dataflow
import Grammar
import SceneGraph

/// The place for a value label: the end of its mark, and the room that an open end takes there.
struct LabelAnchor {
    var rect: Rect
    var isHorizontal: Bool
    /// Whether the mark runs to the right or upwards.
    var isForward: Bool
    /// The space beyond the mark's end before a label may begin.
    var reach = 0.0
    /// The default placement of the label.
    var placement = LabelDefinition.Placement.end
}

/// The values printed beside marks: the `label` channel.
struct ValueLabels {
    /// The bounds of all labels and their plates.
    private(set) var reach = Rect.empty
    private let definition: LabelDefinition
    private let hasOwnColor: Bool
    private let style: MarkStyle
    private var labels: [(row: Int, item: TextItem, isInside: Bool)] = []
    private var plates: [RectItem] = []

    /// Places the labels; nil if the channel has no values.
    init?(_ anchors: PlacedMark.Anchors, _ context: MarkContext) {
        style = anchors.style
        guard let model = context.unit[.label], !context.unit.mark.label.isNone else { return nil }
        definition = context.unit.mark.label(over: context.config)
        hasOwnColor = context.unit.mark.label.value?.color != nil
        guard let values = Self.values(model, context) else { return nil }
        let format = ValueFormat(
            pattern: model.spec.format, type: model.spec.formatType, fieldType: model.type,
            span: model.spec.span, locale: context.environment.locale, log: context.log)
        let setting = Self.setting(definition, context)
        let measuring = context.environment.measuring
        let bounds = context.bounds
        let units = context.units
        let origins = FieldOrigins(.label, context)
        for (row, anchor) in anchors.places().enumerated() {
            guard let anchor, !values[row].isMissing else { continue }
            let parts = format.parts(values[row])
            let runs = setting.runs(
                prefix: parts.prefix, figure: parts.figure, unit: units?[row] ?? parts.unit,
                bound: bounds[row])
            let (item, isInside) = placed(runs, anchor, setting.figure)
            var box = item.bounds(measuring: measuring)
            if let plate = definition.plate?.paint {
                box = box.expanded(by: setting.figure.size * 0.14)
                plates.append(RectItem(box, style: Style(fill: plate)))
            }
            reach.formUnion(box)
            labels.append((row, origins?.noting(item, row: row) ?? item, isInside))
        }
    }

    /// Draws the labels, each in its mark's colour or in contrast with it.
    func drawn() -> [Mark] {
        let items = labels.map { row, item, isInside in
            var item = item
            item.style = Style(fill: color(style[row], isInside: isInside))
            return item
        }
        return (plates.isEmpty ? [] : [Mark(.rect(plates))]) + [Mark(.text(items))]
    }

    private func color(_ mark: Style, isInside: Bool) -> Color {
        guard isInside else { return definition.color?.color ?? mark.color ?? .black }
        // A theme's colour is meant for paper; within a mark, only a colour that the mark states applies.
        return (hasOwnColor ? nil : mark.ground.map(Self.contrast)) ?? definition.color?.color ?? .black
    }

    private static func values(_ model: ChannelModel, _ context: MarkContext) -> [Value]? {
        if let value = model.spec.value { return [Value](repeating: value.value, count: context.rowCount) }
        if let datum = model.datum { return [Value](repeating: datum, count: context.rowCount) }
        return model.field.map { context.unit.table.values(at: $0).values }
    }

    static func setting(_ definition: LabelDefinition, _ context: MarkContext) -> FigureSetting {
        let family = context.config.font ?? "sans-serif"
        let rules = context.environment.typeRules
        var figure = rules.overridden(figures: definition.figures).fontStyle(
            family: definition.font ?? family, size: definition.fontSize ?? 11,
            weight: definition.fontWeight ?? 400)
        figure.tracking = definition.tracking ?? 0
        let words = rules.overridden(punctuation: .halfWidthQuotes).fontStyle(
            family: definition.unitFont ?? family, size: definition.unitFontSize ?? figure.size,
            weight: definition.unitFontWeight ?? figure.weight)
        return FigureSetting(
            figure: figure, words: words, gap: definition.unitGap ?? 0.08, bounds: context.boundDefinition)
    }

    /// Returns a label at its anchor, and whether it is on the mark.
    private func placed(_ runs: [TextRun], _ anchor: LabelAnchor, _ font: FontStyle) -> (TextItem, Bool) {
        let rect = anchor.rect
        let gap = definition.gap ?? font.size * 0.35
        // Half the height of a figure, which is centred by its ink rather than its em box.
        let rise = font.size * 0.36
        var item = TextItem(x: 0, y: 0, lines: [runs], font: font, style: Style(fill: .black))
        var isInside = false
        switch (definition.placement ?? anchor.placement, anchor.isHorizontal) {
        case (.end, true):
            let out = anchor.reach + gap
            item.x = anchor.isForward ? rect.maxX + out : rect.minX - out
            item.align = anchor.isForward ? .left : .right
            item.y = rect.center.y + rise
        case (.end, false):
            item.align = .center
            item.x = rect.center.x
            item.y =
                anchor.isForward ? rect.minY - anchor.reach - gap : rect.maxY + anchor.reach + gap + 2 * rise
        case (.insideEnd, true):
            item.x = anchor.isForward ? rect.maxX - gap : rect.minX + gap
            item.align = anchor.isForward ? .right : .left
            item.y = rect.center.y + rise
            isInside = true
        case (.insideEnd, false):
            item.align = .center
            item.x = rect.center.x
            item.y = anchor.isForward ? rect.minY + gap + 2 * rise : rect.maxY - gap
            isInside = true
        case (.center, _):
            item.align = .center
            item.x = rect.center.x
            item.y = rect.center.y + rise
            isInside = true
        case (.above, _):
            item.x = rect.minX
            item.y = rect.minY - gap
            item.trimsBearing = true
        }
        item.x += definition.dx ?? 0
        item.y += definition.dy ?? 0
        return (item, isInside)
    }

    /// Returns black or white, whichever is legible on a colour (relative luminance of WCAG 2).
    static func contrast(_ color: Color) -> Color {
        color.luminance > 0.179 ? .black : .white
    }
}
