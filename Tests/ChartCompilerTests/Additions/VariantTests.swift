import SceneGraph
import Testing

/// What a chart says differently at some widths: `when`.
@Suite struct VariantTests {
    private func chart(_ width: String, _ when: String) -> Compiled {
        compile(
            """
            frame: {width: \(width)}
            data: {values: [{k: 甲, v: 6}, {k: 乙, v: 4}]}
            mark: bar
            encoding:
              y: {field: k, axis: null}
              x: {field: v, type: quantitative, axis: null}
            when: \(when)
            """)
    }

    @Test func aPartAppliesAtItsWidths() {
        #expect(chart("70mm", "[{width: < 80mm, mark: {type: bar, color: red}}]").fills.first == "#ff0000")
        #expect(chart("90mm", "[{width: < 80mm, mark: {type: bar, color: red}}]").fills.first != "#ff0000")
    }

    @Test func theFirstThatHoldsApplies() {
        let when =
            "[{width: < 60mm, mark: {type: bar, color: red}}, {width: <= 80mm, mark: {type: bar, color: blue}}]"
        #expect(chart("50mm", when).fills.first == "#ff0000")
        #expect(chart("80mm", when).fills.first == "#0000ff")
    }

    @Test func objectsAreLaidOverTheChart() {
        let narrow = chart("50mm", "{width: < 60mm, encoding: {x: {scale: {domain: [0, 12]}}}}")
        let wide = chart("70mm", "{width: < 60mm, encoding: {x: {scale: {domain: [0, 12]}}}}")
        #expect(narrow.boxes.map { $0[2] }.max().map { $0 < 80 } == true)
        #expect(wide.boxes.map { $0[2] }.max().map { $0 > 150 } == true)
    }

    @Test func anotherCompositionTakesThePlaceOfTheCharts() {
        let narrow = chart(
            "50mm", "{width: < 60mm, vconcat: [{mark: bar}, {mark: bar}]}")
        #expect(narrow.messages == [])
        #expect(narrow.boxes.count == 4)
    }

    @Test(arguments: [
        ("[{mark: bar}]", "a part of 'when' needs the 'width' at which it applies"),
        ("[{width: 80mm}]", "expected a comparison of the width, found a string"),
        ("[{width: < 80qm}]", "expected a comparison of the width, found a string"),
    ])
    func aMistakeIsTold(when: String, message: String) {
        #expect(chart("70mm", when).messages == [message])
    }
}
