import Diagnostics
import SceneGraph
import Testing

/// Scales with a part left out, which show it.
@Suite struct ScaleBreakTests {
    private func chart(_ stated: String, mark: String = "point", values: String = "10, 20, 980") -> Compiled {
        compile(
            """
            width: 107
            height: 40
            data: {values: [\(values)]}
            mark: \(mark)
            encoding:
              x: {field: data, type: quantitative, axis: null, scale: {nice: false, domain: [0, 1000], break: \(stated)}}
            """, leniency: .plain)
    }

    @Test func theScaleIsBrokenAndTornEdgesSaySo() throws {
        let chart = chart("[50, 950]")
        #expect(chart.remarks == [])
        // A hundred points for what is left of a hundred.
        #expect(chart.middles(.mark).map { $0[0] } == [10, 20, 87])
        // A strip of paper, and two edges.
        #expect(chart.lines.count == 3)
        let edge = try #require(chart.lines.last).compactMap { $0 }
        #expect(edge.allSatisfy { abs($0[0] - 57) < 1.5 })
        #expect(edge.first?[1] ?? 0 < 0 && edge.last?[1] ?? 0 > 40)
    }

    @Test(arguments: ["[300, 100000]", "[5]", "[-5, 10]"])
    func aBreakThatCannotBeIsTold(_ stated: String) {
        #expect(chart(stated).messages == ["the scale can't leave this part out"])
        #expect(chart(stated).lines.isEmpty)
    }

    @Test func aValueInTheBreakIsTold() {
        #expect(
            chart("[15, 950]").messages == ["20 lies in the part that the scale leaves out"])
    }

    @Test func barsAcrossItAreTold() {
        #expect(chart("[50, 950]", mark: "bar", values: "10, 960").remarks == ["broken-scale"])
        #expect(chart("[50, 950]", mark: "bar", values: "10, 20").remarks == [])
    }
}
