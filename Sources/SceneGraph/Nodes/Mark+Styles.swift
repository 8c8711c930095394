extension Mark.Items {
    /// The styles of the items: none of groups, whose items have their own, and of pictures.
    package var styles: [Style] {
        switch self {
        case .group, .image: []
        case .rect(let items): items.map(\.style)
        case .symbol(let items): items.map(\.style)
        case .line(let item): [item.style]
        case .area(let item): [item.style]
        case .trail(let item): [item.style]
        case .rule(let items): items.map(\.style)
        case .arc(let items): items.map(\.style)
        case .path(let items): items.map(\.style)
        case .text(let items): items.map(\.style)
        }
    }
}
