import ChartCompiler
import ChartModel
import Colors
import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph
import Typesetting

/// What the layout of blocks needs: the theme's type styles, the grid, and the chart compiler's environment.
struct SheetContext {
    var environment: ChartEnvironment
    let config: Config
    let theme: SheetTheme
    /// The theme's typographic rules and words for bounds, decoded once.
    let typeRules: TypeRules
    let bounds: BoundDefinition
    let loader: DataLoader
    let charts: ChartFiles
    /// The layouts of blocks and charts at the sizes that were requested so far.
    let layouts: SheetLayouts
    var grid: Grid
    /// The width of the sheet's whole grid.
    let sheetWidth: Double
    /// The size of running text, by which lengths that the theme leaves out are measured.
    let unit: Double
    let spacing: Double
    let chartScale: Double
    /// The distance of the lines of the page's baseline grid; nil for none. Blocks begin on a line.
    var baseline: Double?
    /// The heading level of a section among these blocks, from 1.
    var level = 1
    /// The headings of the document with their pages; empty until these are known.
    var outline: [OutlineEntry] = []

    var log: DiagnosticLog { environment.log }
    var measuring: any TextMeasuring { environment.measuring }

    /// Returns the style of a text role: what the theme states, and the role's standard for the rest.
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

    /// Returns the lines of a text with its expressions evaluated.
    ///
    /// - Parameter unit: The unit that is printed after the text.
    func text(_ node: Node?, unit: String = "") -> [String] {
        TextTemplate.lines(literal(node), environment, unit: unit)
    }

    /// Returns a text that isn't printed, such as a path or an id, with its expressions evaluated.
    func name(_ node: Node?) -> String {
        var environment = environment
        environment.audit = nil
        return TextTemplate.lines(literal(node), environment).joined()
    }

    private func literal(_ node: Node?) -> Literal? {
        node.flatMap { ValueType<Literal>.constant.decode($0, DecodingContext(log: environment.log)) }
    }

    /// Returns a text of the document's metadata with its expressions evaluated; nil if there is none.
    func metadata(_ node: Node?) -> String? { node == nil ? nil : name(node) }

    /// Returns a paragraph of a text in a role's style.
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

    /// Returns a rule across a width, with its upper edge at `y`.
    func rule(width: Double, y: Double = 0, weight: Double, color: Color) -> Mark {
        Mark(
            .rule([
                RuleItem(
                    from: Point(0, y + weight / 2), to: Point(width, y + weight / 2),
                    style: Style(stroke: color, width: weight))
            ]), role: .furniture)
    }

    /// Returns the context within a span of the grid's columns.
    func inside(_ span: Int) -> SheetContext {
        var copy = self
        copy.grid = grid.inside(span)
        return copy
    }

    /// Returns the context within a span of a block's own columns. Rows within it have the corresponding
    /// share of the sheet's columns.
    func inside(_ span: Int, of columns: Grid) -> SheetContext {
        var copy = self
        copy.grid = Grid(
            columns: max(1, grid.columns * span / columns.columns), gutter: grid.gutter,
            width: columns.width(of: span))
        return copy
    }

    /// Returns the context of a block whose columns fill a width.
    func filling(_ width: Double) -> SheetContext {
        var copy = self
        copy.grid.width = width
        return copy
    }
}
