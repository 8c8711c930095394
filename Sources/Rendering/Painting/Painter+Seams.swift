import CCairo
import SceneGraph

extension Painter {
    /// Closes the hairlines between shapes that touch, before they are painted.
    func paintSeams(of mark: Int, in marks: [Mark]) {
        guard !sharesPixels(marks[mark]), let seams = Seams(of: mark, in: marks, width: seamWidth) else {
            return
        }
        if paintAsContent(seams) { return }
        tagger?.announce(.shapes)
        for (line, path) in seams.paths {
            setSource(line.color, opacity: 1)
            setPen(of: line.style)
            cairo_new_path(cairo)
            add(path)
            cairo_stroke(cairo)
        }
    }
}
