extension Sequence<String> {
    /// The name closest to a misspelt one, or nil if none is close enough to be meant.
    ///
    /// Distance is that of Damerau and Levenshtein in its restricted form (optimal string
    /// alignment): insertions, deletions, substitutions and swaps of neighbours. Case is ignored.
    /// O(names × length²) for names that are about as long.
    public func nearest(to word: String) -> String? {
        let wanted = Array(word.lowercased())
        var best: (name: String, distance: Int)?
        for name in self {
            let limit = Swift.max(1, Swift.min(wanted.count, name.count) / 3)
            guard abs(wanted.count - name.count) <= limit else { continue }
            let distance = alignmentDistance(wanted, Array(name.lowercased()))
            guard distance <= limit else { continue }
            if best.map({ distance < $0.distance || (distance == $0.distance && name < $0.name) }) ?? true {
                best = (name, distance)
            }
        }
        return best?.name
    }
}

private func alignmentDistance(_ a: [Character], _ b: [Character]) -> Int {
    if a.isEmpty || b.isEmpty { return Swift.max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
        var row = [i] + [Int](repeating: 0, count: b.count)
        for j in 1...b.count {
            let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
            row[j] = Swift.min(last[j] + 1, row[j - 1] + 1, substitution)
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                row[j] = Swift.min(row[j], beforeLast[j - 2] + 1)
            }
        }
        (beforeLast, last) = (last, row)
    }
    return last[b.count]
}

extension Sequence<String> {
    /// The names in quotes, in a row, as messages list them.
    public var quoted: String { map { "'\($0)'" }.joined(separator: ", ") }
}
