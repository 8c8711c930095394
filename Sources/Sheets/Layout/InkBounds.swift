import SceneGraph

extension GroupItem {
    /// Returns the box around what is drawn in the group, in the coordinates of its parent. Only the marks of
    /// a group count, not its own size, unless it is painted or clips.
    func inkBounds(measuring: any TextMeasuring) -> Rect {
        guard !clip, style.fill == nil, style.stroke == nil else { return bounds(measuring: measuring) }
        let inner = marks.reduce(Rect.empty) { box, mark in
            guard case .group(let items) = mark.items else {
                return box.union(mark.bounds(measuring: measuring))
            }
            return items.reduce(box) { $0.union($1.inkBounds(measuring: measuring)) }
        }
        return inner.offset(by: Point(x, y))
    }
}
