import SceneGraph
import Testing

/// Plots that are made to fit a size with all that stands around them.
@Suite struct AutosizeTests {
    private func chart(_ more: String) -> Compiled {
        compile(
            """
            data: {values: [{x: 1}]}
            mark: point
            encoding: {x: {field: x, type: quantitative}, y: {field: x, type: quantitative}}
            \(more)
            """)
    }

    private func size(_ chart: Compiled) -> [Double?] { [chart.scene?.width, chart.scene?.height] }

    @Test func aPlotOfItsContainersSizeKeepsItsAxesInIt() {
        let both = chart("width: container\nheight: container")
        #expect(size(both) == [300, 300])
        #expect((both.plot.width ?? 300) < 280)
        let wide = chart("width: container")
        #expect(wide.scene?.width == 300)
        #expect(wide.plot.height == 300)
    }

    @Test func theSpecsAutosizeGoesBeforeTheConfigs() {
        let padded = size(chart("width: 200"))
        #expect(size(chart("width: 200\nconfig: {autosize: fit}")) == [210, 310])
        #expect(size(chart("width: 200\nconfig: {autosize: fit}\nautosize: pad")) == padded)
        let content = size(chart("width: container\nautosize: {contains: content}"))
        #expect(content[0] == 310)
    }

    @Test func theSizeHoldsWhateverReachesOut() {
        let title = String(repeating: "long ", count: 40)
        let wide = chart("width: container\nheight: 100\ntitle: \"\(title)\"")
        #expect(wide.scene?.width == 300)
    }

    @Test func piesAreFitted() {
        let pie = compile(
            """
            data: {values: [{a: A, b: 1}, {a: B, b: 2}]}
            autosize: {type: fit, contains: padding}
            mark: arc
            encoding: {theta: {field: b, type: quantitative}, color: {field: a}}
            """)
        #expect(size(pie) == [300, 300])
        #expect((pie.plot.width ?? 300) < 290)
    }
}
