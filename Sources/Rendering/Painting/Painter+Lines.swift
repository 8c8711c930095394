import CCairo
import SceneGraph

extension Painter {
    func paint(_ item: LineItem) {
        if item.points.count >= DenseStroke.fewestPoints {
            if let target = PixelTarget(of: self), let stroke = DenseStroke(item, on: target) {
                return stroke.draw()
            }
            if paintAsContent(item) { return }
        }
        paint(item.style) { add(item.outline) }
    }
}
