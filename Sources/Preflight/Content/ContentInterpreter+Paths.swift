import SceneGraph

extension ContentInterpreter {
    /// Performs the operators that build paths and paint them (ISO 32000-1, 8.5).
    func performPath(_ word: String, _ operands: Operands) -> Bool {
        func point(_ index: Int) -> Point { Point(operands.number(index), operands.number(index + 1)) }
        switch word {
        case "m":
            current = point(0)
            path.move(to: current)
        case "l":
            current = point(0)
            path.line(to: current)
        case "c":
            path.curve(to: point(4), control1: point(0), control2: point(2))
            current = point(4)
        case "v":
            path.curve(to: point(2), control1: current, control2: point(0))
            current = point(2)
        case "y":
            path.curve(to: point(2), control1: point(0), control2: point(2))
            current = point(2)
        case "h": path.close()
        case "re":
            let (corner, width, height) = (point(0), operands.number(2), operands.number(3))
            path.move(to: corner)
            path.line(to: Point(corner.x + width, corner.y))
            path.line(to: Point(corner.x + width, corner.y + height))
            path.line(to: Point(corner.x, corner.y + height))
            path.close()
            current = corner
        case "n": paint()
        case "S": paint(strokes: true)
        case "s":
            path.close()
            paint(strokes: true)
        case "f", "F": paint(fills: true)
        case "f*": paint(fills: true, isEvenOdd: true)
        case "B": paint(fills: true, strokes: true)
        case "B*": paint(fills: true, strokes: true, isEvenOdd: true)
        case "b":
            path.close()
            paint(fills: true, strokes: true)
        case "b*":
            path.close()
            paint(fills: true, strokes: true, isEvenOdd: true)
        case "W": pendingClip = (true, false)
        case "W*": pendingClip = (true, true)
        default: return false
        }
        return true
    }

    private func paint(fills: Bool = false, strokes: Bool = false, isEvenOdd: Bool = false) {
        let onPage = state.matrix.apply(path)
        if !path.isEmpty {
            if fills { fill(onPage, isEvenOdd: isEvenOdd) }
            if strokes { stroke() }
        }
        if pendingClip.isSet {
            let isEvenOdd = pendingClip.isEvenOdd
            each { $0.clip(onPage, isEvenOdd: isEvenOdd) }
            pendingClip = (false, false)
        }
        path = Path()
    }

    private func fill(_ onPage: Path, isEvenOdd: Bool) {
        let place = place(onPage.controlBounds)
        if state.fill.pattern != nil {
            paintPattern(state.fill, place) { $0.clip(onPage, isEvenOdd: isEvenOdd) }
        } else {
            let state = state
            each { $0.fill(onPage, isEvenOdd: isEvenOdd, state, at: place) }
        }
    }

    private func stroke() {
        let reach = state.lineWidth / 2 * max(state.matrix.lengthX, state.matrix.lengthY)
        let place = place(state.matrix.apply(path).controlBounds.expanded(by: reach))
        let (path, state) = (path, state)
        each { $0.stroke(path, state, at: place) }
    }
}
