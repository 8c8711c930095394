import Colors
import SceneGraph
import Testing

/// Fills and strokes: which of several definitions has the say.
@Suite struct PaintTests {
    private func chart(_ mark: String, _ more: String = "", config: String = "{}") -> Compiled {
        compile(
            """
            data: {values: [{a: A, b: 1}, {a: B, b: 2}]}
            config: \(config)
            mark: \(mark)
            encoding: {y: {field: a}, \(more)}
            """)
    }

    private let gradient =
        "{gradient: linear, x1: 1, x2: 1, y2: 1, stops: [{color: red}, {offset: 1, color: blue}]}"

    private func gradient(_ chart: Compiled, _ row: Int) -> Gradient? {
        if case .gradient(let gradient)? = chart.rects[row].style.fill { gradient } else { nil }
    }

    @Test func aMarkIsFilledWithAGradient() {
        let gradient = gradient(chart("{type: bar, color: \(gradient)}"), 0)
        #expect(gradient?.start == Point(1, 0))
        #expect(gradient?.end == Point(1, 1))
        #expect(gradient?.stops.map(\.color.hex) == ["#ff0000", "#0000ff"])
    }

    @Test func aRadialGradientIsInTheMiddleUnlessToldOtherwise() {
        let chart = chart("{type: bar, fill: {gradient: radial, stops: []}}")
        #expect(gradient(chart, 0)?.start == Point(0.5, 0.5))
        #expect(gradient(chart, 0)?.endRadius == 0.5)
    }

    @Test func aConditionMayGiveAGradient() {
        let chart = chart("bar", "color: {condition: {test: datum.b > 1, value: \(gradient)}, value: green}")
        #expect(gradient(chart, 0) == nil)
        #expect(gradient(chart, 1)?.stops.count == 2)
        #expect(chart.fills.first == "#008000")
    }

    @Test func theFirstConditionThatARowPassesDecides() {
        let chart = chart(
            "bar", "color: {condition: [{test: datum.b > 1, value: red}, {test: datum.b > 0, value: blue}]}")
        #expect(chart.fills == ["#0000ff", "#ff0000"])
    }

    @Test func aConditionWithoutAnElseLeavesTheMarksColour() {
        let chart = chart("{type: bar, color: red}", "color: {condition: {test: datum.b > 1, value: blue}}")
        #expect(chart.fills == ["#ff0000", "#0000ff"])
    }

    @Test func theMarksOwnFillWinsOverTheColourChannel() {
        let fills = chart("{type: bar, fill: red}", "color: {field: a}").fills
        #expect(fills == ["#ff0000", "#ff0000"])
    }

    @Test(arguments: [
        ("{type: bar, color: red}", "color", "{}"), ("{type: bar, fill: red}", "fill", "{}"),
        ("{type: bar, stroke: red}", "color", "{}"), ("bar", "color", "{bar: {fill: red}}"),
    ])
    func aChannelWinsOverWhatIsLessSpecific(_ mark: String, _ channel: String, _ config: String) {
        #expect(chart(mark, "\(channel): {value: blue}", config: config).fills == ["#0000ff", "#0000ff"])
    }

    @Test func theMarksColourWinsOverTheConfigsFill() {
        let fills = chart("{type: bar, color: red}", config: "{bar: {fill: blue}}").fills
        #expect(fills == ["#ff0000", "#ff0000"])
    }

    @Test func theConfigsFillWinsOverItsColourOnTheSameLevel() {
        let fills = chart("bar", config: "{mark: {color: red}, bar: {color: green, fill: blue}}").fills
        #expect(fills == ["#0000ff", "#0000ff"])
    }

    @Test func theLastOfAMarksStylesWins() {
        let config = "{style: {bar: {color: red}, one: {color: green}, two: {color: blue}}}"
        #expect(chart("bar", config: config).fills.first == "#ff0000")
        #expect(chart("{type: bar, style: [one, two]}", config: config).fills.first == "#0000ff")
    }

    @Test func anUnknownColourOfTheDataIsToldOnce() {
        let chart = chart("bar", "color: {field: a, scale: null}")
        #expect(chart.messages == ["unknown colour 'A'", "unknown colour 'B'"])
        #expect(chart.rects.map(\.style.fill) == [.unknown("A"), .unknown("B")])
    }

    @Test func aValueOfNullPaintsNothing() {
        #expect(chart("bar", "color: {value: null}").rects.allSatisfy { $0.style.fill == nil })
    }
}
