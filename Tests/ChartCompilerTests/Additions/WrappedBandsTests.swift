import SceneGraph
import Testing

/// Bands that go on in another row: `wrap` of a scale along x.
@Suite struct WrappedBandsTests {
    private func dots(_ count: Int, size: String = "width: 100") -> Compiled {
        compile(
            """
            \(size)
            height: {step: 10}
            data: {values: [{n: \(count)}]}
            transform: [{calculate: sequence(datum.n), as: i}, {flatten: [i]}]
            mark: {type: circle, size: 60}
            encoding: {x: {field: i, type: ordinal, scale: {wrap: true}}}
            """)
    }

    private func places(_ chart: Compiled) -> [Point] { chart.symbols.map { Point($0.x, $0.y) } }

    @Test func `Dots go on in the next row where the width ends`() {
        let chart = dots(23)
        #expect(chart.messages == [])
        let places = places(chart)
        #expect(places.count == 23)
        #expect(places[0] == Point(5, 5))
        #expect(places[9] == Point(95, 5))
        #expect(places[10] == Point(5, 15))
        #expect(places[22] == Point(25, 25))
        #expect(chart.plot.height == 30)
    }

    @Test func `No axis counts the columns`() { #expect(dots(23).axisLabels == []) }

    @Test func `They fill the width, and one row needs no more than one`() {
        let chart = dots(4, size: "width: 95")
        #expect(places(chart).map(\.y) == [5, 5, 5, 5].map { $0 * 95 / 90 })
        let last = places(dots(9, size: "width: 95")).last
        #expect(abs((last?.x ?? 0) - 95.0 * 17 / 18) < 0.01)
    }

    @Test func `Rows that would be taller than wide become denser, and dots smaller`() throws {
        let chart = dots(400)
        #expect(chart.symbols.count == 400)
        #expect(chart.plot.height == 100)
        // Twenty by twenty.
        #expect(try #require(places(chart).last) == Point(97.5, 97.5))
        #expect(chart.symbols.allSatisfy { $0.size == 15 })
        #expect(dots(100).symbols.allSatisfy { $0.size == 60 })
    }

    @Test func `Panels of a chart have dots of one size`() {
        let chart = compile(
            """
            frame: {width: 220}
            data: {values: [{n: 16, k: 甲}, {n: 400, k: 乙}]}
            transform: [{calculate: sequence(datum.n), as: i}, {flatten: [i]}]
            spacing: 20
            hconcat:
              - transform: [{filter: "datum.k == '甲'"}]
                height: {step: 10}
                mark: {type: circle, size: 60}
                encoding: &e {x: {field: i, type: ordinal, scale: {wrap: true}}}
              - transform: [{filter: "datum.k == '乙'"}]
                height: {step: 10}
                mark: {type: circle, size: 60}
                encoding: *e
            """)
        #expect(chart.messages == [])
        #expect(chart.symbols.count == 416)
        #expect(Set(chart.symbols.map { ($0.size * 100).rounded() }).count == 1)
        #expect((chart.symbols.first?.size ?? 60) < 30)
    }
}
