import Colors
import SceneGraph
import Testing

/// How titles are set, and where they stand.
@Suite struct TitleTests {
    @Test func aTitleIsSetInTheStyleOfTitles() throws {
        let chart = titled("T", "style: {group-title: {fontSize: 30, fill: red}}")
        let title = try #require(chart.textItems(.titleText).first)
        #expect(title.font.size == 30)
        #expect(title.style.fill == .color(Color(0xFF0000)))
    }

    @Test func aStyleOfItsOwnTakesThePlaceOfThatOfTitles() throws {
        let chart = titled("{text: T, style: big}", "style: {big: {fontSize: 40}, group-title: {fill: red}}")
        let title = try #require(chart.textItems(.titleText).first)
        #expect(title.font.size == 40)
        #expect(title.font.weight == 400)
        #expect(title.style.fill == .color(.black))
    }

    @Test func theConfigOfTitlesWinsOverTheirStyle() {
        let chart = titled("T", "style: {group-title: {fontSize: 30}}, title: {fontSize: 20}")
        #expect(chart.textItems(.titleText).first?.font.size == 20)
    }

    @Test(arguments: [
        ("[{name: width, value: 150}]", "150 by 300"),
        ("[{name: width, bind: {input: range}}]", "300 by 300"),
        ("[{name: height, expr: 40 + 20}]", "300 by 60"),
        ("[{name: half, expr: width / 2}]", "300 by 300"),
    ])
    func parametersSetTheSizeThatTitlesSee(_ parameters: String, _ text: String) {
        let chart = compile(
            """
            data: {values: [{x: 1}]}
            params: \(parameters)
            title: {text: {expr: "width + ' by ' + height"}}
            mark: point
            encoding: {x: {field: x, type: quantitative}, y: {field: x, type: quantitative}}
            """)
        #expect(chart.texts(.titleText) == [text])
        #expect("\(Int(chart.plot.width ?? 0)) by \(Int(chart.plot.height ?? 0))" == text)
    }

    @Test func aSubtitleIsOfItsOwnStyle() {
        #expect(titled("{text: T, subtitle: S}").textItems(.titleSubtitle).first?.font.size == 12)
        let chart = titled("{text: T, subtitle: S}", "style: {group-subtitle: {fontSize: 9}}")
        #expect(chart.textItems(.titleSubtitle).first?.font.size == 9)
    }

    @Test func theLimitCutsTitleAndSubtitle() {
        let chart = titled("{text: T, subtitle: S, limit: 50}")
        #expect(chart.textItems(.titleText).first?.limit == 50)
        #expect(chart.textItems(.titleSubtitle).first?.limit == 50)
    }

    @Test(arguments: [("start", 0.0), ("middle", 50), ("end", 100)])
    func aTitleStandsAtItsAnchorOnThePlot(_ anchor: String, _ x: Double) throws {
        let chart = titled("{text: T, anchor: \(anchor), frame: group}")
        #expect(try #require(chart.groups(.title).first).x == x)
    }

    @Test func aFontOfTheConfigIsThatOfTitles() {
        #expect(titled("T", "font: Song").textItems(.titleText).first?.font.family == "Song")
        #expect(
            titled("T", "font: Song, style: {group-title: {font: Kai}}").textItems(.titleText).first?.font
                .family
                == "Kai")
    }

    @Test func layersHaveTheTitleOfTheFirstThatHasOne() {
        let chart = compile(
            """
            data: {values: [{x: 1}]}
            encoding: {x: {field: x, type: quantitative}}
            layer:
              - {mark: tick, title: null}
              - layer: [{mark: point, title: {text: 第一层}}, {mark: point, title: 第二层}]
              - {mark: rule, title: 第三层}
            """)
        #expect(chart.texts(.titleText) == ["第一层"])
    }

    private func titled(_ title: String, _ config: String = "") -> Compiled {
        compile(
            """
            data: {values: [{x: 1}]}
            width: 100
            title: \(title)
            mark: point
            encoding: {x: {field: x, type: quantitative}}
            config: {\(config)}
            """)
    }
}
