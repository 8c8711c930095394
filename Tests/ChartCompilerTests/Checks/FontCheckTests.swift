import Diagnostics
import SceneGraph
import Testing

@testable import ChartModel

/// Has one font.
private final class OneFont: TextMeasuring {
    private let metrics = StandardMetrics()

    func metrics(of text: String, in font: FontStyle) -> TextMetrics { metrics.metrics(of: text, in: font) }
    func missingCharacters(of text: String, in font: FontStyle) -> [Unicode.Scalar] { [] }

    func missingFont(_ families: String) -> MissingFont? {
        families.contains("sans-serif") || families == "Lato"
            ? nil : MissingFont(names: [families], installed: ["Lato"])
    }
}

@Suite struct FontCheckTests {
    private func told(_ mark: String, config: String = "{}", leniency: Leniency = .plain) -> [Diagnostic] {
        compile(
            """
            config: \(config)
            data: {values: [{a: 甲, v: 1}, {a: 乙, v: 2}]}
            mark: \(mark)
            encoding: {text: {field: a}, y: {field: v, type: quantitative}}
            """, leniency: leniency
        ) { $0 = ChartEnvironment(measuring: OneFont(), tables: $0.tables, log: $0.log) }.log.diagnostics
    }

    @Test func aFontThatIsNotThereIsToldOnceAtItsName() {
        let diagnostics = told("{type: text, font: Helvetica Neue LT}")
        #expect(
            diagnostics.map(\.message) == [
                "the font 'Helvetica Neue LT' isn't installed, so its text is set in another one"
            ])
        #expect(diagnostics.first?.span?.start.line == 3)
        #expect(diagnostics.first?.severity == .warning)
    }

    @Test(arguments: ["{font: Frutiger}", "{axis: {labelFont: Frutiger}}", "{text: {font: Frutiger}}"])
    func theFontOfAConfigIsToldThere(config: String) {
        let diagnostics = told("text", config: config)
        #expect(diagnostics.map(\.code) == [.missingFont])
        #expect(diagnostics.first?.span?.start.line == 1)
    }

    @Test func inPrintItIsAnError() {
        #expect(told("{type: text, font: Frutiger}", leniency: .publication).map(\.severity) == [.error])
    }

    @Test func aSimilarNameIsProposed() {
        #expect(told("{type: text, font: Latto}").first?.hints.first == "did you mean 'Lato'?")
    }

    @Test(arguments: ["text", "{type: text, font: Lato}", "{type: text, font: \"Frutiger, sans-serif\"}"])
    func aListWithAFontThatIsThereIsFine(mark: String) {
        #expect(told(mark).map(\.message) == [])
    }
}
