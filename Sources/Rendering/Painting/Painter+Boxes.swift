import CCairo
import SceneGraph

/// Rects and rules. Many of them aren't drawn by Cairo: on pixels by `DenseBoxes`, in documents as operators.
extension Painter {
    func paint(_ items: ItemColumns<RectItem>) {
        if items.count >= DenseBoxes.fewest {
            if items.areBoxes, let target = PixelTarget(of: self) {
                let boxes = DenseBoxes(on: target)
                return items.areOpaqueBoxes ? boxes.drawTouching(items) : boxes.draw(items)
            }
            if paintAsContent(items) { return }
        }
        for item in items { paint(item.style) { add(item) } }
    }

    func paint(_ items: ItemColumns<RuleItem>) {
        if items.count >= DenseBoxes.fewest {
            if items.areBoxes, let target = PixelTarget(of: self) {
                return DenseBoxes(on: target).draw(items)
            }
            if paintAsContent(items) { return }
        }
        for item in items { paint(item.style) { add(item) } }
    }

    /// Whether shapes that touch share pixels by their areas, so that nothing has to be laid below their edges.
    func sharesPixels(_ mark: Mark) -> Bool {
        guard case .rect(let items) = mark.items, items.count >= DenseBoxes.fewest else { return false }
        return items.areOpaqueBoxes && PixelTarget(of: self) != nil
    }
}
