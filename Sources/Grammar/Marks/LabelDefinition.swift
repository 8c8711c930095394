public import Documents
public import SceneGraph

/// How a value label is set beside its mark; an addition to the grammar.
public struct LabelDefinition: Declared, Sendable {
    public enum Placement: String, CaseIterable, Sendable {
        /// Beyond the end of the mark, along its axis.
        case end
        /// Inside the mark, at its end.
        case insideEnd = "inside-end"
        /// In the middle of the mark.
        case center
        /// Above the mark, at its start.
        case above
    }

    public var placement: Placement?
    public var gap: Double?
    public var dx: Double?
    public var dy: Double?
    public var color: PaintValue?
    /// The colour of a plate under the label, for labels on a hatch.
    public var plate: PaintValue?
    public var font: String?
    public var fontSize: Double?
    public var fontWeight: FontWeight?
    public var tracking: Double?
    public var figures: FontStyle.Figures?
    public var unitFont: String?
    public var unitFontSize: Double?
    public var unitFontWeight: FontWeight?
    public var unitGap: Double?
    /// The marks that print their values where a chart states neither labels nor an axis.
    public var marks: [String]?

    public init() {}

    public static let typeName = "a label definition"

    public static let properties: [Property<LabelDefinition>] = [
        Property("placement", \.placement, .name(), "end, inside-end, center or above."),
        Property("gap", \.gap, .number, "Space between the mark and the label."),
        Property("dx", \.dx, .number, "Moves the label to the right."),
        Property("dy", \.dy, .number, "Moves the label down."),
        Property(
            "color", \.color, .paint, "The colour of the label; the mark's own where it stands on paper."),
        Property("plate", \.plate, .paint, "A plate under the label."),
        Property("font", \.font, .string, "The family of the figure."),
        Property("fontSize", \.fontSize, .length, "The size of the figure."),
        Property("fontWeight", \.fontWeight, .fontWeight, "The weight of the figure."),
        Property("tracking", \.tracking, .number, "Space between characters, in em."),
        Property("figures", \.figures, .name(), "Figures of one width, or each of its own."),
        Property("unitFont", \.unitFont, .string, "The family of the unit and of the words of a bound."),
        Property("unitFontSize", \.unitFontSize, .length, "The size of the unit."),
        Property("unitFontWeight", \.unitFontWeight, .fontWeight, "The weight of the unit."),
        Property("unitGap", \.unitGap, .number, "Space between figure and unit, in em of the unit."),
        Property(
            "marks", \.marks, .list(of: .string),
            "Of a theme: the marks that print their values in place of an axis, or their names in place of a legend, where a "
                + "chart says nothing of either."
        ),
    ]
}

/// How an open bound is drawn: a stroke at the value, a hatch that fades out, and an arrow.
public struct BoundDefinition: Declared, Sendable {
    public var color: PaintValue?
    public var strokeWidth: Double?
    public var overhang: Double?
    public var fade: Double?
    public var arrow: Double?
    public var arrowWidth: Double?
    public var atLeast: String?
    public var moreThan: String?
    public var upTo: String?

    public init() {}

    public static let typeName = "a bound definition"

    public static let properties: [Property<BoundDefinition>] = [
        Property(
            "color", \.color, .paint, "The colour of the stroke and the arrow; the mark's own by default."),
        Property("strokeWidth", \.strokeWidth, .length, "The weight of the stroke at the value."),
        Property("overhang", \.overhang, .length, "How far the stroke reaches over the bar on each side."),
        Property("fade", \.fade, .length, "How far the hatch runs on beyond the value."),
        Property("arrow", \.arrow, .length, "The length of the arrow; 0 for none."),
        Property("arrowWidth", \.arrowWidth, .length, "The weight of the arrow."),
        Property("atLeast", \.atLeast, .string, "The word after a figure that is a floor: 以上."),
        Property("moreThan", \.moreThan, .string, "The word before a figure that must be passed: 突破."),
        Property("upTo", \.upTo, .string, "The word before a figure that is a ceiling: 至多."),
    ]
}
