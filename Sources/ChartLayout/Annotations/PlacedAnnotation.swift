import Colors
import Grammar
import LabelPlacement
import SceneGraph

/// An annotation with its lines in place; its text still finds its own among the labels.
struct PlacedAnnotation {
    /// What is drawn below the marks.
    var under: [Mark] = []
    /// What is drawn above them.
    var over: [Mark] = []
    var text: AnnotationText
    /// nil if it has no text.
    var request: LabelRequest?
    /// What leads from the text to its mark.
    var arrow = AnnotationDefinition.Arrow.none
    var stroke = Style()
    /// Whether the text covers what runs beneath it with the colour of the paper.
    var hasPlate = false
    /// Whether the plot makes room for its text at its best place, though it has others to turn to.
    var needsRoom = false

    /// The box that it covers, with its text at its best place.
    func reach(_ measuring: any TextMeasuring) -> Rect {
        (under + over).reduce(request?.candidates.first?.box ?? .empty) {
            $0.union($1.bounds(measuring: measuring))
        }
    }

    /// Draws what stands above the marks.
    func drawn(at place: LabelRequest.Candidate?, paper: Color) -> [Mark] {
        guard let place else { return over }
        let plate =
            hasPlate
            ? [Mark(.rect([RectItem(place.box.expanded(by: text.size * 0.3), style: Style(fill: paper))]))]
            : []
        let arrows = place.leader.map { $0.arrow(arrow, stroke) } ?? []
        return over + plate + arrows + text.marks(in: place.box)
    }
}
