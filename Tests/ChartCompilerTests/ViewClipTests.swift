import Diagnostics
import SceneGraph
import Testing

@Suite struct ViewClipTests {
    @Test func aViewThatClipsTakesNoRoomForItsAxes() {
        let text = """
            data: {values: [{a: 1}]}
            width: 100
            height: 50
            padding: 0
            mark: point
            encoding: {x: {field: a, type: quantitative}}
            """
        let chart = compile(text + "\nview: {clip: true, stroke: null}", leniency: .plain)
        #expect(chart.scene?.width == 100 && chart.scene?.height == 50)
        #expect(chart.messages == ["the view clips its axes and titles, too"])
        #expect(compile(text + "\nview: {clip: false}").messages == [])
    }
}
