import Grammar
import Testing

@testable import ChartCompiler

struct MarkRegistryTests {
    @Test func theGrammarKnowsTheNamesOfAllMarks() {
        #expect(MarkRegistry.standard.primitive.map { $0.name } == MarkNames.primitive)
        #expect(MarkRegistry.standard.composite.map { $0.name } == MarkNames.composite)
    }
}
