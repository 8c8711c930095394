import ChartModel
import Colors
import Diagnostics
import Documents
import Grammar
import LabelPlacement
import SceneGraph

/// The annotations of a view in their places: of one plot, or over all plots of a composition.
struct PlacedAnnotations {
    let placed: [PlacedAnnotation]
    private let context: MarkContext?

    init(_ definitions: [AnnotationDefinition], on plots: [AnnotatedPlot]) {
        context = plots.lazy.compactMap(\.parts.first).first?.context
        guard let context, !definitions.isEmpty else {
            placed = []
            return
        }
        let finder = SpotFinder(plots: plots, log: context.environment.log)
        let box = plots.reduce(Rect.empty) { $0.union($1.box) }
        // A line of reference needs neither, and plots may have many marks.
        lazy var surroundings = DifferenceAnnotation.Surroundings(plot: box, ends: plots.flatMap(\.ends))
        lazy var obstacles = plots.flatMap(\.obstacles)
        var placed: [PlacedAnnotation] = []
        var aside = AsideNotes()
        for definition in definitions {
            let setting = AnnotationSetting(definition, context)
            if let target = definition.at {
                guard let note = NoteAnnotation(target, definition, setting, finder) else { continue }
                if let side = definition.side {
                    aside.add(note.aside, to: side)
                } else {
                    let notes = placed.compactMap { $0.needsRoom ? $0.request?.candidates.first?.box : nil }
                    placed.append(note.beside(obstacles + notes))
                }
            } else if let pair = definition.difference {
                let difference = DifferenceAnnotation(setting: setting, finder: finder, around: surroundings)
                guard let result = difference.placed(pair, definition) else { continue }
                placed.append(result.annotation)
                if let (side, note) = result.aside { aside.add(note, to: side) }
            } else if let side = definition.side, definition.line == nil, definition.band == nil {
                let text = setting.text(setting.lines(definition), align: side == .left ? .right : .left)
                aside.add(AsideNote(text: text, setting: setting), to: side)
            } else {
                let reference = ReferenceAnnotation(setting: setting, finder: finder, plot: box)
                let one =
                    definition.line.map { reference.line($0, definition) }
                    ?? definition.band.map { reference.band($0, definition) }
                placed += [one ?? nil].compactMap { $0 }
            }
        }
        if !aside.isEmpty {
            let lines = placed.filter { !$0.over.isEmpty }.map { $0.reach(context.environment.measuring) }
            placed += aside.placed(beside: box, keepingOff: obstacles + lines)
        }
        self.placed = placed
    }

    var isEmpty: Bool { placed.isEmpty }

    /// The box of all annotations at their best places; notes within the plot make it no larger.
    var reach: Rect {
        guard let measuring = context?.environment.measuring else { return .empty }
        return placed.reduce(.empty) { $0.union($1.isFlexible ? .empty : $1.reach(measuring)) }
    }

    var under: [Mark] { placed.flatMap(\.under) }
    var over: [Mark] { placed.flatMap(\.over) }
    var requests: [LabelRequest] { placed.compactMap(\.request) }

    /// Draws what stands above the marks, texts at the places found.
    func drawn(_ outcomes: ArraySlice<LabelSolver.Outcome>) -> [Mark] {
        var outcomes = outcomes
        let paper = context?.paper ?? .white
        return placed.flatMap { annotation in
            annotation.drawn(
                at: annotation.request == nil ? nil : outcomes.popFirst()?.place, paper: paper)
        }
    }

    /// Draws them around the marks of a composition, whose ink their texts keep off.
    func drawn(around marks: [Mark], within frame: Rect) -> [Mark] {
        guard let measuring = context?.environment.measuring else { return marks }
        var obstacles = LabelObstacles(frame: frame, layers: 1)
        obstacles.add(marks + over, to: 0, measuring: measuring)
        var solver = LabelSolver(obstacles, within: frame)
        return under + marks + drawn(solver.places(for: requests)[...])
    }
}

extension PlacedAnnotation {
    /// Whether it is a mere text with other places to turn to.
    fileprivate var isFlexible: Bool {
        under.isEmpty && over.isEmpty && (request?.candidates.count ?? 0) > 1 && !needsRoom
    }
}
