import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph

/// A title or label of a facet, ready to be drawn.
struct HeaderLabel {
    var lines: [String]
    var definition: TitleDefinition
}

/// Titles over a facet's rows or columns and the labels of each (Vega-Lite's `compile/header/assemble.ts`).
struct HeaderDrawing {
    let environment: ChartEnvironment
    let config: Config

    // MARK: Properties

    /// The header of a field: the config's for all, for its kind, its own.
    func definition(_ field: FacetField) -> HeaderDefinition? {
        let own = field.model.spec.header
        if own?.isNull == true { return nil }
        let section =
            switch field.channel {
            case .row: "headerRow"
            case .column: "headerColumn"
            default: "headerFacet"
            }
        let merged = Config.merge([config.section("header"), config.section(section), own])
        var result =
            merged.flatMap { HeaderDefinition.decode($0, DecodingContext(log: environment.log)) }
            ?? HeaderDefinition()
        result.labelOrient = result.labelOrient ?? result.orient
        result.titleOrient = result.titleOrient ?? result.orient
        return result
    }

    /// Whether labels lie along the wrong side for headers and stand over each cell instead.
    func isAcross(_ field: FacetField) -> Bool {
        guard let orient = definition(field)?.labelOrient else { return false }
        return field.channel == .row
            ? orient == .top || orient == .bottom : orient == .left || orient == .right
    }

    /// The side on which labels stand in headers; nil where they don't.
    func side(of field: FacetField) -> HeaderSide? {
        guard let definition = definition(field), definition.labels ?? true, !isAcross(field) else {
            return nil
        }
        let isAfter = definition.labelOrient == .bottom || definition.labelOrient == .right
        return field.channel == .row
            ? (isAfter ? .rowFooter : .rowHeader) : (isAfter ? .columnFooter : .columnHeader)
    }

    // MARK: Labels

    func label(_ field: FacetField, _ index: Int) -> HeaderLabel? {
        guard let definition = definition(field), definition.labels ?? true || field.channel == .facet,
            field.parts.indices.contains(index)
        else { return nil }
        var label = definition.labelText
        let isRow = isRow(field, definition.labelOrient)
        if field.channel == .row, label.orient == nil { label.orient = .left }
        label.frame = .group
        align(&label, angle: definition.labelAngle, isRow: isRow, anchor: definition.labelAnchor)
        label.offset = label.offset ?? 10
        styled(&label, "guide-label", size: 10, weight: 400)
        return HeaderLabel(lines: [text(field, index, definition)], definition: label)
    }

    private func text(_ field: FacetField, _ index: Int, _ definition: HeaderDefinition) -> String {
        let model = field.model
        let (value, end) = field.parts[index]
        let format = ValueFormat(
            pattern: definition.format ?? model.timeUnit?.labelPattern(in: environment.timeLocale),
            type: definition.formatType,
            fieldType: model.type == .temporal || model.timeUnit != nil ? .temporal : model.type,
            span: model.spec.span, locale: environment.timeLocale, log: environment.log)
        func shown(_ value: Value) -> String {
            value.isMissing ? (model.isBinned ? "null" : value.string) : format.text(value)
        }
        var text = shown(value)
        if model.isBinned, let end, !value.isMissing { text = "\(text) – \(shown(end))" }
        guard let source = definition.labelExpr?.string else { return text }
        do {
            let expression = try Expression(source, functions: environment.functions)
            let datum = Value.object(["value": value, "label": .string(text)])
            return expression.evaluate(ExpressionScope(datum: datum, signals: environment.signals)).string
        } catch {
            environment.log.error(error.message, at: definition.labelExpr?.span, hint: error.hint)
            return text
        }
    }

    // MARK: Titles

    func title(_ field: FacetField) -> HeaderLabel? {
        guard let definition = definition(field) else { return nil }
        let lines =
            field.title
            ?? (definition.title ?? field.model.spec.title).map { TextTemplate.lines($0, environment) }
            ?? field.model.title(config).map { [$0] } ?? []
        guard lines.contains(where: { !$0.isEmpty }) else { return nil }
        var title = definition.titleText
        let isRow = isRow(field, definition.titleOrient)
        if field.channel == .row, title.orient == nil { title.orient = .left }
        align(&title, angle: definition.titleAngle, isRow: isRow, anchor: definition.titleAnchor)
        title.offset = title.offset ?? 10
        styled(&title, "guide-title", size: 11, weight: 700)
        return HeaderLabel(lines: lines, definition: title)
    }

