/// Notes beside a plot, one above the other: each as near to its own height as the others allow, in their order.
///
/// The least sum of squared displacements is an isotonic regression, for which adjacent violators are pooled: M. Ayer
/// et al., An Empirical Distribution Function for Sampling with Incomplete Information, 1955. O(n log n).
public enum SideNotes {
    /// Returns the middle of each note.
    ///
    /// - Parameters:
    ///   - middles: Where the notes would like to have their middles.
    ///   - heights: How high they are, with the space between them.
    ///   - room: Where they have to stay; if they are higher than that together, they begin at its start.
    public static func placed(
        middles: [Double], heights: [Double], within room: ClosedRange<Double>
    ) -> [Double] {
        let order = middles.indices.sorted { (middles[$0], $0) < (middles[$1], $1) }
        // With the heights of those above taken away, notes that may touch may be equal.
        var above: [Double] = []
        var sum = 0.0
        for index in order {
            above.append(sum + heights[index] / 2)
            sum += heights[index]
        }
        let (low, high) = (room.lowerBound, max(room.lowerBound, room.upperBound - sum))
        var pools: [(mean: Double, count: Int)] = []
        for (place, index) in order.enumerated() {
            var pool = (mean: middles[index] - above[place], count: 1)
            while let last = pools.last, last.mean > pool.mean {
                pools.removeLast()
                let count = last.count + pool.count
                pool = (
                    (last.mean * Double(last.count) + pool.mean * Double(pool.count)) / Double(count), count
                )
            }
            pools.append(pool)
        }
        let starts = pools.flatMap { [Double](repeating: min(max($0.mean, low), high), count: $0.count) }
        var placed = middles
        for (place, index) in order.enumerated() { placed[index] = starts[place] + above[place] }
        return placed
    }

    /// Returns the middle of each note, where parts of the room are taken; nil if they don't all fit into the rest.
    ///
    /// Each note stands as near to its own height as it can be after those before it. O(n (n + m)) for m parts.
    public static func placed(
        middles: [Double], heights: [Double], within room: ClosedRange<Double>,
        avoiding taken: [ClosedRange<Double>]
    ) -> [Double]? {
        let wanted = placed(middles: middles, heights: heights, within: room)
        let taken = taken.sorted { $0.lowerBound < $1.lowerBound }
        var placed = wanted
        var end = room.lowerBound
        for index in middles.indices.sorted(by: { (middles[$0], $0) < (middles[$1], $1) }) {
            let half = heights[index] / 2
            // The starts at which it would touch what is above it, or a taken part.
            let starts =
                [wanted[index] - half, end] + taken.flatMap { [$0.upperBound, $0.lowerBound - 2 * half] }
            let free = starts.filter { start in
                start >= end - 1e-9 && start + 2 * half <= room.upperBound + 1e-9
                    && taken.allSatisfy {
                        $0.upperBound <= start + 1e-9 || $0.lowerBound >= start + 2 * half - 1e-9
                    }
            }
            guard
                let start = free.min(by: { abs($0 + half - wanted[index]) < abs($1 + half - wanted[index]) })
            else { return nil }
            placed[index] = start + half
            end = start + 2 * half
        }
        return placed
    }
}
