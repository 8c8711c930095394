import ChartModel
import Grammar
import LabelPlacement
import SceneGraph

/// Where the labels of points may stand: on eight sides (E. Imhof, Positioning Names on Maps, 1975: the right before the
/// left, above before below).
struct PointLabels {
    let layer: Int

    func request(_ label: SetLabel, _ point: PointAnchor) -> LabelRequest {
        let side = side(label, point)
        let sides: [(x: Double, y: Double, cost: Double)] =
            switch side {
            case .anywhere:
                [
                    (1, 0, 0), (0, -1, 0.4), (1, -1, 0.3), (1, 1, 0.4), (-1, 0, 0.5), (0, 1, 0.6),
                    (-1, -1, 0.7),
                    (-1, 1, 0.8),
                ]
            case .beside: [(1, 0, 0), (-1, 0, 1)]
            case .above: [(0, -1, 0), (0, 1, 0.8), (1, 0, 1.5), (-1, 0, 1.6)]
            }
        var candidates = sides.map { side in
            LabelRequest.Candidate(box(label, point, side.x, side.y), cost: side.cost)
        }
        if label.definition.placement == .center {
            candidates.insert(
                LabelRequest.Candidate(label.box(around: point.center), cost: 0, over: .layer(layer)), at: 0)
            for index in candidates.indices.dropFirst() { candidates[index].cost += 1 }
        }
        return LabelRequest(
            candidates, anchor: point.box, size: label.size, isRequired: point.side == .beside,
            direction: side == .above ? -.pi / 2 : 0)
    }

    private func side(_ label: SetLabel, _ point: PointAnchor) -> PointAnchor.Side {
        switch label.definition.placement {
        case .end: .beside
        case .above: .above
        default: point.side
        }
    }

    private func box(_ label: SetLabel, _ point: PointAnchor, _ x: Double, _ y: Double) -> Rect {
        // On a diagonal, a label comes as near to the symbol as its outline allows.
        let isDiagonal = x != 0 && y != 0
        let gap = point.side == .anywhere ? min(label.gap, label.size * 0.25) : label.gap
        let distance = isDiagonal ? point.radius * 0.7 + gap * 0.4 : point.radius + gap
        let away = Point(label.definition.dx ?? 0, label.definition.dy ?? 0)
        return label.box(
            around: Point(
                point.center.x + x * (distance + label.ink.width / 2),
                point.center.y + y * (distance + label.ink.height / 2))
        ).offset(by: away)
    }
}
