import ChartModel
import Dataflow
import Diagnostics
import Grammar
import LabelPlacement
import SceneGraph

/// The labels of all marks of a plot, which share the room around them.
///
/// While sizes are tried, only their reach at their best places counts. They find their final places when the marks are
/// drawn, whose ink they keep off.
struct PlotLabels {
    /// A mark of the plot, and its unit's number.
    struct Part {
        let layer: Int
        let context: MarkContext
        let placed: PlacedMark
    }

    /// The bounds of all labels at their best places.
    let reach: Rect
    /// What the annotations of surrounding views are about.
    let plot: AnnotatedPlot
    private let annotations: PlacedAnnotations

    private var parts: [Part] { plot.parts }
    private var labels: [UnitLabels?] { plot.labels }

    init(_ parts: [Part], annotations: [AnnotationDefinition]) {
        let labels = parts.map { UnitLabels($0.placed, layer: $0.layer, $0.context) }
        plot = AnnotatedPlot(parts: parts, labels: labels)
        self.annotations = PlacedAnnotations(annotations, on: [plot])
        reach = labels.reduce(self.annotations.reach) { $0.union($1?.reach ?? .empty) }
    }

    /// The boxes of the annotations' texts.
    var notes: [Rect] { annotations.requests.map(\.anchor) }

    /// Draws the marks, and their labels above them.
    ///
    /// - Parameters:
    ///   - frame: What labels may not leave.
    ///   - guides: What is drawn around the marks.
    ///   - breaks: What is drawn above the marks, and below the labels.
    func drawn(within frame: Rect, guides: [Mark], breaks: [Mark]) -> [Mark] {
        var marks = parts.map { $0.placed.draw() }
        let movable = parts.indices.filter { parts[$0].context.movesTexts }
        let hasTexts = !movable.isEmpty || labels.contains { $0 != nil } || !annotations.isEmpty
        guard hasTexts, let measuring = parts.first?.context.environment.measuring else {
            return marks.flatMap { $0 } + breaks
        }
        let texts = movable.map { MovableTexts(marks[$0], measuring: measuring) }
        let units = labels.compactMap { $0 }
        var solver = LabelSolver(
            obstacles(marks, except: movable, guides: guides + breaks, within: frame, measuring),
            within: frame)
        let requests =
            annotations.requests + units.flatMap(\.requests) + texts.flatMap(\.requests)
        var outcomes = solver.places(for: requests)[...]
        let annotated = annotations.drawn(outcomes.prefix(annotations.requests.count))
        outcomes = outcomes.dropFirst(annotations.requests.count)
        var labelled: [Mark] = []
        for unit in units {
            let own = Array(outcomes.prefix(unit.requests.count))
            outcomes = outcomes.dropFirst(own.count)
            labelled += unit.drawn(own)
            unit.report(own)
        }
        for (index, texts) in zip(movable, texts) {
            marks[index] = texts.moved(Array(outcomes.prefix(texts.requests.count)))
            outcomes = outcomes.dropFirst(texts.requests.count)
            if !parts[index].context.statesColor {
                let below = marks[..<index].flatMap { $0 }
                marks[index] = LegibleTexts(
                    below: below, on: parts[index].context.paper, measuring: measuring
                ).recolored(marks[index])
            }
        }
        return annotations.under + marks.flatMap { $0 } + breaks + labelled + annotated
    }

    /// Everything that is drawn, but for the texts that may move.
    private func obstacles(
        _ marks: [[Mark]], except movable: [Int], guides: [Mark], within frame: Rect,
        _ measuring: any TextMeasuring
    ) -> LabelObstacles {
        let outside = (parts.map(\.layer).max() ?? 0) + 1
        var obstacles = LabelObstacles(frame: frame, layers: outside + 1)
        obstacles.add(guides + annotations.over, to: outside, measuring: measuring)
        for (index, part) in parts.enumerated() where !movable.contains(index) {
            obstacles.add(
                marks[index], to: part.layer, measuring: measuring,
                coversPlane: part.context.unit.type.coversPlane)
        }
        return obstacles
    }
}

extension MarkContext {
    /// Whether the unit's texts may move: those that stand on data of a sheet, unless the mark says otherwise.
    fileprivate var movesTexts: Bool {
        guard unit.type == TextMark.self else { return false }
        switch unit.mark.place {
        case .fixed?: return false
        case .auto?: return true
        case nil: return environment.isOnSheet && isOnData
        }
    }

    /// Whether the mark or a channel states the colour of the unit's texts.
    fileprivate var statesColor: Bool {
        unit[.color] != nil || unit[.fill] != nil || !unit.namedPaints.isDisjoint(with: [.color, .fill])
    }

    private var isOnData: Bool {
        [Channel.x, .y].contains { channel in
            unit[channel].map { $0.field != nil || $0.datum != nil } ?? false
        }
    }
}

extension UnitLabels {
    /// Tells which labels cover something, and how many aren't shown.
    fileprivate func report(_ outcomes: [LabelSolver.Outcome]) {
        let span = context.unit[.label]?.spec.span
        var covering: [String] = []
        var dropped: [SetLabel] = []
        for (label, outcome) in zip(labels, outcomes) {
            switch outcome {
            case .placed: break
            case .forced: covering.append(label.item.plainText)
            case .dropped: dropped.append(label)
            }
        }
        if let first = covering.first {
            let others = covering.count == 1 ? "" : ", nor do \(covering.count - 1) others"
            context.log.warning(
                .labelWithoutPlace, "the label “\(first)” finds no free place\(others)", at: span,
                hint: "give the plot more room, or set smaller type by 'label: {fontSize: …}'")
        }
        if !dropped.isEmpty {
            let names = dropped.map(\.item.plainText).listed(5)
            context.log.warning(
                .labelsLeftOut,
                "\(dropped.count) of \(labels.count) labels are left out for lack of room: \(names)",
                at: span,
                notes: context.unit[.label]?.field.map {
                    context.unit.table.notes(on: dropped.map(\.row), of: $0)
                } ?? [],
                hint: "label fewer points by a filter in a layer of its own, or give the plot more room")
        }
    }
}
