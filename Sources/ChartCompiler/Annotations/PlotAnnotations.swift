import Colors
import Diagnostics
import Documents
import Grammar
import LabelPlacement
import SceneGraph

/// The annotations of a plot.
struct PlotAnnotations {
    let placed: [PlacedAnnotation]
    private let context: MarkContext?

    init(_ definitions: [AnnotationDefinition], _ parts: [PlotLabels.Part], _ labels: [UnitLabels?]) {
        context = parts.first?.context
        guard let context, !definitions.isEmpty else {
            placed = []
            return
        }
        let measuring = context.environment.measuring
        let finder = SpotFinder(parts: parts, labels: labels, log: context.environment.log)
        let plot = Rect(x: 0, y: 0, width: context.width, height: context.height)
        let ends = parts.indices.flatMap { index in
            (parts[index].placed.anchors?.places() ?? []).enumerated().compactMap { row, anchor in
                anchor.map { $0.end.union(labels[index]?.box(ofRow: row) ?? .empty) }
            }
        }
        var placed: [PlacedAnnotation] = []
        var aside: [AnnotationDefinition.Side: [NoteAnnotation]] = [:]
        for definition in definitions {
            let setting = AnnotationSetting(definition, context)
            if let target = definition.at {
                guard let note = NoteAnnotation(target, definition, setting, finder) else { continue }
                if let side = definition.side {
                    aside[side, default: []].append(note)
                } else {
                    placed.append(note.beside())
                }
            } else if let pair = definition.difference {
                placed += [
                    DifferenceAnnotation(setting: setting, finder: finder, ends: ends).placed(
                        pair, definition)
                ].compactMap { $0 }
            } else {
                let reference = ReferenceAnnotation(setting: setting, finder: finder, plot: plot)
                let one =
                    definition.line.map { reference.line($0, definition) }
                    ?? definition.band.map { reference.band($0, definition) }
                placed += [one ?? nil].compactMap { $0 }
            }
        }
        // Notes beside the plot stand clear of everything else in it.
        let reach = parts.reduce(plot) { $0.union($1.placed.reach) }
            .union(labels.reduce(.empty) { $0.union($1?.reach ?? .empty) })
            .union(placed.reduce(.empty) { $0.union($1.over.isEmpty ? .empty : $1.reach(measuring)) })
        for side in [AnnotationDefinition.Side.left, .right, .top, .bottom] {
            placed += NoteAnnotation.aside(aside[side] ?? [], side, of: reach)
        }
        self.placed = placed
    }

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
}

extension PlacedAnnotation {
    /// Whether it is a mere text with other places to turn to.
    fileprivate var isFlexible: Bool { under.isEmpty && over.isEmpty && (request?.candidates.count ?? 0) > 1 }
}

extension LabelAnchor {
    /// Where the mark ends.
    fileprivate var end: Rect {
        switch self {
        case .bar(let bar): Rect.empty.union(bar.tip)
        case .point(let point): point.box
        case .lineEnd(let point): Rect.empty.union(point)
        case .cell(let rect): rect
        case .slice(let slice): Rect.empty.union(slice.point(slice.outerRadius))
        case .area, .region: .empty
        }
    }
}
