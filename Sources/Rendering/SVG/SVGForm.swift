/// The form of what is drawn, as far as it decides which properties matter.
enum SVGForm {
    /// A straight line, which has neither an inside nor corners.
    case line
    case circle
    /// A rectangle, whose corners no mitre limit cuts.
    case rectangle
    case outline
    /// Text, whose box isn't that of its letters.
    case text

    var hasInside: Bool { self != .line }
    var hasCorners: Bool { self != .line && self != .circle }
    var hasPoints: Bool { self == .outline || self == .text }
}
