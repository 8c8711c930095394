extension SegmentLine {
    /// The lines of a justified paragraph that need the least stretching and squeezing in total.
    ///
    /// Moving a character to the next line early may avoid a line full of gaps later in the paragraph. The lines are
    /// found by dynamic programming over the last break, as by D. Knuth and M. Plass, Breaking Paragraphs
    /// into Lines (1981). O(n) for n segments, times those that fit on a line.
    ///
    /// - Parameter em: The size of the type.
    func justifiedRanges(em: Double) -> [Range<Int>] {
        let count = segments.count
        guard count > 0 else { return [0..<0] }
        let places = segments.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.characters.count) }
        var costs = [Double](repeating: .infinity, count: count + 1)
        var starts = [Int](repeating: 0, count: count + 1)
        costs[0] = 0
        for end in 1...count {
            for start in (0..<end).reversed() {
                // A single segment may be wider than the line.
                guard end - start == 1 || fits(start..<end) else { break }
                let characters = places[end] - places[start]
                let cost = costs[start] + cost(of: start..<end, characters: characters, em: em)
                if cost < costs[end] { (costs[end], starts[end]) = (cost, start) }
            }
        }
        var ranges: [Range<Int>] = []
        var end = count
        while end > 0 {
            ranges.append(starts[end]..<end)
            end = starts[end]
        }
        return ranges.reversed()
    }

    /// A line with a tenth of an em between its characters costs 1, one that is squeezed as far as possible a
    /// half. Every line costs a little, as fewer lines are better.
    private func cost(of range: Range<Int>, characters: Int, em: Double) -> Double {
        let line = 0.1
        guard range.upperBound < segments.count else { return line + (isOrphan(range) ? 4 : 0) }
        let excess = measure - width(of: range)
        if excess < 0 {
            let share = -excess / max(give(of: range), 1e-9)
            return line + 0.5 * share * share
        }
        let apart = excess / (Double(max(1, characters - 1)) * em) / 0.1
        return line + apart * apart
    }
}
