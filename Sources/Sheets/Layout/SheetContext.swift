import ChartCompiler
import Diagnostics
import Documents
import Grammar
import SceneGraph
import Typesetting

/// What blocks need to be laid out: type styles of the theme, the grid, the chart compiler's
/// environment.
struct SheetContext {
    var environment: ChartEnvironment
    let config: Config
    let theme: SheetTheme
    /// The rules of setting and the words of bounds of the theme, decoded once.
    let typeRules: TypeRules
    let bounds: BoundDefinition
    let loader: DataLoader
    let charts: ChartFiles
    /// How blocks and charts look at the sizes that were asked of them so far.
    let layouts: SheetLayouts
    var grid: Grid
    /// The width of the sheet's whole grid.
    let sheetWidth: Double
    /// The size of running text, by which what the theme leaves out is measured.
    let unit: Double
    let spacing: Double
    let chartScale: Double
    /// The distance of lines on the paper; blocks start on one.
    var baseline: Double?
    /// How deep in sections the block stands; headings of the first are of level 1.
    var level = 1
    /// The headings of the document with their pages, once they are known.
    var outline: [OutlineEntry] = []

    var log: DiagnosticLog { environment.log }
    var measuring: any TextMeasuring { environment.measuring }

    /// The style of a role of text: the theme's over the role's standard.
    func type(_ role: TextRole) -> TypeStyle {
        let definition = theme[role] ?? TypeDefinition()
        let standard = role.standard
        let text = config.font ?? "sans-serif"
        let family = standard.isDisplay ? config.displayFont ?? text : text
        let font = definition.fontStyle(
            family: family, size: standard.size * unit, weight: standard.weight,
            rules: typeRules)
        return TypeStyle(
            font: font, leading: definition.lineHeight ?? font.size * standard.leading,
            color: definition.color?.color ?? color(role.standardColor))
    }

    func length(_ name: SheetLength) -> Double { theme[name] ?? name.standard * unit }

    func color(_ name: SheetColor) -> Color { theme[name]?.color ?? name.standard }

    /// The lines of a text with its expressions evaluated.
    ///
    /// - Parameter unit: The unit that is printed behind the text.
    func text(_ node: Node?, unit: String = "") -> [String] {
        TextTemplate.lines(node, environment, unit: unit)
    }

    /// A name with its expressions evaluated, such as a path or an id: no text that is printed.
    func name(_ node: Node?) -> String {
        var environment = environment
        environment.audit = nil
        return TextTemplate.lines(node, environment).joined()
    }

    /// What a document says of itself, with its expressions evaluated; nil where it says nothing.
    func metadata(_ node: Node?) -> String? { node == nil ? nil : name(node) }

    /// A paragraph of a text in a role's style.
    func paragraph(
        _ node: Node?, _ style: TypeStyle, width: Double, align: TextAlign = .left, isBalanced: Bool = false
    ) -> Paragraph {
        paragraph(
            text(node).joined(separator: "\n"), style, width: width, align: align, isBalanced: isBalanced)
    }

    func paragraph(
        _ text: String, _ style: TypeStyle, width: Double, align: TextAlign = .left, isBalanced: Bool = false
    ) -> Paragraph {
        paragraph([TextRun(text)], style, width: width, align: align, isBalanced: isBalanced)
    }

    func paragraph(
        _ runs: [TextRun], _ style: TypeStyle, width: Double, align: TextAlign = .left,
        isBalanced: Bool = false
    ) -> Paragraph {
        let breaking =
            isBalanced
            ? LineBreaking(fit: .balanced, hangsOpeningMarks: style.font.punctuation == .full)
            : LineBreaking()
        return paragraph(runs, style, width: width, align: align, breaking: breaking)
    }

    func paragraph(
        _ runs: [TextRun], _ style: TypeStyle, width: Double, align: TextAlign = .left,
        breaking: LineBreaking
    ) -> Paragraph {
        Paragraph(
            runs, font: style.font, fill: style.color, width: width, leading: style.leading, align: align,
            breaking: breaking, measuring: measuring)
    }

    /// A rule across a width, its upper edge at a height.
    func rule(width: Double, y: Double = 0, weight: Double, color: Color) -> Mark {
        Mark(
            .rule([
                RuleItem(
                    from: Point(0, y + weight / 2), to: Point(width, y + weight / 2),
                    style: Style(stroke: color, width: weight))
            ]), role: .furniture)
    }

    /// The context within a span of the grid's columns.
    func inside(_ span: Int) -> SheetContext {
        var copy = self
        copy.grid = grid.inside(span)
        return copy
    }

    /// The context within a span of columns that a block lays over the sheet's: it has its share of those, for rows
    /// within it.
    func inside(_ span: Int, of columns: Grid) -> SheetContext {
        var copy = self
        copy.grid = Grid(
            columns: max(1, grid.columns * span / columns.columns), gutter: grid.gutter,
            width: columns.width(of: span))
        return copy
    }

    /// The context of a block that is as wide as all its columns.
    func filling(_ width: Double) -> SheetContext {
        var copy = self
        copy.grid.width = width
        return copy
    }
}
