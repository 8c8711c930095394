import Colors
import SceneGraph
import Testing

@testable import ChartLayout

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

    @Test func aStackedBarHasItsLabelWithinItself() {
        let chart = compile(
            """
            data: {values: [{k: 甲, s: a, v: 60}, {k: 甲, s: b, v: 40}]}
            width: 100
            mark: bar
            encoding:
              y: {field: k, axis: null}
              x: {field: v, type: quantitative, axis: null, scale: {nice: false}}
              color: {field: s, legend: null}
              label: {field: v, type: quantitative}
            """)
        for (item, box) in zip(chart.textItems(.mark), chart.boxes) {
            #expect(item.x == box[0] + box[2] / 2)
        }
        #expect(chart.texts(.mark) == ["60", "40"])
    }

    @Test func aLineHasItsLabelAtItsEnd() {
        let chart = compile(
            """
            data: {values: [{x: 0, y: 1, s: a}, {x: 1, y: 2, s: a}, {x: 0, y: 3, s: b}, {x: 1, y: null, s: b}]}
            mark: {type: line, strokeCap: round}
            encoding:
              x: {field: x, type: quantitative}
              y: {field: y, type: quantitative}
              color: {field: s, legend: null}
              label: {field: s}
            """)
        #expect(chart.texts(.mark) == ["a", "b"])
    }

    @Test func aLabelWithinADarkBarIsWhiteWhateverColourTheThemeHasOnPaper() {
        func color(_ label: String) -> String? {
            compile(
                """
                config: {label: {color: black, placement: center}}
                data: {values: [{v: 60}]}
                mark: {type: bar, color: navy, label: {\(label)}}
                encoding: {x: {field: v, type: quantitative}, label: {field: v, type: quantitative}}
                """
            ).textItems(.mark).first?.style.color?.hex
        }
        #expect(color("") == "#ffffff")
        #expect(color("color: red") == "#ff0000")
        #expect(color("placement: end") == "#000000")
        // What can't be read isn't meant.
        #expect(color("color: '#222244'") == "#ffffff")
    }
}
