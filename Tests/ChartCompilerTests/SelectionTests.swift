import Diagnostics
import SceneGraph
import Testing

/// Selections as they are before anyone touches the chart.
@Suite struct SelectionTests {
    @Test func aPointSelectionBeginsWithItsValues() {
        let chart = points(
            "{name: pick, select: {type: point, fields: [k]}, value: [{k: b}]}",
            color: "{condition: {param: pick, value: red}, value: gray}")
        #expect(chart.messages == [])
        #expect(chart.fills == ["#808080", "#ff0000", "#808080"])
    }

    @Test func anIntervalBeginsWithItsRangesAndIsDrawnUnderAndOverTheMarks() {
        let chart = points(
            "{name: brush, select: interval, value: {x: [5, 10], y: [0, 10]}}",
            color: "{condition: {param: brush, value: red}, value: gray}")
        #expect(chart.fills == ["#333333", "#808080", "#ff0000", "#ff0000", "#ffffff"])
        #expect(chart.boxes == [[100, 0, 100, 100], [100, 0, 100, 100]])
    }

    @Test func anIntervalOfOneChannelSpansTheOther() {
        let chart = points("{name: brush, select: {type: interval, encodings: [x]}, value: {x: [5, 10]}}")
        #expect(chart.boxes == [[100, 0, 100, 100], [100, 0, 100, 100]])
    }

    @Test func anIntervalThatIsBoundToScalesGivesThemTheirDomains() {
        let chart = points("{name: zoom, select: interval, bind: scales, value: {x: [0, 20], y: [0, 10]}}")
        #expect(chart.boxes == [])
        #expect(chart.symbols.map(\.x) == [0, 50, 100])
    }

    @Test(arguments: [
        ("true", ["#ff0000", "#ff0000", "#ff0000"]), ("false", ["#808080", "#808080", "#808080"]),
    ])
    func anEmptySelectionPassesUnlessToldOtherwise(_ empty: String, _ fills: [String]) {
        let chart = points(
            "{name: pick, select: point}",
            color: "{condition: {param: pick, empty: \(empty), value: red}, value: gray}")
        #expect(chart.fills == fills)
    }

    @Test func testsOfSelectionsAreComposed() {
        let chart = points(
            "{name: pick, select: {type: point, fields: [k]}, value: [{k: b}]}",
            color: "{condition: {test: {or: [{param: pick}, \"datum.x == 0\"]}, value: red}, value: gray}")
        #expect(chart.fills == ["#ff0000", "#ff0000", "#808080"])
    }

    @Test func expressionsSeeWhatIsSelected() {
        let chart = points(
            "{name: brush, select: {type: interval, encodings: [x]}, value: {x: [2, 6]}}",
            more: "transform: [{filter: 'datum.x >= brush.x[0] && datum.x <= brush.x[1]'}]")
        #expect(chart.symbols.count == 1)
    }

    @Test func aSelectionAtTheTopIsOfTheViewThatItNames() {
        let chart = compile(
            """
            params: [{name: brush, select: interval, views: [b], value: {x: [0, 5], y: [0, 5]}}]
            data: {values: [{x: 0, y: 0}, {x: 10, y: 10}]}
            hconcat:
            - {name: a, mark: circle, width: 100, height: 100, encoding: {x: {field: x, type: quantitative}}}
            - name: b
              mark: circle
              width: 100
              height: 100
              encoding: {x: {field: x, type: quantitative}, y: {field: y, type: quantitative}}
            """)
        #expect(chart.messages == [])
        #expect(chart.boxes == [[0, 50, 50, 50], [0, 50, 50, 50]])
    }

    @Test func aSelectionGivesAScaleItsDomain() {
        let chart = compile(
            """
            data: {values: [{x: 0}, {x: 10}]}
            vconcat:
            - mark: circle
              width: 100
              encoding: {x: {field: x, type: quantitative, scale: {domain: {param: brush}}}}
            - params: [{name: brush, select: {type: interval, encodings: [x]}, value: {x: [0, 5]}}]
              mark: circle
              width: 100
              encoding: {x: {field: x, type: quantitative}}
            """)
        #expect(chart.messages == [])
        #expect(chart.symbols.map(\.x) == [0, 200, 0, 100])
    }

    @Test func aLookupFindsTheSelectedRows() {
        let chart = compile(
            """
            data: {values: [{k: a, x: 1, v: 2}, {k: a, x: 2, v: 4}]}
            width: 100
            height: 100
            layer:
            - params: [{name: first, select: {type: point, encodings: [x]}, value: [{x: 1}]}]
              mark: circle
              encoding: {x: {field: x, type: quantitative}}
            - transform:
              - {lookup: k, from: {param: first, key: k}}
              - {calculate: "datum.v / datum.first.v", as: share}
              mark: text
              encoding: {x: {field: x, type: quantitative}, text: {field: share}}
            """)
        #expect(chart.messages == [])
        #expect(chart.texts(.mark) == ["1", "2"])
    }

    @Test func anAnimationIsDrawnInItsFirstFrameOverTheScalesOfAll() {
        let chart = compile(
            """
            data: {values: [{year: 2001, x: 10}, {year: 2000, x: 5}]}
            params: [{name: frame, select: {type: point, fields: [year], on: timer}}]
            transform: [{filter: {param: frame}}]
            mark: circle
            width: 100
            encoding: {x: {field: x, type: quantitative}, time: {field: year, type: ordinal}}
            """)
        #expect(chart.messages == [])
        #expect(chart.symbols.map(\.x) == [50])
    }

