import Colors
import SceneGraph

/// Whether something is done and drawn solid, or is a target and drawn as the theme draws targets.
enum Status: String, CaseIterable, Sendable {
    case done, target

    /// The colour of text and marks with this status.
    func color(_ context: SheetContext) -> Color { context.color(self == .done ? .accent : .target) }

    /// Returns the style of areas with this status.
    func style(color: Color? = nil, _ context: SheetContext) -> Style {
        switch self {
        case .done: Style(fill: color ?? self.color(context))
        case .target: TargetMark(color: color, context).style
        }
    }
}
