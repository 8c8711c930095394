extension SegmentLine {
    /// Longer paragraphs aren't headlines, and balancing takes time proportional to the square of their length.
    private static let mostSegments = 300

    /// As many lines as `greedy` has, with widths as similar as possible.
    ///
    /// The breaks minimise the sum of the squared deviations from the mean width, as fractions of it, and of
    /// a penalty for every break that depends on how well it reads. They are found by dynamic programming over
    /// the number of lines and the last break, as by D. Knuth and M. Plass, Breaking Paragraphs into
    /// Lines (1981).
    func balancedRanges(_ greedy: [Range<Int>]) -> [Range<Int>] {
        let count = segments.count
        guard greedy.count > 1, count <= SegmentLine.mostSegments else { return greedy }
        let mean = greedy.reduce(0) { $0 + self.width(of: $1) } / Double(greedy.count)
        guard mean > 0 else { return greedy }

        // The minimal cost of setting the first segments in a number of lines, and where the last line starts.
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