    @Test func aTestOfAnUnknownParameterIsAnError() {
        let chart = points(
            "{name: brush, select: interval}", more: "transform: [{filter: {param: brusch}}]")
        #expect(chart.messages == ["no parameter is named 'brusch'"])
    }

    private func points(_ parameter: String, color: String = "{value: gray}", more: String = "") -> Compiled {
        compile(
            """
            data: {values: [{x: 0, y: 0, k: a}, {x: 5, y: 5, k: b}, {x: 10, y: 10, k: c}]}
            params: [\(parameter)]
            \(more)
            mark: {type: circle, opacity: 1}
            width: 200
            height: 100
            encoding:
              x: {field: x, type: quantitative}
              y: {field: y, type: quantitative}
              color: \(color)
            """)
    }

    @Test(arguments: [
        ("{longitude: [-5, 15], latitude: [-5, 15]}", [0, 1]), ("{latitude: [5, 40]}", [1, 2]),
        ("{longitude: [40, 20]}", [2]),
    ])
    func anIntervalOfAMapSelectsThePointsInItsRectangle(_ value: String, _ rows: [Int]) {
        let chart = compile(
            """
            hconcat:
              - data: {values: [{a: 0, b: 0, k: x}, {a: 10, b: 10, k: y}, {a: 30, b: 30, k: z}]}
                params: [{name: brush, select: interval, value: \(value)}]
                projection: {type: equirectangular}
                mark: circle
                encoding:
                  longitude: {field: a, type: quantitative}
                  latitude: {field: b, type: quantitative}
                  color: {condition: {param: brush, value: red, empty: false}, value: blue}
              - data: {values: [{key: x}, {key: y}, {key: z}]}
                transform:
                  - {lookup: key, from: {param: brush, key: k}}
                  - {filter: "isValid(datum.brush) && data('brush_store').length"}
                mark: bar
                encoding: {x: {field: key}}
            """)
        let fills = (0..<3).map { rows.contains($0) ? "#ff0000" : "#0000ff" }
        #expect(Array(chart.fills.filter { $0 != "#333333" }.prefix(3)) == fills)
        // The fill and the outline of the rectangle, and a bar for each selected row.
        #expect(chart.boxes.count == 2 + rows.count)
    }

    @Test func aCornerOfAnIntervalThatIsNoNumberSelectsNothing() {
        let chart = compile(
            """
            data: {values: [{a: 0, b: 0}, {a: 10, b: 10}]}
            params: [{name: brush, select: interval, value: {longitude: [Video, -110]}}]
            projection: {type: equirectangular}
            mark: circle
            encoding:
              longitude: {field: a, type: quantitative}
              latitude: {field: b, type: quantitative}
              color: {condition: {param: brush, value: red, empty: false}, value: blue}
            """, leniency: .plain)
        #expect(chart.fills == ["#0000ff", "#0000ff"])
    }

    @Test func whatAMapSelectsIsInTheOrderOfTheRows() {
        let rows = (1...12).reversed().map { "{a: \($0), b: \($0)}" }.joined(separator: ", ")
        let chart = compile(
            """
            vconcat:
              - data: {values: [\(rows)]}
                params: [{name: brush, select: interval, value: {longitude: [0, 13], latitude: [0, 13]}}]
                projection: {type: equirectangular}
                mark: circle
                encoding: {longitude: {field: a, type: quantitative}, latitude: {field: b, type: quantitative}}
              - data: {values: [{}]}
                transform: [{calculate: "join(brush.a, ' ')", as: t}]
                mark: text
                encoding: {text: {field: t}}
            """)
        #expect(chart.texts(.mark) == ["12 11 10 9 8 7 6 5 4 3 2 1"])
    }

    @Test func anIntervalOfAMapWhoseMarkIsUnknownIsToldOnce() {
        let chart = compile(
            """
            data: {values: [{a: 0}]}
            params: [{name: brush, select: interval, value: {latitude: [0, 1]}}]
            mark: cirkle
            encoding: {latitude: {field: a, type: quantitative}}
            """)
        #expect(chart.messages == ["unknown value 'cirkle'"])
    }

    @Test(arguments: [
        ("{name: p, select: intervall}", "unknown value 'intervall'"),
        ("{name: p, select: {type: poynt}}", "unknown value 'poynt'"),
        ("{name: p, select: {encodings: [x]}}", "a selection needs 'type'"),
        ("{name: p, select: {type: point, encodigns: [x]}}", "unknown property 'encodigns' of a selection"),
        ("{name: p, select: {type: point, encodings: [xx]}}", "unknown value 'xx'"),
        ("{name: p, vale: 3}", "unknown property 'vale' of a parameter"),
        ("{value: 3}", "a parameter needs 'name'"),
    ])
    func aMistakeInAParameterIsToldOnce(parameter: String, message: String) {
        let chart = compile(
            """
            params: [\(parameter)]
            data: {values: [{a: 1}]}
            mark: bar
            encoding: {x: {field: a, type: quantitative}}
            """)
        #expect(chart.messages == [message])
    }
}
