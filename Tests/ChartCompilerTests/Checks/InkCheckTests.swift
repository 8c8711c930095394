import Testing

/// Rows that leave no ink are told.
@Suite struct InkCheckTests {
    private func lines(_ mark: String) -> [String] {
        compile(
            """
            data: {values: [{x: 1, y: 1, c: a}, {x: 2, y: 2, c: a}, {x: 2, y: 3, c: b}]}
            \(mark)
            encoding:
              x: {field: x, type: ordinal}
              y: {field: y, type: quantitative}
              color: {field: c, type: nominal}
            """
        ).messages
    }

    @Test func aLineOfOnePoint() {
        #expect(lines("mark: line") == ["a line of one point leaves no ink: b"])
    }

    @Test(
        arguments: [
            "mark: {type: line, point: true}", "mark: {type: line, strokeCap: round}",
            "layer: [{mark: line}, {mark: point}]",
        ])
    func aLineWhosePointsAreSeen(mark: String) {
        #expect(lines(mark) == [])
    }

    @Test func aPointBetweenGaps() {
        let chart = compile(
            """
            data: {values: [{x: 1, y: 1}, {x: 2, y: 2}, {x: 3, y: null}, {x: 4, y: 3}, {x: 5, y: null}]}
            mark: line
            encoding: {x: {field: x, type: quantitative}, y: {field: y, type: quantitative}}
            """)
        #expect(chart.messages == ["a line of one point leaves no ink"])
    }

    @Test func aFilterThatLeavesNothing() {
        let chart = compile(
            """
            data: {values: [{y: 2023年, v: 1}, {y: 2024年, v: 2}]}
            transform: [{filter: datum.y == 2024}]
            mark: bar
            encoding: {x: {field: v, type: quantitative}}
            """)
        #expect(
            chart.messages == ["the filter leaves 0 of 2 rows: 'y' is text such as '2023年', 2024 a number"])
    }

    @Test func anEmptySelectionLeavesNothing() {
        let chart = compile(
            """
            data: {values: [{v: 1}]}
            layer:
              - {mark: point, params: [{name: p, select: point}], encoding: {x: {field: v, type: quantitative}}}
              - {mark: point, transform: [{filter: {param: p, empty: false}}], encoding: {x: {field: v, type: quantitative}}}
            """)
        #expect(chart.messages == [])
    }

    @Test func nothingAtAll() {
        let chart = compile(
            """
            data: {values: [{a: null}, {a: null}]}
            mark: point
            encoding: {x: {field: a, type: quantitative}}
            """)
        #expect(chart.messages == ["nothing is drawn: 'a' is missing in all 2 rows"])
    }

    private let regions = """
        data:
          values:
            features:
              - {type: Feature, properties: {name: 东乡, v: 1}, geometry: {type: Polygon, coordinates: [[[0, 0], [0, 1], [1, 1], [0, 0]]]}}
              - {type: Feature, properties: {name: 西乡, v: null}, geometry: {type: Polygon, coordinates: [[[1, 0], [1, 1], [2, 1], [1, 0]]]}}
          format: {property: features}
        """

    @Test func aRegionThatTheMapLoses() {
        let chart = compile(
            regions + "\nmark: geoshape\nencoding: {color: {field: properties.v, type: quantitative}}")
        #expect(chart.messages == ["1 of 2 regions, 西乡, isn't drawn: 'properties.v' is missing there"])
        #expect(chart.notes == ["chart.yaml:5:51 a region without a value"])
    }

    @Test(
        arguments: [
            "mark: geoshape\nencoding: {color: {field: properties.v, type: quantitative}}\nconfig: {scale: {invalid: {color: {value: '#ddd'}}}}",
            "layer: [{mark: geoshape}, {mark: geoshape, encoding: {color: {field: properties.v, type: quantitative}}}]",
        ])
    func aRegionThatIsDrawnWithoutAValue(view: String) {
        #expect(compile(regions + "\n" + view).messages == [])
    }

    @Test func aValueWithoutItsTime() {
        let chart = compile(
            """
            data: {values: [{t: 2024-01-01, v: 1}, {t: null, v: 2}]}
            mark: point
            encoding: {x: {field: t, type: temporal}, y: {field: v, type: quantitative}}
            """)
        #expect(chart.messages == ["'t' is missing in 1 of 2 rows, which aren't drawn"])
    }
}
