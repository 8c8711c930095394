import SceneGraph

/// Who may stand where: the places of all labels, which of them exclude each other, and a choice of one place for each
/// label.
///
/// Labels that exclude each other's places, directly or through others, are a group. In a small group the best choice is
/// found by branch and bound; in a large one by choosing greedily and then mending, from several orders (J. Christensen,
/// J. Marks, S. Shieber, An Empirical Study of Algorithms for Point-Feature Label Placement, ACM TOG 14, 1995).
struct PlaceConflicts {
    /// A place with the number of its label.
    struct Place {
        let owner: Int
        let cost: Double
        /// The numbers of the places that it excludes.
        var rivals: [Int] = []
    }

    private(set) var places: [Place] = []
    /// The numbers of each label's places.
    private(set) var own: [Range<Int>] = []
    /// What it costs not to show a label.
    private(set) var losses: [Double] = []

    init(_ requests: [LabelRequest], _ possible: [[LabelRequest.Candidate]]) {
        var index = BoxIndex()
        var shapes: [LabelRequest.Candidate] = []
        var paddings: [Double] = []
        for (owner, candidates) in possible.enumerated() {
            own.append(places.count..<places.count + candidates.count)
            losses.append(requests[owner].isRequired ? 1000 : 30)
            let padding = requests[owner].size * 0.1
            for candidate in candidates {
                places.append(Place(owner: owner, cost: candidate.cost))
                shapes.append(candidate)
                paddings.append(padding)
            }
        }
        for (place, shape) in shapes.enumerated() {
            let box = shape.box.expanded(by: 3 * paddings[place])
            let reach = shape.leader.map { $0.points.reduce(box) { $0.union($1) } } ?? box
            index.forEach(near: reach) { other in
                guard places[other].owner != places[place].owner,
                    Self.excludes(shape, shapes[other], gap: paddings[place])
                else { return }
                places[place].rivals.append(other)
                places[other].rivals.append(place)
            }
            index.insert(place, reach)
        }
    }

    private static func excludes(
        _ one: LabelRequest.Candidate, _ other: LabelRequest.Candidate, gap: Double
    ) -> Bool {
        // Neighbours on a line keep a gap that is wider than a space, as they would be read as one text.
        let wide = Rect(
            minX: one.box.minX - 3 * gap, minY: one.box.minY - gap, maxX: one.box.maxX + 3 * gap,
            maxY: one.box.maxY + gap)
        if wide.overlaps(other.box) { return true }
        if let leader = one.leader, leader.crosses(other.box) { return true }
        guard let leader = other.leader else { return false }
        return leader.crosses(one.box) || one.leader.map(leader.crosses) == true
    }

    /// Returns the chosen place of each label, counted from its own first; nil for labels that find none.
    func shared() -> [Int?] {
        var choice = [Int?](repeating: nil, count: own.count)
        for group in groups() {
            let chosen =
                group.count == 1 ? [own[group[0]].min { places[$0].cost < places[$1].cost }] : best(group)
            for (label, place) in zip(group, chosen) {
                choice[label] = place.map { $0 - own[label].lowerBound }
            }
        }
        return choice
    }

    private func best(_ group: [Int]) -> [Int?] {
        var search = GreedySearch(self, group)
        search.run()
        guard group.count <= ExactSearch.mostLabels else { return search.best }
        var exact = ExactSearch(self, group, start: search.best, cost: search.leastCost)
        exact.run()
        return exact.best
    }

    /// The labels that exclude each other's places, each group in the labels' order.
    private func groups() -> [[Int]] {
        var parent = Array(own.indices)
        func root(_ label: Int) -> Int {
            var label = label
            while parent[label] != label {
                parent[label] = parent[parent[label]]
                label = parent[label]
            }
            return label
        }
        for place in places {
            for rival in place.rivals {
                let (one, other) = (root(place.owner), root(places[rival].owner))
                if one != other { parent[max(one, other)] = min(one, other) }
            }
        }
        var members: [Int: [Int]] = [:]
        for label in own.indices where !own[label].isEmpty { members[root(label), default: []].append(label) }
        return members.keys.sorted().compactMap { members[$0] }
    }
}

/// Boxes by the squares of a grid that they lie in.
struct BoxIndex {
    private var squares: [Square: [Int]] = [:]
    private static let side = 24.0

    private struct Square: Hashable {
        let column: Int
        let row: Int
    }

    mutating func insert(_ number: Int, _ box: Rect) {
        for square in Self.squares(of: box) { squares[square, default: []].append(number) }
    }

    /// Calls a function with the number of each box that may overlap another, once.
    func forEach(near box: Rect, _ body: (Int) -> Void) {
        var seen: Set<Int> = []
        for square in Self.squares(of: box) {
            for number in squares[square] ?? [] where seen.insert(number).inserted { body(number) }
        }
    }

    private static func squares(of box: Rect) -> [Square] {
        guard box.minX.isFinite, box.maxX.isFinite, box.minY.isFinite, box.maxY.isFinite else { return [] }
        func range(_ low: Double, _ high: Double) -> ClosedRange<Int> {
            let (first, last) = ((low / side).rounded(.down), (high / side).rounded(.down))
            return Int(max(-1e6, min(1e6, first)))...Int(max(-1e6, min(1e6, last)))
        }
        let rows = range(box.minY, box.maxY)
        return range(box.minX, box.maxX).flatMap { column in rows.map { Square(column: column, row: $0) } }
    }
}
