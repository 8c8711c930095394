import Diagnostics
import Testing

/// What would change guides and selections, and isn't drawn, is said.
@Suite struct GuideWarningTests {
    @Test func independentLegendsOfIndependentScalesGoWithoutSaying() {
        #expect(layers(resolve: "{scale: {color: independent}, legend: {color: independent}}").messages == [])
    }

    @Test(arguments: [
        "{name: pick, select: point}", "{name: pick, select: point, value: []}",
        "{name: pick, select: point, value: [{x: 1}]}",
    ])
    func selectionsGoWithoutSaying(_ parameter: String) {
        #expect(selecting(parameter).messages == [])
    }

    @Test func anAggregateWithoutAFieldIsLeftOut() {
        let chart = compile(
            """
            data: {values: [{x: 1, c: a}]}
            mark: point
            encoding: {x: {field: x, type: quantitative}, y: {aggregate: median}, size: {aggregate: {argmin: x}}}
            """)
        #expect(
            chart.messages == [
                "'median' needs a field; the channel is left out",
                "'argmin' needs a field; the channel is left out",
            ])
        #expect(chart.symbols.count == 1)
    }

    @Test func coloursOfARangeMixInTheSpaceThatIsNamed() {
        #expect(middle("rgb") == "#800080")
        #expect(middle("hsl") == "#ff00ff")
        #expect(middle("{type: hsl-long}") == "#00ff00")
    }

    private func layers(resolve: String) -> Compiled {
        compile(
            """
            data: {values: [{x: 1, c: a}]}
            resolve: \(resolve)
            encoding: {x: {field: x, type: quantitative}, color: {field: c, type: nominal}}
            layer: [{mark: point}, {mark: tick}]
            """)
    }

    private func selecting(_ parameter: String) -> Compiled {
        compile(
            """
            data: {values: [{x: 1}]}
            params: [\(parameter)]
            mark: point
            encoding: {x: {field: x, type: quantitative}}
            """)
    }

    /// The colour halfway between red and blue.
    private func middle(_ space: String) -> String? {
        compile(
            """
            data: {values: [{x: 0}, {x: 1}, {x: 2}]}
            mark: circle
            encoding:
              color: {field: x, type: quantitative, scale: {range: [red, blue], interpolate: \(space)}}
            """
        ).fills.dropFirst().first
    }
}
