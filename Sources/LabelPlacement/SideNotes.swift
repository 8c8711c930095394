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
}
