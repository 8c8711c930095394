import Testing

@testable import Dataflow

/// Expressions give what Vega's give.
@Suite struct RecordedExpressionTests {
    @Test(arguments: recordedExpressions)
    func anExpressionGivesWhatVegaMakesOfIt(_ recorded: (source: String, text: String)) throws {
        let value = try Expression("'' + (\(recorded.source))").evaluate(ExpressionScope())
        let isSame = value.string == recorded.text || isNear(value.string, recorded.text)
        #expect(isSame, "\(recorded.source) gives \(value.string), not \(recorded.text)")
    }

    /// Whether numbers differ in their last digits alone: mathematical libraries round differently.
    private func isNear(_ a: String, _ b: String) -> Bool {
        let (first, second) = (a.split(separator: ","), b.split(separator: ","))
        let pairs = zip(first.compactMap { Double($0) }, second.compactMap { Double($0) })
        return first.count == second.count && Array(pairs).count == first.count
            && pairs.allSatisfy { abs($0 - $1) <= 1e-12 * abs($1) }
    }
}
