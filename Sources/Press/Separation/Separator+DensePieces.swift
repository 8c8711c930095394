import Colors
import SceneGraph

extension Separator {
    /// Pieces of which many that follow one another are written as content, in whose place a rectangle is drawn.
    mutating func dense(_ pieces: [Mark.Items], in frame: Frame) -> [Mark.Items] {
        var result: [Mark.Items] = []
        var content = DensePieces(margin: margin)
        var members: [Mark.Items] = []
        func finish() {
            let box = content.box.intersection(frame.visible)
            if content.count < Self.leastDenseCount || box.isEmpty {
                result += members
            } else {
                var style = Style(
                    fill: inks.number(
                        InkTable.Entry(mix: .none, color: .white, substitute: .pieces(densePieces.count))))
                style.strokeWidth = 0
                densePieces.append(content)
                result.append(.rect([RectItem(box.offset(by: .zero - frame.offset), style: style)]))
            }
            content = DensePieces(margin: margin)
            members = []
        }
        for piece in pieces {
            if content.add(piece, at: frame.offset, inks) {
                members.append(piece)
            } else {
                finish()
                result.append(piece)
            }
        }
        finish()
        return result
    }

    /// From so many on, the few words around them are worth it.
    private static let leastDenseCount = 32
}
