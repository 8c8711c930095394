/// A greedy choice of places that is mended while that helps, from several orders of the labels.
struct GreedySearch {
    private let conflicts: PlaceConflicts
    private let group: [Int]
    /// How many of the chosen places exclude each place.
    private var blockers: [Int]
    /// The chosen place of each label of the whole picture.
    private var chosen: [Int: Int] = [:]
    private(set) var best: [Int?] = []
    private(set) var leastCost = Double.infinity

    init(_ conflicts: PlaceConflicts, _ group: [Int]) {
        (self.conflicts, self.group) = (conflicts, group)
        blockers = [Int](repeating: 0, count: conflicts.places.count)
    }

    /// The most labels of a group that is tried in several orders.
    private static let mostForRestarts = 200
    private static let restarts = 6
    private static let rounds = 8

    mutating func run() {
        // Who has least choice chooses first.
        let order = group.sorted { (conflicts.own[$0].count, $0) < (conflicts.own[$1].count, $1) }
        attempt(order)
        guard group.count <= Self.mostForRestarts else { return }
        var random = SplitMix(state: UInt64(group.count))
        for _ in 0..<Self.restarts {
            for place in chosen.values { release(place) }
            chosen = [:]
            attempt(order.shuffled(using: &random))
        }
    }

    private mutating func attempt(_ order: [Int]) {
        for label in order {
            if let place = freePlaces(label).min(by: { rank($0) < rank($1) }) { choose(place, label) }
        }
        for _ in 0..<Self.rounds where mend(order) {}
        let cost = group.reduce(0) { sum, label in
            sum + (chosen[label].map { conflicts.places[$0].cost } ?? conflicts.losses[label])
        }
        if cost < leastCost { (leastCost, best) = (cost, group.map { chosen[$0] }) }
    }

    /// A place's cost, and a little for what it takes from others.
    private func rank(_ place: Int) -> Double {
        conflicts.places[place].cost + 0.05 * Double(conflicts.places[place].rivals.count)
    }

    private func freePlaces(_ label: Int) -> [Int] { conflicts.own[label].filter { blockers[$0] == 0 } }

    private mutating func choose(_ place: Int, _ label: Int) {
        chosen[label] = place
        for rival in conflicts.places[place].rivals { blockers[rival] += 1 }
    }

    private mutating func release(_ place: Int) {
        for rival in conflicts.places[place].rivals { blockers[rival] -= 1 }
    }

    /// Moves labels to better places, and shows those that weren't by moving one that stands in the way; returns whether
    /// anything was gained.
    private mutating func mend(_ order: [Int]) -> Bool {
        var gained = false
        for label in order {
            if let place = chosen[label] {
                let cost = conflicts.places[place].cost
                release(place)
                let better = freePlaces(label).min { conflicts.places[$0].cost < conflicts.places[$1].cost }
                if let better, conflicts.places[better].cost < cost {
                    choose(better, label)
                    gained = true
                } else {
                    choose(place, label)
                }
            } else if let place = freePlaces(label).min(by: { rank($0) < rank($1) }) {
                choose(place, label)
                gained = true
            } else if makeRoom(label) {
                gained = true
            }
        }
        return gained
    }

    /// Shows a label where only one other stands in the way that can move.
    private mutating func makeRoom(_ label: Int) -> Bool {
        for place in conflicts.own[label] where blockers[place] == 1 {
            guard
                let rival = conflicts.places[place].rivals.first(where: {
                    chosen[conflicts.places[$0].owner] == $0
                })
            else { continue }
            let other = conflicts.places[rival].owner
            release(rival)
            chosen[other] = nil
            choose(place, label)
            if let way = freePlaces(other).min(by: { rank($0) < rank($1) }) {
                choose(way, other)
                return true
            }
            release(place)
            chosen[label] = nil
            choose(rival, other)
        }
        return false
    }
}

/// The choice of least cost, by branch and bound.
struct ExactSearch {
    static let mostLabels = 12
    private static let mostSteps = 40_000

    private let conflicts: PlaceConflicts
    private let group: [Int]
    private let order: [Int]
    /// The least that the labels from each step on can cost.
    private let bounds: [Double]
    private var blockers: [Int: Int] = [:]
    private var current: [Int?]
    private var steps = 0
    private(set) var best: [Int?]
    private var leastCost: Double

    init(_ conflicts: PlaceConflicts, _ group: [Int], start: [Int?], cost: Double) {
        (self.conflicts, self.group, best, leastCost) = (conflicts, group, start, cost)
        current = [Int?](repeating: nil, count: group.count)
        let order = group.indices.sorted {
            (conflicts.own[group[$0]].count, $0) < (conflicts.own[group[$1]].count, $1)
        }
        self.order = order
        var bounds = [0.0]
        for index in order.reversed() {
            let least = conflicts.own[group[index]].map { conflicts.places[$0].cost }.min() ?? 0
            bounds.append((bounds.last ?? 0) + least)
        }
        self.bounds = bounds.reversed()
    }

    mutating func run() { descend(0, cost: 0) }

    private mutating func descend(_ step: Int, cost: Double) {
        guard cost + bounds[step] < leastCost - 1e-9, steps < Self.mostSteps else { return }
        guard step < order.count else {
            (leastCost, best) = (cost, current)
            return
        }
        steps += 1
        let index = order[step]
        let label = group[index]
        let free = conflicts.own[label].filter { blockers[$0, default: 0] == 0 }
        for place in free.sorted(by: { conflicts.places[$0].cost < conflicts.places[$1].cost }) {
            for rival in conflicts.places[place].rivals { blockers[rival, default: 0] += 1 }
            current[index] = place
            descend(step + 1, cost: cost + conflicts.places[place].cost)
            for rival in conflicts.places[place].rivals { blockers[rival, default: 0] -= 1 }
        }
        current[index] = nil
        descend(step + 1, cost: cost + conflicts.losses[label])
    }
}

/// A generator of random numbers that are the same on every run (G. Steele, D. Lea, C. Flood, Fast Splittable
/// Pseudorandom Number Generators, 2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
