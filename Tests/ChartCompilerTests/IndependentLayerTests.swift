import Diagnostics
import SceneGraph
import Testing

/// `resolve: independent` sets the layers apart that it stands over, and no parts of one of them.
struct IndependentLayerTests {
    private func chart(_ layers: String, resolve: String = "{scale: {y: independent}}") -> Compiled {
        compile(
            """
            data: {values: [{x: 0, y: 1, z: 100, w: 7}, {x: 1, y: 2, z: 200, w: 9}]}
            width: 100
            height: 100
            encoding: {x: {field: x, type: quantitative, axis: null}}
            resolve: \(resolve)
            layer:
              - {mark: point, encoding: {y: {field: y, type: quantitative}}}
            \(layers)
            """, leniency: .plain)
    }

    @Test func aLineAndItsPointsHaveOneAxis() {
        let chart = chart(
            "  - {mark: {type: line, point: true}, encoding: {y: {field: z, type: quantitative}}}")
        #expect(chart.axisTitles == ["y", "z"])
    }

    @Test func thePartsOfAnErrorBarHaveOneScale() {
        let chart = chart(
            "  - {mark: {type: errorbar, ticks: true}, encoding: {y: {field: z, type: quantitative}}}",
            resolve: "{axis: {y: independent}, scale: {y: independent}}")
        #expect(chart.axisTitles == ["y", "z"])
    }

    @Test func aNestedLayerIsOneChild() {
        let chart = chart(
            """
              - encoding: {y: {field: z, type: quantitative}}
                layer: [{mark: line}, {mark: point}, {mark: text}]
            """)
        #expect(chart.axisTitles == ["y", "z"])
    }

    @Test func aNestedLayerHasAResolveOfItsOwn() {
        let chart = chart(
            """
              - resolve: {scale: {y: independent}}
                layer:
                  - {mark: line, encoding: {y: {field: z, type: quantitative}}}
                  - {mark: line, encoding: {y: {field: w, type: quantitative}}}
            """, resolve: "{}")
        #expect(chart.axisTitles == ["y", "z", "w"])
    }

    @Test func aThirdAxisStandsBesideTheSecond() {
        let chart = chart(
            """
              - {mark: line, encoding: {y: {field: z, type: quantitative}}}
              - {mark: line, encoding: {y: {field: w, type: quantitative, axis: {offset: 40}}}}
            """)
        #expect(chart.axisTitles == ["y", "z", "w"])
        let sides = chart.anchors(.axisTitle).map { $0[0] > 100 }
        #expect(sides == [false, true, true])
    }

    @Test func anOverlayHasNoLegendOfItsOwn() {
        let chart = chart(
            """
              - mark: {type: line, point: true}
                encoding: {y: {field: z, type: quantitative}, color: {field: w, type: nominal}}
            """, resolve: "{legend: {color: independent}, scale: {color: independent, y: independent}}")
        #expect(chart.frames(.legend).count == 1)
    }

    @Test func layersWithIndependentLegendsHaveOneEach() {
        let chart = chart(
            """
              - mark: line
                encoding: {y: {field: z, type: quantitative}, color: {field: w, type: nominal}}
              - mark: line
                encoding: {y: {field: z, type: quantitative}, color: {field: w, type: nominal}}
            """, resolve: "{legend: {color: independent}}")
        #expect(chart.frames(.legend).count == 2)
    }
}
