import Colors
import SceneGraph

extension Separator {
    /// Pieces of which many that follow one another are written as content, in whose place a rectangle is drawn.
    mutating func dense(_ pieces: [Mark.Items], in frame: Frame) -> [Mark.Items] {
        var result: [Mark.Items] = []
        var content = DensePieces(margin: margin)
        var members: [Mark.Items] = []
        func finish() {
            // The box isn't cut to what is visible: Cairo leaves out clips that a rectangle keeps within.
            let box = content.box
            if content.count < Self.leastDenseCount || box.intersection(frame.visible).isEmpty {
                result += members
            } else {
                result.append(.rect([placeholder(of: .pieces(densePieces.count), over: box, in: frame)]))
                densePieces.append(content)
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
