import Diagnostics
import SceneGraph
import Testing

@testable import ChartCompiler

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
