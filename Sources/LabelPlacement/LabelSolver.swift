import Glibc
public import SceneGraph

/// Finds places for labels, so that none covers a text or a mark that it isn't about, and as many as possible are shown.
///
/// First the places at the marks are shared out (``PlaceConflicts``), in small groups with the least cost there is. What
/// is left is led out to the nearest free place. What has to be shown and finds no place is put where it covers least.
/// The result depends on nothing but the requests and their order.
public struct LabelSolver {
    /// What has become of a label.
    public enum Outcome: Sendable {
        case placed(LabelRequest.Candidate)
        /// It had to be shown, and covers something.
        case forced(LabelRequest.Candidate)
        case dropped

        /// Where it is; nil if it isn't shown.
        public var place: LabelRequest.Candidate? {
            switch self {
            case .placed(let place), .forced(let place): place
            case .dropped: nil
            }
        }
    }

    private var obstacles: LabelObstacles
    /// What is in the way of all labels.
    private let unlabelled: LabelObstacles
    private let frame: Rect
    private var leaders: [Leader] = []

    /// - Parameter frame: What labels may not leave.
    public init(_ obstacles: LabelObstacles, within frame: Rect) {
        self.obstacles = obstacles
        unlabelled = obstacles
        self.frame = frame.expanded(by: 0.5)
    }

    public mutating func places(for requests: [LabelRequest]) -> [Outcome] {
        let possible = requests.map { request in request.candidates.filter { isFree($0) } }
        var outcomes = shared(possible, requests)
        let left = requests.indices.filter { outcomes[$0].place == nil }
        // What has to be shown comes first.
        let wanting = left.filter { requests[$0].isRequired } + left.filter { !requests[$0].isRequired }
        for index in wanting.prefix(Self.mostLedOut) {
            guard requests[index].leadsOut, let place = ledOut(requests[index]) else { continue }
            outcomes[index] = .placed(place)
            take(place)
        }
        let homeless = left.filter { outcomes[$0].place == nil }
        if homeless.count <= Self.mostExchanges {
            for index in homeless { exchange(index, requests, possible[index], &outcomes) }
        }
        for index in left where requests[index].isRequired && outcomes[index].place == nil {
            guard let place = leastCovering(requests[index]) else { continue }
            outcomes[index] = .forced(place)
            take(place)
        }
        return outcomes
    }

    private static let mostExchanges = 12
    /// The most labels whose places are shared out for the least cost. More of them on one spot exclude each other by
    /// the million, and hardly any is shown.
    private static let mostShared = 3000
    /// The most labels for which a place at a distance is looked for. More leaders are no help to anyone.
    private static let mostLedOut = 1000

    /// Shares the places at the marks out: for the least cost, or, if there are very many labels, to those that come
    /// first.
    private mutating func shared(
        _ possible: [[LabelRequest.Candidate]], _ requests: [LabelRequest]
    ) -> [Outcome] {
        var outcomes = [Outcome](repeating: .dropped, count: requests.count)
        let isFew = possible.count { !$0.isEmpty } <= Self.mostShared
        let chosen = isFew ? PlaceConflicts(requests, possible).shared() : nil
        for (index, candidates) in possible.enumerated() {
            let place: LabelRequest.Candidate?
            if let chosen {
                place = chosen[index].map { candidates[$0] }
            } else {
                place = candidates.filter { isFree($0) }.min { $0.cost < $1.cost }
            }
            guard let place else { continue }
            outcomes[index] = .placed(place)
            take(place)
        }
        return outcomes
    }

    /// Shows a label that has found no place where only one other stands in the way that can be led out.
    private mutating func exchange(
        _ index: Int, _ requests: [LabelRequest], _ possible: [LabelRequest.Candidate],
        _ outcomes: inout [Outcome]
    ) {
        for place in possible {
            let box = place.box.expanded(by: requests[index].size * 0.1)
            let rivals = outcomes.indices.filter { other in
                guard let taken = outcomes[other].place else { return false }
                return taken.box.overlaps(box) || taken.leader?.crosses(box) == true
            }
            guard rivals.count == 1, let rival = rivals.first, requests[rival].leadsOut else { continue }
            var other = self
            (other.obstacles, other.leaders) = (unlabelled, [])
            for (number, outcome) in outcomes.enumerated() where number != rival {
                if let taken = outcome.place { other.take(taken) }
            }
            other.take(place)
            guard let way = other.ledOut(requests[rival]) else { continue }
            other.take(way)
            (outcomes[index], outcomes[rival]) = (.placed(place), .placed(way))
            self = other
            return
        }
    }

