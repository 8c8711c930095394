/// Clauses of the form 甲、乙分别增长10.7%、20.4%, in which the order decides what belongs to what: a swap is the likeliest
/// slip.
struct Respective {
    private struct Clause {
        var subjects: [String]
        var values: [SaidNumber]
    }

    private let clauses: [Clause]

    init(_ paragraph: String) {
        clauses = paragraph.split { "，。；！？".contains($0) }.compactMap { clause in
            guard let word = clause.firstRange(of: "分别") else { return nil }
            let subjects = clause[..<word.lowerBound].split { "、和与及".contains($0) }.map(String.init)
            let values = SaidNumber.all(in: String(clause[word.upperBound...])).filter { !$0.isNumeral }
            guard subjects.count > 1, subjects.count == values.count else { return nil }
            return Clause(subjects: subjects, values: values)
        }
    }

    /// To what else a clause gives a number than to what has this name; nil if it gives it to that, or there is no
    /// such clause.
    func owner(of number: SaidNumber, called name: String) -> String? {
        for clause in clauses {
            guard let place = clause.values.firstIndex(where: { $0.words == number.words }) else { continue }
            let scores = clause.subjects.map { $0.affinity(to: name) }
            if let best = scores.max(), best > scores[place] { return clause.subjects[place] }
        }
        return nil
    }
}
