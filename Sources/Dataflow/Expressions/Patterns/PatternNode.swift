/// A parsed regular expression.
indirect enum PatternNode {
    case scalars(ScalarSet)
    case sequence([PatternNode])
    /// The first that leads to a match wins.
    case alternatives([PatternNode])
    case capture(Int, PatternNode)
    case repetition(PatternNode, min: Int, max: Int?, lazy: Bool)
    case assertion(Assertion)

    enum Assertion {
        case start, end, wordBoundary, notWordBoundary
    }
}

/// Why a text isn't a regular expression, or not one that this engine can match.
struct PatternError: Error {
    let message: String
}
