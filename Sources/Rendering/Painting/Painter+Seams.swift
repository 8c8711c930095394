import CCairo
import SceneGraph

extension Painter {
    /// Closes the hairlines between shapes that touch, before they are painted: those of a mark, or of the areas that
    /// follow one another, each of which is a mark.
    func paintSeams(of mark: Int, in marks: [Mark]) {
        guard let run = run(from: mark, in: marks) else { return }
        let shapes = run.flatMap { Seams.Shape.all(in: $0.items) }
        guard shapes.count > 1 else { return }
        let seams = Seams(of: shapes, width: seamWidth)
        guard !seams.paths.isEmpty else { return }
        tagger?.mark(isText: false)
        for (line, path) in seams.paths {
            setSource(line.color, opacity: 1)
            var style = Style(stroke: line.color, width: line.width)
            style.strokeJoin = .bevel
            setPen(of: style)
            cairo_new_path(cairo)
            add(path)
            cairo_stroke(cairo)
        }
    }

    /// Returns the marks whose shapes may touch; nil if they have been looked at together with a mark before.
    private func run(from mark: Int, in marks: [Mark]) -> ArraySlice<Mark>? {
        guard marks[mark].items.isArea else { return marks[mark...mark] }
        if mark > 0, marks[mark - 1].items.isArea { return nil }
        return marks[mark...].prefix { $0.items.isArea }
    }
}

extension Mark.Items {
    fileprivate var isArea: Bool { if case .area = self { true } else { false } }
}
