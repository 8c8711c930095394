import ChartCompiler
import Diagnostics
import Documents
import Grammar
import SceneGraph
import Typesetting

/// What blocks need to be laid out: type styles of the theme, the grid, the chart compiler's
/// environment.
struct SheetContext {
    let environment: ChartEnvironment
    let config: Config
    let loader: DataLoader
    var grid: Grid
    /// The width of the sheet's whole grid.
    let sheetWidth: Double
    let spacing: Double
    let chartScale: Double

    var log: DiagnosticLog { environment.log }
    var measuring: any TextMeasuring { environment.measuring }

    /// The style of a role of text: the theme's `sheet` section over defaults.
    func type(_ role: String, size: Double, weight: Int = 400, leading: Double? = nil) -> TypeStyle {
        let definition =
            config.section("sheet")?[role].flatMap {
                TypeDefinition.decode($0, DecodingContext(log: log))
            } ?? TypeDefinition()
        let family = config["font"]?.string ?? "sans-serif"
        let font = definition.fontStyle(
            family: family, size: size, weight: weight, rules: config.typeRules(log: log))
        return TypeStyle(
            font: font, leading: definition.lineHeight ?? leading ?? font.size * 1.4,
            color: definition.color?.color ?? .black)
    }

    /// A length of the theme's `sheet` section.
    func length(_ name: String, _ fallback: Double) -> Double {
        guard let node = config.section("sheet")?[name] else { return fallback }
        return ValueType<Double>.length.decode(node, DecodingContext(log: log)) ?? fallback
    }

    /// A colour of the theme's `sheet` section.
    func color(_ name: String, _ fallback: Color) -> Color {
        guard let node = config.section("sheet")?[name] else { return fallback }
        return ValueType<PaintValue>.paint.decode(node, DecodingContext(log: log))?.color ?? fallback
    }

    /// The lines of a text with its expressions evaluated.
    func text(_ node: Node?) -> [String] {
        TextTemplate.lines(node, functions: environment.functions, signals: environment.signals, log: log)
    }

    /// A paragraph of a text in a role's style.
    func paragraph(
        _ node: Node?, _ style: TypeStyle, width: Double, align: TextAlign = .left, isBalanced: Bool = false
    ) -> Paragraph {
        let breaking =
            isBalanced
            ? LineBreaking(fit: .balanced, hangsOpeningMarks: style.font.punctuation == .full)
            : LineBreaking()
        return Paragraph(
            text(node).joined(separator: "\n"), font: style.font, fill: style.color, width: width,
            leading: style.leading, align: align, breaking: breaking, measuring: measuring)
    }

    /// Blocks under one another.
    func stack(_ blocks: [PlacedBlock], width: Double) -> LaidOutBlock {
        var result = LaidOutBlock()
        var after: Double?
        for (index, placed) in blocks.enumerated() {
            let laid = placed.block.laidOut(width: width, self)
            if index > 0 {
                result.height += placed.space ?? laid.spaceBefore ?? after ?? spacing
            }
            result.marks.append(
                Mark(.group([GroupItem(x: 0, y: result.height, marks: laid.marks)]), role: .scope))
            result.height += laid.height
            after = laid.spaceAfter
        }
        return result
    }
}

/// A face with its leading and colour.
struct TypeStyle {
    var font: FontStyle
    var leading: Double
    var color: Color
}
