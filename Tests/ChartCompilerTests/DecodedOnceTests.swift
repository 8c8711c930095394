import Colors
import SceneGraph
import Testing

/// Definitions are decoded where they stand, whether or not anything uses them, and merged as values.
@Suite struct DecodedOnceTests {
    private func chart(_ config: String, _ more: String = "") -> Compiled {
        compile(
            """
            data: {values: [{a: 1}]}
            mark: point
            encoding: {x: {field: a, type: quantitative}}
            config: {\(config)}
            \(more)
            """)
    }

    @Test(arguments: [
        ("title: {fontSize: big}", "unknown unit of length 'big'"),
        ("title: {txet: {}}", "unknown property 'txet' of a title"),
        ("projection: {scale: -1}", "-1 is not within 1e-09 to 10000000"),
        ("view: {fill: bleu}", "unknown colour 'bleu'"),
        ("style: {guide-label: {fill: bleu}}", "unknown colour 'bleu'"),
        ("style: {group-subtitle: {fontSize: big}}", "unknown unit of length 'big'"),
    ])
    func aMistakeIsToldThoughNothingUsesTheSection(_ config: String, _ message: String) {
        #expect(chart(config).messages == [message])
    }

    @Test func aMistakeInATitleIsToldThoughNoTableCanBeRead() {
        let chart = compile(
            "{data: {url: none.csv}, title: {text: T, colour: red}, mark: point, encoding: {x: {field: a}}}")
        #expect(chart.messages.contains("unknown property 'colour' of a title"))
    }

    @Test func aConstantTakesThePlaceOfAnExpressionOfTheConfig() throws {
        let config = "title: {fontSize: {expr: height / 10}}"
        let size = { (title: String) in chart(config, title).textItems(.titleText).first?.font.size }
        #expect(size("height: 200\ntitle: T") == 20)
        #expect(size("height: 200\ntitle: {text: T, fontSize: 9}") == 9)
    }

    @Test func anExpressionTakesThePlaceOfAConstantOfTheConfig() {
        let chart = chart(
            "title: {fontSize: 9}", "title: {text: T, fontSize: {expr: height / 10}}\nheight: 300")
        #expect(chart.textItems(.titleText).first?.font.size == 30)
    }

    @Test func aRuleTakesWhatItLeavesOutFromThatOfTheConfig() {
        let chart = chart(
            "title: {rule: {color: red, width: 3}}", "title: {text: T, rule: {width: 2}}")
        let rule = chart.rules(.furniture).first
        #expect(rule?.style.strokeWidth == 2)
        #expect(rule?.style.stroke == .color(Color(0xFF0000)))
    }

    @Test func aViewIsDrawnOnWhatItStatesOverTheConfig() {
        let own = chart("view: {fill: red, stroke: blue}", "view: {fill: lime}").plot.style
        #expect(own.fill == .color(Color(0x00FF00)))
        #expect(own.stroke == .color(Color(0x0000FF)))
    }

    @Test func theStyleOfAViewTakesThePlaceOfTheUsualOne() {
        let style = chart("style: {cell: {fill: red}, plain: {fill: lime}}", "view: {style: plain}").plot
            .style
        #expect(style.fill == .color(Color(0x00FF00)))
        #expect(style.stroke == nil)
    }

    @Test func aProjectionTakesWhatItLeavesOutFromThatOfTheConfig() {
        let chart = compile(
            """
            data: {values: [{lon: 3, lat: 2}]}
            width: 100
            height: 100
            mark: point
            encoding: {longitude: {field: lon, type: quantitative}, latitude: {field: lat, type: quantitative}}
            projection: {translate: [1, 1]}
            config: {projection: {type: identity, scale: 10, translate: [0, 0]}}
            """)
        #expect(chart.symbols.map { [$0.x, $0.y] } == [[31, 21]])
    }
}
