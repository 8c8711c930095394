import Diagnostics
import SceneGraph
import Testing

@Suite struct CompositionTests {
    @Test func layersShareTheirScales() {
        let chart = compile(
            """
            data: {values: [{x: 0, y: 2}, {x: 1, y: 4}]}
            width: 100
            height: 100
            layer:
              - mark: line
                encoding: {x: {field: x, type: quantitative}, y: {field: y, type: quantitative}}
              - mark: rule
                encoding: {y: {datum: 10}}
            """)
        #expect(chart.lines == [[[0, 80], [100, 60]]])
        #expect(Set(chart.rules) == [[100, 0, 0, 0]])
    }

    @Test func binsOfLayersAreThoseOfTheirCommonData() {
        let chart = compile(
            """
            data: {values: [{x: 0, k: a}, {x: 100, k: a}, {x: 40, k: b}, {x: 47, k: b}]}
            width: 100
            encoding: {x: {field: x, bin: {maxbins: 2}}, y: {aggregate: count}}
            layer: [{mark: bar}, {mark: bar, transform: [{filter: datum.k == 'b'}]}]
            """)
        // Of the filtered layer alone they would be five wide.
        #expect(chart.boxes.map { [$0[0], $0[2]] } == [[1, 49], [51, 49], [1, 49]])
    }

    @Test func whatAnOuterViewSaysOfAnAxisMakesNoChannel() {
        let chart = compile(
            """
            data: {values: [{x: 1}]}
            width: 100
            height: 80
            encoding: {y: {type: quantitative, axis: {zindex: 1}}, x: {field: x, scale: {domain: [0, 2]}}}
            layer: [{mark: rule, encoding: {x: {field: x, type: quantitative}}}]
            """)
        #expect(chart.rules == [[50, 0, 50, 80]])
    }

    @Test func aLineFromPlaceToPlaceIsARule() {
        let chart = compile(
            """
            data: {values: [{}]}
            width: 100
            height: 100
            mark: line
            encoding:
              x: {datum: 2, scale: {domain: [0, 10]}}
              x2: {datum: 5}
              y: {datum: 1, scale: {domain: [0, 10]}}
              y2: {datum: 3}
            """)
        #expect(chart.rules == [[20, 90, 50, 70]])
        #expect(chart.lines.isEmpty)
    }

    @Test func independentScalesHaveAxesOnBothSides() {
        let chart = compile(
            """
            data: {values: [{x: 0, y: 1, z: 100}, {x: 1, y: 2, z: 200}]}
            encoding: {x: {field: x, type: quantitative}}
            resolve: {scale: {y: independent}}
            layer:
              - {mark: line, encoding: {y: {field: y, type: quantitative}}}
              - {mark: line, encoding: {y: {field: z, type: quantitative}}}
            """)
        #expect(chart.axisTitles == ["x", "y", "z"])
        #expect(chart.lines.count == 2)
        #expect(chart.lines.first == chart.lines.last)
    }

    @Test func viewsStandSideBySide() {
        let chart = compile(
            """
            data: {values: [{a: A, b: 1}]}
            hconcat:
              - &bar
                mark: bar
                encoding: {x: {field: a, type: nominal, axis: null}, y: {field: b, type: quantitative, axis: null}}
              - *bar
            """)
        #expect(chart.count(.scope) == 2)
        #expect(
            chart.plot.marks.compactMap { mark -> Double? in
                if case .group(let items) = mark.items { return items.first?.x }
                return nil
            } == [0, 42])
    }

    @Test func aRepeatedViewIsMadeForEachField() {
        let chart = compile(
            """
            data: {values: [{a: 1, b: 2}]}
            repeat: {row: [a, b]}
            spec:
              mark: point
              encoding: {x: {field: {repeat: row}, type: quantitative}}
            """)
        #expect(chart.messages == [])
        #expect(chart.axisTitles == ["a", "b"])
    }

    @Test func unknownColumnsAreReportedWithTheNearest() {
        let chart = compile(
            """
            data: {values: [{price: 1}]}
            mark: point
            encoding: {x: {field: prize, type: quantitative}}
            """)
        #expect(chart.scene == nil)
        #expect(chart.messages == ["no column is named 'prize'"])
        #expect(chart.log.diagnostics.first?.hints == ["did you mean 'price'?"])
    }

    @Test func laterTransformsKnowTheExtentThatOneFound() {
        let chart = compile(
            """
            data: {values: [{x: 1}, {x: 4}]}
            transform:
              - {extent: x, param: range}
              - {filter: "datum.x == range[1]"}
            width: 100
            mark: point
            encoding: {x: {field: x, type: quantitative, scale: {domain: [0, 8]}}}
            """)
        #expect(chart.messages == [])
        #expect(chart.symbols.map(\.x) == [50])
    }
}
