import SceneGraph
import Testing

/// Scales whose domain has a middle.
@Suite struct DomainMidTests {
    private func colors(_ scale: String) -> [String] {
        compile(
            """
            data: {values: [{v: 0}, {v: 1}, {v: 2}, {v: 7}, {v: 12}]}
            mark: circle
            encoding:
              x: {field: v, type: quantitative}
              color: {field: v, type: quantitative, scale: \(scale)}
            """
        ).fills
    }

    @Test func theMiddleHasTheMiddleColor() {
        #expect(
            colors("{domainMid: 2, range: [black, red, white], interpolate: rgb}")
                == ["#000000", "#800000", "#ff0000", "#ff8080", "#ffffff"])
    }

    @Test func withoutOneTheMiddleIsHalfway() {
        #expect(
            colors("{range: [black, red, white], interpolate: rgb}")
                == ["#000000", "#2b0000", "#550000", "#ff2b2b", "#ffffff"])
    }

    @Test func aMiddleBelowTheDataIsTheBeginning() {
        #expect(
            colors(
                "{domain: [2, 12], domainMid: 0, range: [black, red, white], interpolate: rgb, clamp: true}"
            )
            .first == "#000000")
    }

    @Test func theSchemeIsADivergingOne() {
        // The ends and the middle of Vega's blueorange, turned round as Vega-Lite's theme has it.
        let (mid, sequential) = (colors("{domainMid: 6}"), colors("{}"))
        #expect(mid.first == "#994a07")
        #expect(mid.last == "#134b85")
        #expect(sequential.first != mid.first)
    }

    @Test func positionsBendAtTheMiddle() {
        let chart = compile(
            """
            data: {values: [{v: 0}, {v: 1}, {v: 2}, {v: 7}, {v: 12}]}
            width: 120
            mark: point
            encoding:
              x: {field: v, type: quantitative, scale: {domainMid: 2, range: [0, 50, 120], nice: false}}
            """)
        #expect(chart.symbols.map(\.x) == [0, 25, 50, 85, 120])
    }
}
