/// Puts together what is found again and again: a page of RGB has thousands of operators, and one defect.
struct FindingCollector {
    private(set) var findings: [PreflightFinding] = []
    private var places: [Key: Int] = [:]
    private var kinds: [Kind: Int] = [:]

    private struct Kind: Hashable {
        var code: PreflightCode
        var page: Int?
    }

    private struct Key: Hashable {
        var kind: Kind
        var found: String
    }

    /// How many findings of a kind a page has, before the rest is only counted.
    private static let greatestCount = 12

    mutating func add(_ finding: PreflightFinding) {
        let kind = Kind(code: finding.code, page: finding.page)
        let key = Key(kind: kind, found: finding.found)
        if let index = places[key] {
            findings[index].count += 1
        } else if kinds[kind, default: 0] < Self.greatestCount {
            kinds[kind, default: 0] += 1
            places[key] = findings.count
            findings.append(finding)
        } else if let index = findings.lastIndex(where: { $0.code == kind.code && $0.page == kind.page }) {
            findings[index].count += 1
            if finding.severity == .defect { findings[index].severity = .defect }
        }
    }
}
