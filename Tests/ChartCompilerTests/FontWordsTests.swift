import SceneGraph
import Testing

/// CSS's words for fonts.
@Suite struct FontWordsTests {
    private func font(_ properties: String) -> FontStyle? {
        compile(
            """
            data: {values: [{a: 1}]}
            mark: {type: text, text: T, \(properties)}
            encoding: {x: {field: a, type: quantitative}}
            """
        ).textItems(.mark).first?.font
    }

    @Test(arguments: [
        ("fontWeight: bolder", 700), ("fontWeight: lighter", 100), ("fontWeight: bold", 700),
        ("fontWeight: 600", 600),
        ("fontStyle: bold", 700), ("fontStyle: italic", 400),
    ])
    func howBoldTheyAre(properties: String, weight: Int) {
        #expect(font(properties)?.drawnWeight == weight)
    }

    @Test func wordsStay() {
        #expect(font("fontWeight: bolder")?.weight.word == "bolder")
        #expect(font("fontStyle: bold")?.slant.word == "bold")
        #expect(font("fontStyle: oblique")?.isItalic == true)
    }
}
