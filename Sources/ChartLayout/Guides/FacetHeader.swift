package import ChartModel
import Dataflow
import Diagnostics
import Formats
package import Grammar
import SceneGraph

/// The header of a facet's field: the title of its rows or columns, and the label of each (Vega-Lite's
/// `compile/header`).
struct FacetHeader {
    private let field: FacetField
    private let definition: HeaderDefinition
    private let format: ValueFormat
    private let labelExpression: LabelExpression?
    private let environment: ChartEnvironment
    private let config: Config

    /// Returns nil if the field has no header: `"header": null`. The labels of a wrapped facet are titles of its
    /// views, which stay.
    init?(_ field: FacetField, _ environment: ChartEnvironment, _ config: Config) {
        let (model, own) = (field.model, field.model.spec.header)
        if own.isNone, field.channel != .facet { return nil }
        let section =
            switch field.channel {
            case .row: config.headerRow
            case .column: config.headerColumn
            default: config.headerFacet
            }
        var definition = HeaderDefinition(
            merging: [own.value, section, config.header].compactMap { $0 })
        definition.labelOrient = definition.labelOrient ?? definition.orient
        definition.titleOrient = definition.titleOrient ?? definition.orient
        format = ValueFormat(
            pattern: definition.format ?? model.timeUnit?.labelPattern(in: environment.locale.dates),
            type: definition.formatType,
            fieldType: model.type == .temporal || model.timeUnit != nil ? .temporal : model.type,
            locale: environment.locale)
        labelExpression = LabelExpression(definition.labelExpr, environment, config)
        (self.field, self.definition) = (field, definition)
        (self.environment, self.config) = (environment, config)
    }

    // MARK: Labels

    /// Whether labels are stated on a side where this field has no headers, so that they are drawn at each
    /// cell instead.
    var isAcross: Bool {
        guard let orient = definition.labelOrient else { return false }
        return field.channel == .row
            ? orient == .top || orient == .bottom : orient == .left || orient == .right
    }

    /// The side of headers with labels; nil if labels aren't in headers.
    var side: HeaderSide? {
        guard definition.labels ?? true, !isAcross else { return nil }
        return HeaderSide(
            isRow: field.channel == .row,
            isFooter: definition.labelOrient == .bottom || definition.labelOrient == .right)
    }

    func label(_ index: Int) -> HeaderLabel? {
        guard definition.labels ?? true || field.channel == .facet, field.parts.indices.contains(index) else {
            return nil
        }
        var label = title(definition.labelText, definition.labelOrient)
        let isRow = isRow(definition.labelOrient)
        if field.channel == .row, label.orient == nil { label.orient = .left }
        label.frame = .group
        align(&label, angle: definition.labelText.angle, isRow: isRow, anchor: definition.labelText.anchor)
        styled(&label, config.usual.labelText, size: 10, weight: 400)
        return HeaderLabel(lines: lines(index), definition: label)
    }

    private func lines(_ index: Int) -> [String] {
        let (value, end) = field.parts[index]
        var text = text(value)
        if field.model.isBinned, let end, !value.isMissing { text = "\(text) – \(self.text(end))" }
        return labelExpression?.lines(text, of: value) ?? config.lines(of: text)
    }

    private func text(_ value: Value) -> String {
        value.isMissing ? (field.model.isBinned ? "null" : value.string) : format.text(value)
    }

    // MARK: Title

    var title: HeaderLabel? {
        if field.model.spec.header.isNone { return nil }
        let said = definition.title.or(field.model.spec.title)
        let lines =
            field.title
            ?? (said.isAbsent ? nil : TextTemplate.lines(said.value, environment).flatMap(config.lines))
            ?? field.model.title(config).map(config.lines) ?? []
        guard lines.contains(where: { !$0.isEmpty }) else { return nil }
        var title = title(definition.titleText, definition.titleOrient)
        if field.channel == .row, title.orient == nil { title.orient = .left }
        align(
            &title, angle: definition.titleText.angle, isRow: titleSide.isRow,
            anchor: definition.titleText.anchor)
        styled(&title, config.usual.titleText, size: 11, weight: 700)
        return HeaderLabel(lines: lines, definition: title)
    }

    /// The side of the title.
    var titleSide: HeaderSide {
        let orient = definition.titleOrient
        return HeaderSide(isRow: isRow(orient), isFooter: orient == .right || orient == .bottom)
    }

    /// The position of the title along the grid, from 0 to 1.
    var titleBand: Double {
        switch definition.titleText.anchor {
        case .start?: titleSide.isRow ? 1 : 0
        case .end?: titleSide.isRow ? 0 : 1
        default: 0.5
        }
    }

    // MARK: Defaults

    /// Whether a side belongs to the rows rather than the columns.
    private func isRow(_ orient: TitleDefinition.Orient?) -> Bool {
        switch orient {
        case .left?, .right?: true
        case .top?, .bottom?: false
        default: field.channel == .row
        }
    }

    /// Sets alignment and baseline for an angle, as for axis labels.
    private func align(_ title: inout TitleDefinition, angle: Double?, isRow: Bool, anchor: Anchor?) {
        let side: AxisDefinition.Orient = isRow ? .left : .top
        let turn = angle.map(LabelAngle.init)
        title.titleText.baseline = title.titleText.baseline ?? turn.map { $0.baseline(side) ?? .middle }
        let align: TextAlign? =
            switch anchor {
            case .start?: .left
            case .end?: .right
            default: turn?.align(side)
            }
        title.titleText.align = title.titleText.align ?? align
    }

    /// A text of the header as a title, as which it is drawn.
    private func title(_ text: GuideText, _ orient: TitleDefinition.Orient?) -> TitleDefinition {
        var title = TitleDefinition()
        (title.titleText, title.orient) = (text, orient)
        title.offset = text.padding ?? 10
        return title
    }

    private func styled(
        _ title: inout TitleDefinition, _ style: GuideText, size: Double, weight: FontWeight
    ) {
        var text = title.titleText
        text.fontSize = text.fontSize ?? style.fontSize ?? size
        text.fontWeight = text.fontWeight ?? style.fontWeight ?? weight
        text.font = text.font ?? style.font
        text.color = text.color ?? style.color
        title.titleText = text
    }
}

extension Facet {
    /// Joins the title of a facet with that of the facets in its cells: "Origin / Cylinders".
    package mutating func mergeTitles(_ config: Config) {
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
    /// Sets the label of a facet as the title of the plot.
    mutating func setCellTitle(_ label: HeaderLabel) {
        guard case .plot(var plot) = self else { return }
        plot.cellTitle = label
        self = .plot(plot)
    }
}
