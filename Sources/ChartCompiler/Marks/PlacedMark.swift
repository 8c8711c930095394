import Grammar
import SceneGraph

/// A unit's mark, measured on its plot but not drawn yet.
///
/// A layout is tried at several sizes, and only the final one is drawn. So a mark first computes its
/// geometry, which determines its bounds, and creates items with their paints on request.
struct PlacedMark {
    /// The bounds of everything that it will draw, in the plot's coordinates, after clipping.
    var reach: Rect
    let draw: () -> [Mark]

    init(reach: Rect, draw: @escaping () -> [Mark]) {
        self.reach = reach
        self.draw = draw
    }

    /// Creates a mark whose geometry consists of its items, such as the path of a line.
    init(_ marks: [Mark], in context: MarkContext) {
        reach = marks.reduce(.empty) { box, mark in
            let bounds = mark.bounds(measuring: context.environment.measuring)
            return box.union(mark.clip ? context.clipped(bounds) : bounds)
        }
        draw = { marks }
    }
}

extension MarkContext {
    /// Returns the part of a box that remains after clipping to the plot.
    func clipped(_ box: Rect) -> Rect {
        box.intersection(Rect(x: 0, y: 0, width: width, height: height))
    }

    /// Returns the visible part of a box: all of it, unless the unit's mark is clipped to the plot.
    func shown(_ box: Rect) -> Rect { unit.mark.clip == true ? clipped(box) : box }
}
