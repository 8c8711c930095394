import Diagnostics
import SceneGraph
import Testing

@Suite struct PointTests {
    @Test func sizesRunFromFourToTheSquareOfTheStep() {
        let chart = compile(
            """
            data: {values: [{x: 0, y: 0, v: 0}, {x: 1, y: 1, v: 10}]}
            mark: circle
            encoding:
              x: {field: x, type: quantitative}
              y: {field: y, type: quantitative}
              size: {field: v, type: quantitative}
            """)
        #expect(chart.symbols.map(\.size) == [4, 361])
        #expect(chart.texts(.legendLabel) == ["0", "2", "4", "6", "8", "10"])
    }

    @Test func colourAndShapeOfOneFieldShareALegend() {
        let chart = compile(
            """
            data: {values: [{x: 0, y: 0, k: a}, {x: 1, y: 1, k: b}, {x: 2, y: 2, k: c}]}
            mark: point
            encoding:
              x: {field: x, type: quantitative}
              y: {field: y, type: quantitative}
              color: {field: k}
              shape: {field: k}
            """)
        #expect(chart.count(.legend) == 1)
        #expect(chart.symbols.map(\.shape) == ["circle", "square", "triangle-up"].map { .named($0) })
        #expect(chart.symbols.allSatisfy { $0.style.fill == nil && $0.style.opacity == 0.7 })
    }

    @Test func aConditionChoosesTheColour() {
        let chart = compile(
            """
            data: {values: [{x: 0, y: 0}, {x: 1, y: 1}]}
            mark: circle
            encoding:
              x: {field: x, type: quantitative}
              y: {field: y, type: quantitative}
              color: {condition: {test: "datum.x > 0", value: red}, value: gray}
            """)
        #expect(chart.fills == ["#808080", "#ff0000"])
    }

    @Test func anEmptySelectionPasses() {
        let chart = compile(
            """
            data: {values: [{x: 0, y: 0, k: a}, {x: 1, y: 1, k: b}]}
            params: [{name: brush, select: interval}]
            mark: circle
            encoding:
              x: {field: x, type: quantitative}
              y: {field: y, type: quantitative}
              color: {condition: {param: brush, field: k, type: nominal}, value: gray}
              opacity: {condition: {param: brush, empty: false, value: 1}, value: 0.2}
            """)
        #expect(chart.messages == [])
        #expect(chart.fills == ["#4c78a8", "#f58518"])
        #expect(chart.symbols.map(\.style.opacity) == [0.2, 0.2])
    }

    @Test func expressionsOnParametersAreConstants() {
        let chart = compile(
            """
            data: {values: [{x: 0, y: 0}]}
            params: [{name: r, value: 4}, {name: area, expr: "r * r"}]
            mark: {type: circle, size: {expr: area}}
            encoding: {x: {field: x, type: quantitative}, y: {field: y, type: quantitative}}
            """)
        #expect(chart.messages == [])
        #expect(chart.symbols.map(\.size) == [16])
    }

    @Test(arguments: [("600ppi", 600.0), ("300", 300), ("\"150\"", 150)]) func aMarkMayBeAPictureInDocuments(
        text: String, resolution: Double
    ) throws {
        let chart = compile(
            """
            data: {values: [{a: 1}]}
            mark: {type: point, raster: \(text)}
            encoding: {x: {field: a, type: quantitative}}
            """)
        #expect(chart.log.diagnostics.isEmpty)
        func rasters(_ group: GroupItem) -> [Double] {
            group.marks.flatMap { mark -> [Double] in
                if case .group(let items) = mark.items { return items.flatMap(rasters) }
                return [mark.raster].compactMap { $0 }
            }
        }
        #expect(rasters(try #require(chart.scene).root) == [resolution])
    }
}