    private mutating func take(_ place: LabelRequest.Candidate) {
        obstacles.texts.fill(place.box)
        guard let leader = place.leader else { return }
        leaders.append(leader)
        for (start, end) in leader.segments { obstacles.texts.stroke(from: start, to: end, width: 1) }
    }

    private func isFree(_ place: LabelRequest.Candidate) -> Bool {
        frame.contains(place.box) && obstacles.texts.isFree(place.box)
            && obstacles.ink(under: place.over).allSatisfy { $0.isFree(place.box) }
            && (place.leader.map(isFree) ?? true)
    }

    /// Whether a leader runs through no text, and crosses no other.
    private func isFree(_ leader: Leader) -> Bool {
        leader.segments.allSatisfy { obstacles.texts.covered(from: $0, to: $1) == 0 }
            && !leaders.contains { $0.crosses(leader) }
    }

    // MARK: Leading out

    private static let rings = 1...14
    private static let directions = 24

    /// The nearest free place at a distance from the mark, with a leader; nil if there is none. Of those that are
    /// equally near, the one whose leader crosses least.
    private func ledOut(_ request: LabelRequest) -> LabelRequest.Candidate? {
        guard let box = request.candidates.first?.box else { return nil }
        for ring in Self.rings {
            let distance = request.size * (0.4 + 0.6 * Double(ring))
            let places = (0..<Self.directions).compactMap { step -> LabelRequest.Candidate? in
                // To the sides of the preferred direction by turns.
                let turn = Double((step + 1) / 2) * (step % 2 == 0 ? 1 : -1)
                let angle = request.direction + turn * 2 * .pi / Double(Self.directions)
                let place = LabelRequest.Candidate(
                    box, from: request.anchor, toward: angle, distance: distance)
                guard isFree(place), let leader = place.leader else { return nil }
                var cost = abs(turn) * 0.1
                for (start, end) in leader.segments {
                    for layer in obstacles.layers { cost += 6 * layer.covered(from: start, to: end) }
                }
                return LabelRequest.Candidate(place.box, cost: cost, leader: leader)
            }
            if let best = places.min(by: { $0.cost < $1.cost }) { return best }
        }
        return nil
    }

    /// The place of least harm: other texts count most, then marks.
    private func leastCovering(_ request: LabelRequest) -> LabelRequest.Candidate? {
        func harm(_ place: LabelRequest.Candidate) -> Double {
            let outside = frame.contains(place.box) ? 0.0 : 1
            let marks = obstacles.ink(under: place.over).reduce(0) { $0 + $1.covered(place.box) }
            return 100 * outside + 100 * obstacles.texts.covered(place.box) + 10 * marks + place.cost
        }
        return request.candidates.min { harm($0) < harm($1) }
    }
}

extension LabelRequest.Candidate {
    /// Creates a place for a box of a size in a direction from a mark, at a distance from its edge, with a leader to it.
    public init(_ box: Rect, from anchor: Rect, toward angle: Double, distance: Double) {
        // On a rectangle around the mark, as boxes have corners.
        let scale = max(abs(cos(angle)), abs(sin(angle)))
        let unit = Point(cos(angle) / scale, sin(angle) / scale)
        let center = Point(
            anchor.center.x + unit.x * (anchor.width / 2 + distance + box.width / 2),
            anchor.center.y + unit.y * (anchor.height / 2 + distance + box.height / 2))
        let box = box.centered(at: center)
        // From the point of the mark's edge that is nearest to the point of the box that is nearest to the mark.
        let end = anchor.center.clamped(to: box)
        let start = end.clamped(to: anchor)
        self.init(box, cost: 0, leader: Leader([start, end]))
    }
}

extension Point {
    /// The nearest point of a box.
    public func clamped(to box: Rect) -> Point {
        Point(min(max(x, box.minX), box.maxX), min(max(y, box.minY), box.maxY))
    }
}

extension Rect {
    /// Whether another rectangle is entirely inside.
    func contains(_ other: Rect) -> Bool {
        other.minX >= minX && other.maxX <= maxX && other.minY >= minY && other.maxY <= maxY
    }
}
