import Testing

/// What can't be drawn yet is said; where the picture would be another one, nothing is drawn.
@Suite struct UnsupportedTests {
    @Test(arguments: [
        ("facet: {field: a}\nspec: {mark: bar}", "'facet' is not supported yet"),
        ("mark: bar\nencoding: {row: {field: a}}", "channel 'row' is not supported yet"),
        ("mark: bar\nencoding: {longitude: {field: a}}", "channel 'longitude' is not supported yet"),
        ("mark: boxplot", "mark 'boxplot' is not supported yet"),
    ])
    func anotherPictureIsNotDrawn(rest: String, message: String) {
        let chart = compile("data: {values: [{a: 1}]}\n" + rest)
        #expect(chart.messages == [message])
        #expect(chart.scene == nil)
    }
}
