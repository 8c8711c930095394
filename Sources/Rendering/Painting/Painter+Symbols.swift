import SceneGraph

extension Painter {
    func paint(_ items: [SymbolItem]) {
        for item in items { paint(item.style) { add(item.outline) } }
    }
}
