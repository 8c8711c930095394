extension Mark.Items {
    /// Whether an item has a style of a kind. No style is copied for this.
    package func hasStyle(where isOfKind: (Style) -> Bool) -> Bool {
        switch self {
        case .group, .image: false
        case .rect(let items): items.styles.contains(where: isOfKind)
        case .symbol(let items): items.styles.contains(where: isOfKind)
        case .line(let item): isOfKind(item.style)
        case .area(let item): isOfKind(item.style)
        case .trail(let item): isOfKind(item.style)
        case .rule(let items): items.styles.contains(where: isOfKind)
        case .arc(let items): items.contains { isOfKind($0.style) }
        case .path(let items): items.contains { isOfKind($0.style) }
        case .text(let items): items.contains { isOfKind($0.style) }
        }
    }
}
