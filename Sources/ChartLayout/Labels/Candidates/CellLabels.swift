import Grammar
import LabelPlacement
import SceneGraph

/// The labels of a heat map's cells: in the middle, or none where the cell is too small.
struct CellLabels {
    let layer: Int

    func request(_ label: SetLabel, _ cell: Rect) -> LabelRequest {
        let fits = label.ink.width <= cell.width && label.ink.height <= cell.height
        let away = Point(label.definition.dx ?? 0, label.definition.dy ?? 0)
        let box = label.box(around: cell.center).offset(by: away)
        return LabelRequest(
            fits ? [LabelRequest.Candidate(box, cost: 0, over: .layer(layer))] : [], anchor: cell,
            size: label.size, isRequired: false, leadsOut: false)
    }
}
