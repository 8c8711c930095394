import Diagnostics
import SceneGraph
import Testing

@testable import ChartModel

/// Metrics of fonts that lack a character.
private final class PoorMetrics: TextMeasuring {
    func metrics(of text: String, in font: FontStyle) -> TextMetrics {
        StandardMetrics().metrics(of: text, in: font)
    }

    func missingCharacters(of text: String, in font: FontStyle) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { $0 == "龘" }
    }
}

@Suite struct TextCheckTests {
    private func texts(_ values: String, theme: String = "") -> Compiled {
        compile(
            """
            data: {values: [\(values)]}
            mark: text
            encoding: {y: {field: a, type: nominal, axis: null}, text: {field: a}}
            \(theme)
            """, leniency: theme.isEmpty ? .plain : .publication
        ) { $0.measuring = PoorMetrics() }
    }

    @Test func aCharacterThatNoFontHasIsToldOnceAtItsPlace() {
        let chart = texts("{a: 龘甲}, {a: 龘乙}, {a: 丙}")
        #expect(chart.messages == ["no font has the character '龘' (U+9F98) of “龘甲”"])
        #expect(chart.log.diagnostics.map(\.severity) == [.warning])
        #expect(chart.log.diagnostics.first?.span?.start == Position(line: 1, column: 21))
        #expect(chart.scene != nil)
    }

    @Test func inPrintItIsAnError() {
        let chart = texts("{a: 龘甲}, {a: 龘乙}", theme: "config: {print: {onPaper: false}}")
        #expect(chart.messages == ["no font has the character '龘' (U+9F98) of “龘甲”"])
        #expect(chart.scene == nil)
    }

    @Test(arguments: ["NaN", "增长undefined", "Infinity%"])
    func theWordForAMissingValueIsTold(text: String) {
        #expect(texts("{a: '\(text)'}").messages == ["“\(text)” is printed: a value is missing"])
    }

    @Test(arguments: ["NaNjing", "annulled", "Nan"])
    func anotherWordIsNot(text: String) {
        #expect(texts("{a: '\(text)'}").messages == [])
    }
}
