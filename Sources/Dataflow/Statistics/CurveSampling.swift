import Glibc

/// Points on the graph of a function, closer together where it bends: intervals are halved until the angle at
/// their middle is below half a degree, as seen in a square picture of the curve. After Vega's `sampleCurve`.
///
/// - Parameters:
///   - least: The initial number of intervals.
///   - most: The maximum number of intervals.
func sampledCurve(
    over range: (Double, Double), least: Int, most: Int, _ function: (Double) -> Double
) -> [(x: Double, y: Double)] {
    let (low, high) = range
    let span = high - low
    guard span.isFinite, low.isFinite else { return [] }
    let least = min(max(least, 1), 100_000)
    let most = min(max(most, least), 100_000)
    func point(_ x: Double) -> (x: Double, y: Double) { (x, function(x)) }

    let grid = (0...least).map { point($0 == least ? high : low + Double($0) / Double(least) * span) }
    guard least < most, span > 0 else { return grid }
    let heights = grid.map(\.y)
    let height = (heights.max() ?? 0) - (heights.min() ?? 0)
    func direction(_ from: (x: Double, y: Double), _ to: (x: Double, y: Double)) -> Double {
        atan2((to.y - from.y) / height, (to.x - from.x) / span)
    }
    let finest = span / Double(most)
    var points = [grid[0]]
    var ahead = Array(grid.dropFirst().reversed())
    while let next = ahead.last, let last = points.last {
        let middle = point((last.x + next.x) / 2)
        let turn = abs(direction(last, next) - direction(last, middle))
        if middle.x - last.x >= finest, turn > 0.5 * .pi / 180 {
            ahead.append(middle)
        } else {
            points.append(next)
            ahead.removeLast()
        }
    }
    return points
}
