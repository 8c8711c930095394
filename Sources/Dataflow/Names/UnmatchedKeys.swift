import Diagnostics

/// The keys for which a lookup found no row, beside those of the other table that nothing asked for: names that are
/// written in two ways stand on both sides.
struct UnmatchedKeys {
    /// The rows of each key without a match.
    private let asked: [(name: String, rows: [Int])]
    private let unused: [String]
    /// Whether there are keys besides that are compared with nothing.
    private let hasOthers: Bool

    /// How many pairs of names are compared at most, which takes some hundredths of a second.
    private static let greatestCount = 10_000

    /// - Parameter rows: The row of the other table for each key, −1 for none.
    init(_ keys: Column, _ rows: [Int], _ others: Column) {
        var places: [String: Int] = [:]
        var asked: [(name: String, rows: [Int])] = []
        for (row, match) in rows.enumerated() where match < 0 {
            let key = keys[row]
            guard !key.isMissing else { continue }
            let name = key.string
            if let place = places[name] {
                asked[place].rows.append(row)
            } else {
                places[name] = asked.count
                asked.append((name, [row]))
            }
        }
        var used = [Bool](repeating: false, count: others.count)
        for match in rows where match >= 0 { used[match] = true }
        let unused = used.indices.filter { !used[$0] }.map { others[$0].string }
        let compared = asked.prefix(Self.greatestCount / max(1, unused.count))
        self.asked = Array(compared)
        self.unused = unused
        hasOthers = compared.count < asked.count
    }

    /// Reports the keys with the names that they may have in the other table.
    func tell(_ field: FieldReference, _ table: Table, _ other: FieldReference, _ log: DiagnosticLog) {
        var unused = unused
        var pairs: [(name: String, meant: String, rows: [Int])] = []
        for (name, rows) in asked {
            guard let meant = unused.likeliest(for: name) else { continue }
            unused.removeAll { $0 == meant }
            pairs.append((name, meant, rows))
        }
        guard let first = pairs.first else { return }
        let count = "\(hasOthers ? "at least " : "")\(pairs.count - 1)"
        let more = pairs.count > 1 ? ", and so for \(count) more" : ""
        let others = pairs.dropFirst().prefix(3).map { "'\($0.name)' and '\($0.meant)'" }
        let isAlike = first.meant.appearance == first.name.appearance
        log.add(
            Diagnostic(
                .error, .unmatchedKey,
                "'\(first.name)' of '\(field.name)' finds no row, and nothing asks for '\(first.meant)' of "
                    + "'\(other.name)'\(more)",
                at: field.span, notes: table.notes(on: pairs.flatMap(\.rows), of: field.path),
                hints: [
                    isAlike
                        ? first.meant.suggested(for: first.name)
                        : "if they are the same, write the names alike in both tables"
                ] + (others.isEmpty ? [] : ["so are \(others.joined(separator: "; "))"])),
            isSurvivable: true)
    }
}
