import Testing

@Suite struct ValueCheckTests {
    @Test(arguments: [
        ("[{a: 很多}]", "'a' is no number in row 1: '很多'"),
        ("[{a: 1}, {a: .nan}]", "'a' is no number in row 2: NaN"),
        ("[]", "the table has no rows"),
        ("[{b: 1}]", "no column is named 'a'"),
    ])
    func whatCantBeDrawnIsTold(values: String, message: String) {
        let chart = compile("data: {values: \(values)}\nmark: bar\nencoding: {x: {field: a, type: quantitative}}")
        #expect(chart.messages == [message])
        #expect(chart.scene == nil)
    }

    @Test func aMissingValueIsAGap() {
        let chart = compile(
            "data: {values: [{a: 1}, {a: null}]}\nmark: point\nencoding: {x: {field: a, type: quantitative}}")
        #expect(chart.messages == [])
        #expect(chart.symbols.count == 1)
    }
}
