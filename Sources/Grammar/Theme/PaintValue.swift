public import Colors
public import Dataflow
public import Diagnostics
public import Documents
public import SceneGraph

/// A paint in a spec: none, a CSS colour, a gradient, or a hatch.
public enum PaintValue: Hashable, Sendable {
    case none
    case paint(Paint)

    public var paint: Paint? {
        if case .paint(let paint) = self { paint } else { nil }
    }

    public var color: Color? {
        switch paint {
        case .color(let color): color
        case .hatch(let hatch): hatch.color
        default: nil
        }
    }
}

extension ValueType<PaintValue> {
    /// A CSS colour; `null` or `"none"` for none; `{gradient: …}`; or `{hatch: colour}`.
    public static var paint: ValueType {
        ValueType("a colour", schema: .paint) { node, context in
            if node.isNull { return PaintValue.none }
            if node.members != nil { return pattern(node, context) }
            guard let text = node.string else {
                context.log.error(.wrongType, "expected a colour, found \(node.kind)", at: node.span)
                return nil
            }
            if text == "none" || text.isEmpty { return PaintValue.none }
            if let color = Color(css: text) { return .paint(.color(color)) }
            context.log.unknownColor(text, at: node.span)
            return .paint(.unknown(text))
        }
    }

    /// Returns a hint with the nearest name of the palette or of CSS; if none is near, a hint on
    /// how to write colours.
    fileprivate static func hint(_ text: String, _ palette: [String]) -> String {
        if palette.contains("palette.\(text)") { return "did you mean 'palette.\(text)'?" }
        if let near = (palette + Color.cssNames).nearest(to: text) { return "did you mean '\(near)'?" }
        guard !palette.isEmpty else { return "write #c1272d, rgb(193, 39, 45) or a CSS name" }
        let shown = palette.prefix(12).joined(separator: ", ") + (palette.count > 12 ? ", …" : "")
        return "the palette has \(shown); #c1272d and names of CSS are colours too"
    }

    private static func pattern(_ node: Node, _ context: DecodingContext) -> PaintValue? {
        if node["gradient"] != nil {
            return GradientDefinition.decode(node, context).map { .paint(.gradient($0.paint)) }
        }
        guard let definition = HatchDefinition.decode(node, context), let color = definition.hatch?.color
        else {
            return nil
        }
        var hatch = Hatch(color: color)
        hatch.background = definition.background?.color
        hatch.angle = definition.angle ?? hatch.angle
        hatch.lineWidth = definition.lineWidth ?? hatch.lineWidth
        hatch.spacing = max(definition.spacing ?? hatch.spacing, 0.5)
        return .paint(.hatch(hatch))
    }
}

/// A fill of parallel lines; an addition to the grammar.
struct HatchDefinition: Declared {
    var hatch: PaintValue?
    var background: PaintValue?
    var angle: Double?
    var lineWidth: Double?
    var spacing: Double?

    static let typeName = "a hatch"

    static let properties: [Property<HatchDefinition>] = [
        Property("hatch", \.hatch, .paint, "The colour of the lines."),
        Property("background", \.background, .paint, "The colour under the lines."),
        Property("angle", \.angle, .number, "Degrees, counter-clockwise from the horizontal."),
        Property("lineWidth", \.lineWidth, .length, "The weight of a line."),
        Property("spacing", \.spacing, .length, "The distance between the middles of two lines."),
    ]
}

extension PaintValue {
    /// Reads the paint that a table or an expression gives: a colour, gradient or hatch.
    public init?(_ value: Value, at span: Span, log: DiagnosticLog) {
        let node = Node(value: value, at: span)
        guard let paint = ValueType<PaintValue>.paint.decode(node, DecodingContext(log: log)) else {
            return nil
        }
        self = paint
    }
}

extension DiagnosticLog {
    /// Reports a text that isn't a colour. "none" and an empty text are accepted.
    public func unknownColor(_ text: String, at span: Span) {
        guard text != "none", !text.isEmpty else { return }
        if let fault = Color.inkFault(in: text) {
            return error(.invalidInk, fault.message, at: span, hint: fault.hint)
        }
        error(
            .unknownColor, "unknown colour '\(text)'", at: span,
            hint: ValueType<PaintValue>.hint(text, colorNames))
    }
}