    /// Whether the title stands beside the rows, rather than over or under the columns.
    func titleIsRow(_ field: FacetField) -> Bool { isRow(field, definition(field)?.titleOrient) }

    func titleIsAfter(_ field: FacetField) -> Bool {
        let orient = definition(field)?.titleOrient
        return orient == .right || orient == .bottom
    }

    /// Where along the grid the title stands, from 0 to 1.
    func titleBand(_ field: FacetField) -> Double {
        switch definition(field)?.titleAnchor {
        case .start?: titleIsRow(field) ? 1 : 0
        case .end?: titleIsRow(field) ? 0 : 1
        default: 0.5
        }
    }

    func drawn(_ label: HeaderLabel, around box: Rect, width: Double, height: Double)
        -> (mark: Mark, bounds: Rect)?
    {
        TitleDrawing(environment: environment, config: config)
            .drawn(label.definition, label.lines, around: box, width: width, height: height)
    }

    // MARK: Defaults

    private func isRow(_ field: FacetField, _ orient: TitleDefinition.Orient?) -> Bool {
        switch orient {
        case .left?, .right?: true
        case .top?, .bottom?: false
        default: field.channel == .row
        }
    }

    /// Alignment and baseline at an angle, as axis labels have them.
    private func align(_ title: inout TitleDefinition, angle: Double?, isRow: Bool, anchor: Anchor?) {
        if let angle, title.baseline == nil {
            let turn = (angle.truncatingRemainder(dividingBy: 360) + 360).truncatingRemainder(dividingBy: 360)
            if isRow {
                title.baseline =
                    turn <= 45 || 315 <= turn || (135 <= turn && turn <= 225)
                    ? .middle : 45 <= turn && turn <= 135 ? .top : .bottom
            } else {
                title.baseline =
                    (45 < turn && turn < 135) || (225 < turn && turn < 315)
                    ? .middle : turn <= 45 || 315 <= turn ? .bottom : .top
            }
        }
        guard title.align == nil else { return }
        switch anchor {
        case .start?: title.align = .left
        case .end?: title.align = .right
        default:
            guard let angle else { return }
            let turn = (angle.truncatingRemainder(dividingBy: 360) + 360).truncatingRemainder(dividingBy: 360)
            let start = isRow ? 90.0 : 0
            if (turn + start).truncatingRemainder(dividingBy: 180) == 0 {
                title.align = isRow ? .center : nil
            } else {
                title.align = (start < turn && turn < 180 + start) == isRow ? .left : .right
            }
        }
    }

    private func styled(_ title: inout TitleDefinition, _ style: String, size: Double, weight: Int) {
        let base = config.textStyle(style, of: TitleDefinition.self).flatMap {
            TitleDefinition.decode($0, DecodingContext(log: environment.log))
        }
        title.fontSize = title.fontSize ?? base?.fontSize ?? size
        title.fontWeight = title.fontWeight ?? base?.fontWeight ?? weight
        title.font = title.font ?? base?.font
        title.color = title.color ?? base?.color
    }
}

extension Facet {
    /// Joins the title of a facet with that of the facet in each of its cells: "Origin / Cylinders".
    mutating func mergeTitles(_ config: Config) {
        for index in cells.indices {
            guard case .facet(var inner) = cells[index] else { continue }
            for path in [\Facet.row, \Facet.column, \Facet.wrapped] {
                guard var own = self[keyPath: path], var other = inner[keyPath: path] else { continue }
                if index == 0 {
                    let titles = [own, other].map { $0.title?.first ?? $0.model.title(config) ?? "" }
                    own.title = [titles.joined(separator: " / ")]
                    self[keyPath: path] = own
                }
                other.title = []
                inner[keyPath: path] = other
            }
            cells[index] = .facet(inner)
        }
    }
}

extension View {
    /// Puts the label of a facet over the plot.
    mutating func setCellTitle(_ label: HeaderLabel) {
        guard case .plot(var plot) = self else { return }
        plot.cellTitle = label
        self = .plot(plot)
    }
}
