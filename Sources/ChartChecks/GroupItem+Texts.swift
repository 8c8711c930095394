import SceneGraph

extension GroupItem {
    /// All texts in the group, in the order of the scene.
    var texts: [TextItem] {
        var texts: [TextItem] = []
        forEachText { texts.append($0) }
        return texts
    }

    /// Shows each text in the group, in the order of the scene.
    func forEachText(_ body: (TextItem) -> Void) {
        for mark in marks {
            switch mark.items {
            case .group(let items): for item in items { item.forEachText(body) }
            case .text(let items): for item in items { body(item) }
            default: break
            }
        }
    }
}
