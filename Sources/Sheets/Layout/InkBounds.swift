import SceneGraph

extension GroupItem {
    /// The box around what is drawn in the group, in the coordinates around it: the boxes of groups that
    /// aren't painted don't count, nor do plots beyond their marks.
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
