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

    /// Whether an item has a style of a kind. No style is copied for this.
    package func hasStyle(where isOfKind: (Style) -> Bool) -> Bool {
        switch self {
        case .group, .image: false
        case .rect(let items): items.contains { isOfKind($0.style) }
        case .symbol(let items): items.contains { isOfKind($0.style) }
        case .line(let item): isOfKind(item.style)
        case .area(let item): isOfKind(item.style)
        case .trail(let item): isOfKind(item.style)
        case .rule(let items): items.contains { isOfKind($0.style) }
        case .arc(let items): items.contains { isOfKind($0.style) }
        case .path(let items): items.contains { isOfKind($0.style) }
        case .text(let items): items.contains { isOfKind($0.style) }
        }
    }
}
