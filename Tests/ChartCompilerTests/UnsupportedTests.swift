import Testing

/// What can't be drawn yet is said; where the picture would be another one, nothing is drawn.
@Suite struct UnsupportedTests {
    @Test(arguments: [
        ("mark: bar\nencoding: {longitude: {field: a}}", "channel 'longitude' is not supported yet"),
    ])
    func anotherPictureIsNotDrawn(rest: String, message: String) {
        let chart = compile("data: {values: [{a: 1}]}\n" + rest)
        #expect(chart.messages == [message])
        #expect(chart.scene == nil)
    }
}
