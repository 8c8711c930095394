import Dataflow
import Documents
import Grammar
import SceneGraph
import VisualEncoding

/// Draws a legend of symbols or of a colour ramp, as Vega's legend guides do.
struct LegendDrawing {
    let legend: LegendModel

    private var definition: LegendDefinition { legend.definition }
    private var measuring: any TextMeasuring { legend.environment.measuring }

    /// The legend as a group at (0, 0), with its size.
    func drawn() -> GroupItem? {
        let entries = legend.entries
        guard !entries.isEmpty || !legend.title.isEmpty else { return nil }
        let padding = definition.padding ?? 0
        var marks: [Mark] = []
        var top = padding
        if !legend.title.isEmpty {
            let mark = Mark(.text([titleItem(at: Point(padding, padding))]), role: .legendTitle)
            let size = legend.definition.titleFontSize ?? 11
            let lead = definition.titleLineHeight ?? size + 2
            top += size + lead * Double(legend.title.count - 1) + (definition.titlePadding ?? 5)
            marks.append(mark)
        }
        let body =
            legend.isGradient
            ? GradientLegend(legend: legend, drawing: self).mark(entries, at: Point(padding, top))
            : symbols(entries, at: Point(padding, top))
        marks.insert(body, at: 0)
        let bounds = marks.reduce(Rect.empty) { $0.union($1.bounds(measuring: measuring)) }
        var group = GroupItem(
            width: (bounds.maxX + padding).rounded(.up), height: (bounds.maxY + padding).rounded(.up),
            marks: marks)
        group.style.fill = definition.fillColor?.paint
        group.style.stroke = definition.strokeColor?.paint
        group.cornerRadius = definition.cornerRadius ?? 0
        return group
    }

    private func titleItem(at point: Point) -> TextItem {
        var font = legend.environment.typeRules.fontStyle(
            family: definition.titleFont ?? "sans-serif", size: definition.titleFontSize ?? 11,
            weight: definition.titleFontWeight ?? 700)
        font.isItalic = definition.titleFontStyle == "italic"
        var item = TextItem(
            x: point.x, y: point.y, lines: legend.title.map { [TextRun($0)] }, font: font,
            style: Style(fill: definition.titleColor.map(\.paint) ?? .color(.black)))
        item.style.fillOpacity = definition.titleOpacity ?? 1
        item.align = definition.titleAlign ?? .left
        item.baseline = definition.titleBaseline ?? .top
        item.limit = definition.titleLimit ?? 180
        item.lineHeight = definition.titleLineHeight
        return item
    }

    func labelItem(_ text: String, at point: Point, align: TextAlign, baseline: TextBaseline) -> TextItem {
        var font = legend.environment.typeRules.overridden(
            punctuation: definition.labelPunctuation, spacing: definition.labelSpacing,
            figures: definition.labelFigures
        ).fontStyle(
            family: definition.labelFont ?? "sans-serif", size: definition.labelFontSize ?? 10,
            weight: definition.labelFontWeight ?? 400)
        font.isItalic = definition.labelFontStyle == "italic"
        var item = TextItem(
            x: point.x, y: point.y, lines: [[TextRun(text)]], font: font,
            style: Style(fill: definition.labelColor.map(\.paint) ?? .color(.black)))
        item.style.fillOpacity = definition.labelOpacity ?? 1
        item.align = definition.labelAlign ?? align
        item.baseline = definition.labelBaseline ?? baseline
        item.limit = definition.labelLimit.map { $0 > 0 ? $0 : nil } ?? 160
        return item
    }

    // MARK: Symbols

