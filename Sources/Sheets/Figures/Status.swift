import SceneGraph

/// Whether something has been done or is to be done: solid, or as the theme draws targets.
enum Status: String, CaseIterable, Sendable {
    case done, target

    /// The colour of its text and marks.
    func color(_ context: SheetContext) -> Color { context.color(self == .done ? .accent : .target) }

    /// How an area is painted that stands for it.
    func style(color: Color? = nil, _ context: SheetContext) -> Style {
        switch self {
        case .done: Style(fill: color ?? self.color(context))
        case .target: TargetMark(color: color, context).style
        }
    }
}
