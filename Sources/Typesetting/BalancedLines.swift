extension SegmentLine {
    /// Longer paragraphs are no headlines, and balancing takes time with the square of their length.
    private static let mostSegments = 300

    /// As many lines as `greedy` has, of widths as like as can be.
    ///
    /// The breaks have the least sum of squared deviations from the mean width, as shares of it, and of
    /// a penalty for every break by how well it reads; found by dynamic programming over
    /// the number of lines and the last break, as by D. Knuth and M. Plass, Breaking Paragraphs into
    /// Lines (1981).
    func balancedRanges(_ greedy: [Range<Int>]) -> [Range<Int>] {
        let count = segments.count
        guard greedy.count > 1, count <= SegmentLine.mostSegments else { return greedy }
        let mean = greedy.reduce(0) { $0 + self.width(of: $1) } / Double(greedy.count)
        guard mean > 0 else { return greedy }

        // The least cost of the first segments in so many lines, and where the last of these starts.
        var costs = [Double](repeating: .infinity, count: count + 1)
        costs[0] = 0
        var starts: [[Int]] = []
        for _ in greedy {
            var next = [Double](repeating: .infinity, count: count + 1)
            var choices = [Int](repeating: 0, count: count + 1)
            for end in 1...count {
                for start in (0..<end).reversed() {
                    // A single segment may be wider than the line.
                    guard end - start == 1 || fits(start..<end) else { break }
                    let cost = costs[start] + cost(of: start..<end, mean: mean)
                    if cost < next[end] { (next[end], choices[end]) = (cost, start) }
                }
            }
            costs = next
            starts.append(choices)
        }
        guard costs[count].isFinite else { return greedy }
        var ranges: [Range<Int>] = []
        var end = count
        for choices in starts.reversed() {
            ranges.append(choices[end]..<end)
            end = choices[end]
        }
        return ranges.reversed()
    }

    private func cost(of range: Range<Int>, mean: Double) -> Double {
        let deviation = (width(of: range) - mean) / mean
        guard range.upperBound < segments.count else { return deviation * deviation }
        return deviation * deviation + segments[range.upperBound - 1].breakQuality.penalty
    }
}
