import Colors
public import Diagnostics
public import Documents
public import Grammar
import SceneGraph

/// The `sheet` section of a theme: the type styles, colours and lengths of blocks.
public struct SheetTheme: Declared, Sendable {
    private var types: [TextRole: TypeDefinition] = [:]
    private var colors: [SheetColor: PaintValue] = [:]
    private var lengths: [SheetLength: Double] = [:]
    /// How much larger charts are drawn than in print.
    private(set) var chartScale: Double?

    public init() {}

    public static let typeName = "the theme of sheets"

    public static let properties: [Property<SheetTheme>] =
        TextRole.allCases.map { Property($0.rawValue, \.[$0], .object(), $0.documentation) }
        + SheetColor.allCases.map { Property($0.rawValue, \.[$0], .paint, $0.documentation) }
        + SheetLength.allCases.map { Property($0.rawValue, \.[$0], .length, $0.documentation) }
        + [
            Property(
                "chartScale", \.chartScale, .number(in: 0.1...20),
                "How much larger charts are drawn than in print, where the sheet says nothing else.")
        ]

    subscript(role: TextRole) -> TypeDefinition? {
        get { types[role] }
        set { types[role] = newValue }
    }

    subscript(color: SheetColor) -> PaintValue? {
        get { colors[color] }
        set { colors[color] = newValue }
    }

    subscript(length: SheetLength) -> Double? {
        get { lengths[length] }
        set { lengths[length] = newValue }
    }

    /// Reads the section of a config. What it leaves out has its standard value.
    public static func read(_ config: Config, log: DiagnosticLog) -> SheetTheme {
        config.sheet.flatMap { decode($0, DecodingContext(log: log)) } ?? SheetTheme()
    }
}

/// A font with its leading and colour.
struct TypeStyle {
    var font: FontStyle
    var leading: Double
    var color: Color

    func sized(_ size: Double) -> TypeStyle {
        var copy = self
        copy.font.size = size
        copy.leading = leading * size / font.size
        return copy
    }
}
