import Testing

@testable import Dataflow

/// Expressions give what Vega's give.
@Suite struct RecordedExpressionTests {
    @Test(arguments: recordedExpressions)
    func anExpressionGivesWhatVegaMakesOfIt(_ recorded: (source: String, text: String)) throws {
        let value = try Expression("'' + (\(recorded.source))").evaluate(ExpressionScope())
        #expect(value.string == recorded.text, "\(recorded.source)")
    }
}
