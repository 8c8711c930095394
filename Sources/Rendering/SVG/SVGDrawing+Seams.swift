import SceneGraph

extension SVGDrawing {
    /// The lines below the edges of shapes that touch, which close the hairlines between them: see `Seams`.
    mutating func seams(of mark: Int, in marks: [Mark]) -> [SVGElement] {
        guard let seams = Seams(of: mark, in: marks, width: 2) else { return [] }
        let lines = seams.paths.map { line, path in
            SVGElement(
                "path", [("d", PathData.text(path))],
                properties: settings(of: line.style, .outline) { .empty })
        }
        guard var element = SVGElement.joining(lines) else { return [] }
        element.begin(with: "id", names.unique("seams"))
        return [element]
    }
}
