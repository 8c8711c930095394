import Grammar
import LabelPlacement
import SceneGraph

/// The texts of a text mark that may move a little, so that they don't stand on one another.
///
/// Each stays where the spec says if it can; what it lies on is its author's decision, so it only keeps off other texts.
struct MovableTexts {
    private(set) var requests: [LabelRequest] = []
    /// The marks' items that each request moves: a text and its halo move together.
    private var members: [[Place]] = []
    private let marks: [Mark]

    private struct Place {
        let mark: Int
        let item: Int
    }

    init(_ marks: [Mark], measuring: any TextMeasuring) {
        self.marks = marks
        var known: [Key: Int] = [:]
        for (number, mark) in marks.enumerated() {
            guard case .text(let items) = mark.items else { continue }
            for (index, item) in items.enumerated() where item.angle == 0 && item.style.opacity > 0 {
                let key = Key(text: item.plainText, x: item.x + item.offset.x, y: item.y + item.offset.y)
                if let earlier = known[key] {
                    members[earlier].append(Place(mark: number, item: index))
                    continue
                }
                known[key] = members.count
                members.append([Place(mark: number, item: index)])
                requests.append(Self.request(item, measuring))
            }
        }
    }

    private struct Key: Hashable {
        let text: String
        let x: Double
        let y: Double
    }

    private static let directions = [
        (0.0, -1.0), (0, 1), (1, 0), (-1, 0), (0.7, -0.7), (0.7, 0.7), (-0.7, -0.7), (-0.7, 0.7),
    ]

    private static func request(_ item: TextItem, _ measuring: any TextMeasuring) -> LabelRequest {
        let box = item.letters(measuring: measuring).offset(by: item.transformOrigin)
        let size = item.font.size
        var candidates = [LabelRequest.Candidate(box, cost: 0, over: .anything)]
        for (distance, cost) in [(0.4, 1.0), (0.8, 2), (1.2, 3), (1.8, 4)] {
            for (x, y) in Self.directions {
                let place = box.offset(by: Point(x * distance * size, y * distance * size))
                let cost = cost + (y == 0 ? 0.3 : x == 0 ? 0 : 0.2)
                // Off other texts, and off marks if that is possible.
                candidates += [
                    LabelRequest.Candidate(place, cost: cost),
                    LabelRequest.Candidate(place, cost: cost + 4, over: .anything),
                ]
            }
        }
        return LabelRequest(candidates, anchor: box, size: size, isRequired: true, leadsOut: false)
    }

    /// Returns the marks with their texts at the places found.
    func moved(_ outcomes: [LabelSolver.Outcome]) -> [Mark] {
        var marks = marks
        for (index, outcome) in outcomes.enumerated() {
            guard let place = outcome.place, let first = requests[index].candidates.first else { continue }
            let way = Point(place.box.minX - first.box.minX, place.box.minY - first.box.minY)
            guard way != .zero else { continue }
            for member in members[index] {
                guard case .text(var items) = marks[member.mark].items else { continue }
                items[member.item].x += way.x
                items[member.item].y += way.y
                marks[member.mark].items = .text(items)
            }
        }
        return marks
    }
}
