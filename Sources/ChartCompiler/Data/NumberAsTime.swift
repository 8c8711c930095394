import Dataflow

/// What numbers probably mean that stand where a time is shown, and would be milliseconds of January 1970.
struct NumberAsTime {
    /// The first of the numbers.
    let example: Double
    /// What they were meant as, and the type that a format's `parse` gives them.
    let noun: String
    let type: String

    /// - Returns: nil for a column of other values, or of numbers that may well be milliseconds.
    init?(_ column: Column) {
        guard case .number(let values) = column.storage else { return nil }
        let numbers = values.filter(\.isFinite)
        guard let first = numbers.first, numbers.allSatisfy({ $0 > 0 && $0 < 1e10 }) else { return nil }
        example = first
        let kinds: [(noun: String, type: String, fits: (Double) -> Bool)] = [
            ("years", "\"date:'%Y'\"", { (1000...2999).contains($0) && $0.isWhole }),
            ("months", "month", { (100_001...299_912).contains($0) && Self.isMonth($0) }),
            (
                "days", "day",
                { (10_000_101...29_991_231).contains($0) && Self.isMonth(($0 / 100).rounded(.down)) }
            ),
            ("days since 1900, as Excel counts them,", "excel", { (20_000...80_000).contains($0) }),
            ("seconds", "\"date:'%s'\"", { (3e8...4e9).contains($0) && $0.isWhole }),
        ]
        guard let kind = kinds.first(where: { numbers.allSatisfy($0.fits) }) else { return nil }
        (noun, type) = (kind.noun, kind.type)
    }

    private static func isMonth(_ number: Double) -> Bool {
        (1...12).contains(number.truncatingRemainder(dividingBy: 100))
    }
}

extension Double {
    fileprivate var isWhole: Bool { rounded() == self }
}
