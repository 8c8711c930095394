import SceneGraph
import Testing

/// The `label`, `bound`, `unit` and `highlight` channels.
@Suite struct ValueLabelTests {
    private func bars(_ encoding: String, mark: String = "bar", height: Int = 40) -> Compiled {
        compile(
            """
            data: {values: [{k: 甲, v: 60, b: exact, u: 家}, {k: 乙, v: 100, b: at-least, u: 项}]}
            width: 200
            height: \(height)
            mark: \(mark)
            encoding:
              y: {field: k, sort: null, axis: null, scale: {padding: 0}}
              x: {field: v, type: quantitative, axis: null, scale: {nice: false}}
            \(encoding.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
            """)
    }

    @Test func aLabelIsPrintedBesideEachMark() {
        let chart = bars("label: {field: v, type: quantitative}")
        #expect(chart.messages == [])
        #expect(chart.texts(.mark) == ["60", "100"])
    }

    @Test func aLabelsUnitMayDifferByRow() {
        let chart = bars("label: {field: v, type: quantitative, formatType: chinese}\nunit: {field: u}")
        #expect(chart.texts(.mark) == ["60家", "100项"])
    }

    @Test func aFloorIsOpenAndSaysSo() {
        let chart = bars("label: {field: v, type: quantitative}\nbound: {field: b}")
        #expect(chart.texts(.mark) == ["60", "100以上"])
        // The exact one is a closed bar, the floor has a stroke across at its value.
        #expect(chart.boxes == [[0, 0, 120, 20], [0, 20, 200, 20]])
        #expect(chart.rules.map { [$0[0], $0[2]] } == [[200, 200]])
    }

    @Test func anUnknownBoundIsTold() {
        #expect(bars("bound: {field: k}").messages.first == "unknown bound '甲'")
    }

    @Test func aHighlightTakesTheAccent() {
        #expect(bars("highlight: \"datum.k == '乙'\"").fills == ["#b8b0a2", "#c1272d"])
    }

    @Test func aHighlightKeepsTheMarksOwnColourForTheOthers() {
        let chart = bars("highlight: \"datum.k == '乙'\"", mark: "{type: bar, color: black}")
        #expect(chart.fills == ["#000000", "#c1272d"])
    }
}
