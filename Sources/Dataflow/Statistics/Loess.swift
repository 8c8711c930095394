/// A curve smoothed through points by local regression (Cleveland, "Robust locally weighted regression and
/// smoothing scatterplots", JASA 74, 1979), with two rounds that reduce the weight of outliers. After Vega's `loess`.
///
/// O(points² × bandwidth) for some thousand points; of more, lines are fitted at a thousand places, between which the curve
/// is straight, as Cleveland's own program does it.
///
/// - Parameters:
///   - bandwidth: The share of points that each local line is fitted to.
/// - Returns: A point for each distinct x, in ascending order.
public func loess(xs: [Double], ys: [Double], bandwidth: Double) -> [(x: Double, y: Double)] {
    let points = zip(xs, ys).sorted { $0.0 < $1.0 }
    let count = points.count
    guard count > 0 else { return [] }
    // Relative to the means, products lose fewer digits.
    let meanX = points.reduce(0) { $0 + $1.0 } / Double(count)
    let meanY = points.reduce(0) { $0 + $1.1 } / Double(count)
    let xs = points.map { $0.0 - meanX }
    let ys = points.map { $0.1 - meanY }
    let share = bandwidth.isFinite ? min(max(bandwidth, 0), 1) : 0.3
    let reach = min(count, max(2, Int(share * Double(count))))

    // The least distance of two places at which lines are fitted.
    let distance = count > 4000 ? ((xs.last ?? 0) - (xs.first ?? 0)) / 1000 : 0

    var robustness = [Double](repeating: 1, count: count)
    var smooth = ys
    for round in 0...2 {
        var neighbours = 0..<reach
        var fitted = -1
        for (index, x) in xs.enumerated() {
            let isPlace = fitted < 0 || index == count - 1 || x - xs[fitted] >= distance
            guard isPlace else { continue }
            // The window steps right as long as its new right end is no farther than its old left one.
            while neighbours.lowerBound < index, neighbours.upperBound < count,
                xs[neighbours.upperBound] - x <= x - xs[neighbours.lowerBound]
            {
                neighbours = (neighbours.lowerBound + 1)..<(neighbours.upperBound + 1)
            }
            smooth[index] = localLine(at: x, xs, ys, neighbours, robustness)
            for between in fitted + 1..<index where fitted >= 0 {
                let width = x - xs[fitted]
                let part = width > 0 ? (xs[between] - xs[fitted]) / width : 0
                smooth[between] = smooth[fitted] + part * (smooth[index] - smooth[fitted])
            }
            fitted = index
        }
        let residuals = zip(ys, smooth).map { abs($0 - $1) }
        guard round < 2, let median = residuals.sorted().quantile(0.5), median >= 1e-12 else { break }
        robustness = residuals.map { residual in
            let deviation = residual / (6 * median)
            // Never quite zero, as otherwise a window that contains only outliers would have no line.
            return deviation >= 1 ? 1e-12 : (1 - deviation * deviation) * (1 - deviation * deviation)
        }
    }
    return meansByX(xs, smooth).map { ($0.x + meanX, $0.y + meanY) }
}

/// The value at x of the line through neighbours, which count less the farther they are (the tricube kernel).
private func localLine(
    at x: Double, _ xs: [Double], _ ys: [Double], _ neighbours: Range<Int>, _ robustness: [Double]
) -> Double {
    let left = x - xs[neighbours.lowerBound]
    let right = xs[neighbours.upperBound - 1] - x
    let farthest = max(left, right) == 0 ? 1 : max(left, right)
    var (weight, sumX, sumY, sumXY, sumXX) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for index in neighbours {
        let distance = abs(x - xs[index]) / farthest
        let kernel = 1 - distance * distance * distance
        let w = kernel * kernel * kernel * robustness[index]
        weight += w
        sumX += w * xs[index]
        sumY += w * ys[index]
        sumXY += w * xs[index] * ys[index]
        sumXX += w * xs[index] * xs[index]
    }
    guard weight > 0 else { return 0 }
    let (mx, my) = (sumX / weight, sumY / weight)
    let spread = sumXX / weight - mx * mx
    let slope = abs(spread) < 1e-24 ? 0 : (sumXY / weight - mx * my) / spread
    return my + slope * (x - mx)
}

private func meansByX(_ xs: [Double], _ ys: [Double]) -> [(x: Double, y: Double)] {
    var result: [(x: Double, y: Double)] = []
    var repeats = 0.0
    for (x, y) in zip(xs, ys) {
        if let last = result.last, last.x == x {
            repeats += 1
            result[result.count - 1].y += (y - last.y) / repeats
        } else {
            repeats = 1
            result.append((x, y))
        }
    }
    return result
}
