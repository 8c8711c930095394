/// Which lines of two versions are the same line with other words.
struct LinePairing {
    /// Pairs in order; nil for a line that only one version has.
    private(set) var pairs: [(old: Int?, new: Int?)] = []

    /// Beyond so many pairs of lines that might belong together, they are paired by their order.
    private static let limit = 250_000

    /// Pairs lines so that those that have most in common belong together, without crossing. O(old × new).
    init(_ old: [[PageToken]], _ new: [[PageToken]]) {
        guard old.count * new.count <= Self.limit else {
            pairs = (0..<max(old.count, new.count)).map { index in
                (old.indices.contains(index) ? index : nil, new.indices.contains(index) ? index : nil)
            }
            return
        }
        // best[i][j]: the most that lines from i and j on have in common.
        var best = [[Double]](repeating: [Double](repeating: 0, count: new.count + 1), count: old.count + 1)
        let likeness = old.map { line in new.map { Self.likeness(line, $0) } }
        for i in old.indices.reversed() {
            for j in new.indices.reversed() {
                let pair = likeness[i][j] > 0 ? likeness[i][j] + best[i + 1][j + 1] : 0
                best[i][j] = max(best[i + 1][j], best[i][j + 1], pair)
            }
        }
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if i < old.count, j < new.count, likeness[i][j] > 0,
                best[i][j] == likeness[i][j] + best[i + 1][j + 1]
            {
                pairs.append((i, j))
                (i, j) = (i + 1, j + 1)
            } else if i < old.count, j == new.count || best[i + 1][j] >= best[i][j + 1] {
                pairs.append((i, nil))
                i += 1
            } else {
                pairs.append((nil, j))
                j += 1
            }
        }
    }

    /// The share of words that two lines have in common, from 0 to 1; two numbers have half in common.
    private static func likeness(_ a: [PageToken], _ b: [PageToken]) -> Double {
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        var counts: [PageToken: Int] = [:]
        for token in a { counts[token, default: 0] += 1 }
        var common = 0.0
        for token in b where counts[token, default: 0] > 0 {
            counts[token, default: 0] -= 1
            common += 1
        }
        if a.allSatisfy(\.isNumber), b.allSatisfy(\.isNumber) { common = max(common, 0.5) }
        let share = 2 * common / Double(a.count + b.count)
        return share >= 0.3 ? share : 0
    }
}
