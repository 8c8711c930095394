import Colors
import SceneGraph
import Testing

/// Rules with tabs over the titles of panels, and subtitles beside titles.
@Suite struct TitleRuleTests {
    private func panels(_ composition: String, _ title: String, widths: (Int, Int) = (100, 60)) -> Compiled {
        compile(
            """
            data: {values: [{x: 1}]}
            spacing: 10
            config: {view: {stroke: null}, title: {anchor: start, frame: bounds, color: red}}
            \(composition):
              - {title: \(title), width: \(widths.0), mark: bar, encoding: {x: {field: x, type: quantitative, axis: null}}}
              - {title: \(title), width: \(widths.1), mark: bar, encoding: {x: {field: x, type: quantitative, axis: null}}}
            """)
    }

    @Test func theRulesOfViewsBelowOneAnotherAreAsLongAsTheWhole() {
        let ends = panels("vconcat", "{text: T, rule: {width: 1}}").ends(.furniture)
        #expect(ends.map { [$0[0], $0[2]] } == [[0, 100], [0, 100]])
    }

    @Test func thoseOfViewsSideBySideAreAsLongAsTheirViews() {
        let ends = panels("hconcat", "{text: T, rule: {width: 1}}").ends(.furniture)
        #expect(ends.map { $0[2] - $0[0] } == [100, 60])
    }

    @Test func aTabHangsFromTheRulesLeftEndInTheTitlesColour() throws {
        let chart = panels("vconcat", "{text: T, rule: {width: 0.5}, tab: {width: 9, height: 3}}")
        let (rule, tab) = (chart.ends(.furniture)[0], chart.boxes(.furniture)[0])
        #expect(tab == [0, rule[1] - 0.25, 9, 3])
        #expect(chart.rects(.furniture).allSatisfy { $0.style.fill == .color(Color(0xFF0000)) })
    }

    @Test func aRuleTakesRoomAboveTheTitle() throws {
        func height(_ title: String) throws -> Double {
            try #require(panels("vconcat", title).scene).height
        }
        #expect(try height("{text: T, rule: {width: 1}, rulePadding: 6}") == height("T") + 14)
    }

    @Test func aSubtitleBesideItsTitleStandsOnItsBaseline() throws {
        let chart = panels(
            "vconcat", "{text: T, subtitle: S, fontSize: 20, subtitleFontSize: 10, subtitlePlacement: beside}"
        )
        let (title, subtitle) = (chart.anchors(.titleText)[0], chart.anchors(.titleSubtitle)[0])
        #expect(subtitle[0] > title[0] + 10)
        #expect(abs(subtitle[1] + 0.79 * 10 - (title[1] + 0.79 * 20)) < 0.01)
    }
}
