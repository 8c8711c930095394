import Grammar
import Testing

@testable import ChartCompiler
@testable import ChartLayout

struct MarkRegistryTests {
    @Test func theGrammarKnowsTheNamesOfAllMarks() {
        #expect(MarkRegistry.standard.names == MarkNames.primitive)
        #expect(CompositeMarkRegistry.standard.names == MarkNames.composite)
    }
}