    private func symbols(_ all: [LegendModel.Entry], at origin: Point) -> Mark {
        let limit = Int(definition.symbolLimit ?? 30)
        var entries = all
        if entries.count > limit, limit > 0 {
            let rest = entries.count - limit + 1
            entries =
                Array(entries.prefix(limit - 1)) + [
                    LegendModel.Entry(value: .undefined, label: "…\(rest) entries")
                ]
        }
        let sizes = entries.map { symbol($0.value, at: .zero).size }
        let stroke = definition.symbolStrokeWidth ?? 1.5
        let fontSize = definition.labelFontSize ?? 10
        let extents = sizes.map { max(($0.squareRoot() + stroke).rounded(.up), fontSize) }
        let offset = extents.max() ?? fontSize
        var groups: [GroupItem] = []
        for (entry, extent) in zip(entries, extents) {
            var marks: [Mark] = []
            let middle = Point(offset / 2 + (definition.symbolOffset ?? 0), extent / 2)
            if !(entry.value == .undefined) {
                marks.append(Mark(.symbol([symbol(entry.value, at: middle)]), role: .legendSymbol))
            }
            let label = labelItem(
                entry.label,
                at: Point(
                    offset + (definition.labelOffset ?? 4) + (definition.symbolOffset ?? 0), extent / 2),
                align: .left, baseline: .middle)
            marks.append(Mark(.text([label]), role: .legendLabel))
            groups.append(GroupItem(marks: marks))
        }
        let isVertical = isVertical
        let columns = definition.columns.map { Int($0) } ?? (isVertical ? 1 : 0)
        let boxes = groups.map { group in
            let box = group.marks.reduce(Rect.empty) { $0.union($1.bounds(measuring: measuring)) }
            return box.union(symbolBox(in: group))
        }
        let places = GridLayout(
            columns: columns == 0 ? groups.count : columns, columnPadding: definition.columnPadding ?? 10,
            rowPadding: definition.rowPadding ?? 2, columnAlignment: .each, rowAlignment: .each,
            centersRows: true
        ).places(boxes)
        for index in groups.indices {
            groups[index].x = places[index].x
            groups[index].y = places[index].y
        }
        let scope = GroupItem(x: origin.x, y: origin.y, marks: [Mark(.group(groups), role: .scope)])
        return Mark(.group([scope]), role: .legendEntry)
    }

    /// The room of a symbol that no scale colours: its outline is transparent then, and Vega reckons it
    /// in at its whole width.
    private func symbolBox(in group: GroupItem) -> Rect {
        guard !legend.scales.keys.contains(where: \.isColor),
            case .symbol(let items)? = group.marks.first?.items, var item = items.first
        else { return .empty }
        let width = item.style.strokeWidth
        item.style.stroke = nil
        item.style.fill = .color(.black)
        return Mark(.symbol([item])).bounds(measuring: measuring).expanded(by: width)
    }

    var isVertical: Bool {
        if let direction = definition.direction { return direction == .vertical }
        switch definition.orient {
        case .top, .bottom: return false
        case .topLeft, .topRight, .bottomLeft, .bottomRight: return !legend.isGradient
        default: return true
        }
    }

    /// The colour that the mark's encoding gives without a field.
    private var constantColor: Paint? {
        guard let spec = legend.unit[.color]?.spec else { return nil }
        let value = spec.value ?? spec.condition.lazy.compactMap(\.value).first
        return value?.string.flatMap { Color(css: $0) }.map { .color($0) }
    }

    /// The greatest opacity that the mark's encoding gives without a field.
    private var constantOpacity: Double? {
        guard let spec = legend.unit[.opacity]?.spec else { return nil }
        return ([spec.value] + spec.condition.map(\.value)).compactMap { $0?.number }.max()
    }

    private func symbol(_ value: Value, at point: Point) -> SymbolItem {
        let unit = legend.unit
        let isFilled = unit.mark.filled ?? unit.type.isFilled
        func color(_ channel: Channel) -> Paint? {
            legend.scales[channel].flatMap { Color(css: $0.value(value).string) }.map { .color($0) }
        }
        var style = Style()
        let own = constantColor ?? unit.mark.color?.paint ?? .color(MarkStyle.defaultColor(unit.type))
        let shared = color(.color)
        let isLine = unit.type == .line || unit.type == .trail || unit.type == .rule
        if isFilled, !isLine {
            style.fill =
                color(.fill) ?? shared ?? definition.symbolFillColor?.paint ?? unit.mark.fill?.paint ?? own
            style.stroke = color(.stroke) ?? definition.symbolStrokeColor?.paint
        } else {
            style.stroke = color(.stroke) ?? shared ?? definition.symbolStrokeColor?.paint ?? own
            style.fill = color(.fill)
        }
        style.strokeWidth =
            legend.scales[.strokeWidth]?.value(value).quantity ?? definition.symbolStrokeWidth
            ?? unit.mark.strokeWidth ?? 1.5
        style.opacity =
            legend.scales[.opacity]?.value(value).quantity ?? definition.symbolOpacity
            ?? constantOpacity ?? MarkStyle.opacity(unit)
        style.strokeDash = definition.symbolDash ?? []
        if case .array(let dash)? = legend.scales[.strokeDash]?.value(value) {
            style.strokeDash = dash.map(\.number)
        }
        let shape: String =
            legend.scales[.shape]?.value(value).string ?? definition.symbolType
            ?? (isLine
                ? "stroke"
                : [.bar, .rect, .square].contains(unit.type) ? "square" : unit.mark.shape ?? "circle")
        let size = legend.scales[.size]?.value(value).quantity ?? definition.symbolSize ?? 100
        return SymbolItem(x: point.x, y: point.y, size: max(0, size), shape: .named(shape), style: style)
    }
}
