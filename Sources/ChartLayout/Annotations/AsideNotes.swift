import ChartModel
import Grammar
import LabelPlacement
import SceneGraph

/// A text that stands in a column or row beside the plots.
struct AsideNote {
    var text: AnnotationText
    let setting: AnnotationSetting
    /// What it is about; nil for the plots as a whole.
    var spot: AnnotatedSpot?
    var arrow = AnnotationDefinition.Arrow.none
    /// How far out a line of its own reaches, beyond which it stands.
    var line: Rect = .empty

    /// The box of the text, with the rule over it, which is as long as its lines may be.
    var box: Rect {
        guard setting.rule != nil else { return text.ink }
        var box = text.ink
        box.minY -= 2 * setting.gap
        box.maxX = max(box.maxX, box.minX + (setting.style.width ?? 0))
        return box
    }
}

/// The texts beside the plots: each as near to its mark as the others allow, those about no mark at the end, and all at one
/// distance.
///
/// They stand at the plots' edge, between the labels that reach beyond it, and where those would move a note away from its
/// mark, clear of everything. Inset ones stand over the plots, from where nothing is at the height of any of them.
struct AsideNotes {
    private var notes: [AnnotationDefinition.Side: [AsideNote]] = [:]

    var isEmpty: Bool { notes.isEmpty }

    mutating func add(_ note: AsideNote, to side: AnnotationDefinition.Side) {
        notes[side, default: []].append(note)
    }

    func placed(beside plots: Rect, keepingOff obstacles: [Rect]) -> [PlacedAnnotation] {
        AnnotationDefinition.Side.allCases.flatMap { side -> [PlacedAnnotation] in
            guard let notes = notes[side] else { return [] }
            return Column(side: side, notes: notes).placed(beside: plots, keepingOff: obstacles)
        }
    }

    /// The notes on one side.
    private struct Column {
        let side: AnnotationDefinition.Side
        let notes: [AsideNote]

        /// The space between it and the plots, in gaps.
        private static let space = 3.0

        private var isUpright: Bool { side == .left || side == .right }

        func placed(beside plots: Rect, keepingOff obstacles: [Rect]) -> [PlacedAnnotation] {
            let edge = notes.reduce(outward(plots)) { $1.line.isEmpty ? $0 : max($0, outward($1.line)) }
            let reach = obstacles.reduce(edge) { max($0, outward($1)) }
            let room = along(plots)
            let middles = notes.map { note in
                note.spot.map { isUpright ? $0.tip.y : $0.tip.x } ?? room.upperBound
            }
            let lengths = notes.map { length($0.box) + $0.setting.gap * 2 }
            let gap = notes.reduce(0) { max($0, $1.setting.gap) }
            let beyond = obstacles.filter { outward($0) > edge + 0.5 }.map { along($0.expanded(by: gap)) }
            let clear = SideNotes.placed(middles: middles, heights: lengths, within: room)
            if notes.allSatisfy(\.setting.isInset) {
                let spans = zip(clear, lengths).map { $0 - $1 / 2...$0 + $1 / 2 }
                let beside = obstacles.filter { box in spans.contains { $0.overlaps(along(box)) } }
                let inner = (beside + notes.map(\.line).filter { !$0.isEmpty }).reduce(inward(plots)) {
                    max($0, outward($1))
                }
                return zip(notes, clear).map { placed($0, at: $1, from: inner) }
            }
            let between = SideNotes.placed(
                middles: middles, heights: lengths, within: room, avoiding: beyond)
            let staysAtMarks = { (index: Int, place: Double) in
                notes[index].spot == nil || abs(place - clear[index]) <= lengths[index] / 2
            }
            guard let between, between.enumerated().allSatisfy(staysAtMarks) else {
                return zip(notes, clear).map { placed($0, at: $1, from: reach) }
            }
            return zip(notes, between).map { placed($0, at: $1, from: edge) }
        }

        /// How far out a box reaches.
        private func outward(_ box: Rect) -> Double {
            switch side {
            case .right: box.maxX
            case .left: -box.minX
            case .top: -box.minY
            case .bottom: box.maxY
            }
        }

        /// How far out the other side of a box is.
        private func inward(_ box: Rect) -> Double {
            switch side {
            case .right: box.minX
            case .left: -box.maxX
            case .top: -box.maxY
            case .bottom: box.minY
            }
        }

        private func along(_ box: Rect) -> ClosedRange<Double> {
            isUpright ? box.minY...max(box.minY, box.maxY) : box.minX...max(box.minX, box.maxX)
        }

        private func length(_ box: Rect) -> Double { isUpright ? box.height : box.width }

        private func placed(_ note: AsideNote, at middle: Double, from edge: Double) -> PlacedAnnotation {
            let (whole, gap) = (note.box, note.setting.gap * Self.space)
            let center =
                switch side {
                case .right: Point(edge + gap + whole.width / 2, middle)
                case .left: Point(-edge - gap - whole.width / 2, middle)
                case .top: Point(middle, -edge - gap - whole.height / 2)
                case .bottom: Point(middle, edge + gap + whole.height / 2)
                }
            let frame = whole.centered(at: center)
            let box = text(note, in: frame)
            let leader = note.spot.flatMap { spot -> Leader? in
                let end = spot.tip.clamped(to: box)
                return note.arrow == .none ? nil : Leader([end.clamped(to: spot.end), end])
            }
            return PlacedAnnotation(
                over: rule(note, over: frame), text: note.text,
                request: LabelRequest(
                    [LabelRequest.Candidate(box, cost: 0, leader: leader, over: .anything)],
                    anchor: note.spot?.box ?? box, size: note.text.size, isRequired: true, leadsOut: false),
                arrow: note.arrow, stroke: note.setting.stroke)
        }

        /// The box of a note's letters at the foot of its frame, on the side of the plots.
        private func text(_ note: AsideNote, in frame: Rect) -> Rect {
            guard note.setting.rule != nil else { return frame }
            let ink = note.text.ink
            let x = side == .left ? frame.maxX - ink.width : frame.minX
            return Rect(x: x, y: frame.maxY - ink.height, width: ink.width, height: ink.height)
        }

        private func rule(_ note: AsideNote, over frame: Rect) -> [Mark] {
            guard let style = note.setting.rule else { return [] }
            let (from, to) = (Point(frame.minX, frame.minY), Point(frame.maxX, frame.minY))
            return [Mark(.rule([RuleItem(from: from, to: to, style: style)])).labelled("rule")]
        }
    }
}
