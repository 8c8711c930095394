import ChartModel
import SceneGraph

/// A plot whose marks annotations may be about, and where it stands in the view that is annotated.
struct AnnotatedPlot {
    var origin = Point.zero
    let parts: [PlotLabels.Part]
    /// The labels of each part's marks.
    let labels: [UnitLabels?]

    /// The coordinate system of its marks, in the view.
    var box: Rect {
        guard let context = parts.first?.context else { return .empty }
        return Rect(x: origin.x, y: origin.y, width: context.width, height: context.height)
    }

    func offset(by distance: Point) -> AnnotatedPlot {
        var plot = self
        plot.origin = origin + distance
        return plot
    }

    /// The boxes of its marks' ends with their labels, in the view.
    var ends: [Rect] {
        parts.indices.flatMap { index in
            (parts[index].placed.anchors?.places() ?? []).enumerated().compactMap { row, anchor in
                anchor.map {
                    $0.end.union(labels[index]?.box(ofRow: row) ?? .empty).offset(by: origin)
                }
            }
        }
    }

    /// The boxes of its marks with their labels, in the view.
    var obstacles: [Rect] {
        parts.indices.flatMap { index -> [Rect] in
            let (placed, labels) = (parts[index].placed, labels[index])
            guard let anchors = placed.anchors?.places() else { return [placed.reach] }
            return anchors.indices.map { row in
                let mark = anchors[row].map { $0.box.union($0.end) } ?? .empty
                return mark.union(labels?.box(ofRow: row) ?? .empty)
            } + (anchors.contains { $0?.box.isEmpty ?? false } ? [placed.reach] : [])
        }.filter { !$0.isEmpty }.map { $0.offset(by: origin) }
    }
}

extension LabelAnchor {
    /// Where the mark ends.
    fileprivate var end: Rect {
        switch self {
        case .bar(let bar): Rect.empty.union(bar.tip)
        case .point(let point): point.box
        case .lineEnd(let point): Rect.empty.union(point)
        case .cell(let rect): rect
        case .slice(let slice): Rect.empty.union(slice.point(slice.outerRadius))
        case .area, .region: .empty
        }
    }

    /// The box of the mark; empty for those that are more than a box.
    fileprivate var box: Rect {
        switch self {
        case .bar(let bar): bar.rect
        case .point(let point): point.box
        case .cell(let rect): rect
        case .lineEnd, .slice, .area, .region: .empty
        }
    }
}
