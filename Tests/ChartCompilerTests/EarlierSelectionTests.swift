import Diagnostics
import Testing

/// Selections as version 4 of Vega-Lite wrote them are read as parameters.
@Suite struct EarlierSelectionTests {
    private func fills(_ selection: String, _ condition: String) -> [String] {
        compile(
            """
            data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
            selection: {picked: \(selection)}
            mark: bar
            encoding:
              x: {field: a}
              y: {field: b, type: quantitative}
              color: {condition: \(condition), value: "#0000ff"}
            """, leniency: .plain
        ).fills
    }

    @Test func anEmptySelectionHoldsAllRows() {
        #expect(fills("{type: single}", "{selection: picked, value: '#ff0000'}") == ["#ff0000", "#ff0000"])
    }

    @Test func unlessItSaysNone() {
        #expect(
            fills("{type: multi, empty: none}", "{selection: picked, value: '#ff0000'}")
                == ["#0000ff", "#0000ff"])
    }

    @Test func whatIsSelectedAtFirst() {
        #expect(
            fills("{type: single, fields: [a], init: {a: B}}", "{selection: picked, value: '#ff0000'}")
                == ["#0000ff", "#ff0000"])
    }

    @Test func compositionsOfSelections() {
        #expect(
            fills(
                "{type: single, fields: [a], init: {a: B}}",
                "{selection: {not: picked}, value: '#ff0000'}") == ["#ff0000", "#0000ff"])
    }

    @Test func eachIsToldAtItsPlace() {
        let compiled = compile(
            """
            data: {values: [{a: A, b: 28}]}
            selection: {picked: {type: single}}
            mark: bar
            encoding: {x: {field: b, type: quantitative}}
            """)
        #expect(compiled.messages == ["'selection' is what version 4 of Vega-Lite called a parameter"])
        #expect(compiled.log.diagnostics.first?.span?.start == Position(line: 2, column: 1))
        #expect(compiled.scene == nil)
    }
}
