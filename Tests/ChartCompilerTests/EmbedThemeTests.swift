import Colors
import Diagnostics
import Documents
import SceneGraph
import Testing

@testable import Grammar

/// Themes of vega-embed, which a chart names in its `usermeta`.
@Suite struct EmbedThemeTests {
    private func chart(theme: String, config: String = "{}") -> Compiled {
        compile(
            """
            usermeta: {embedOptions: {theme: \(theme)}}
            config: \(config)
            data: {values: [{a: 1}]}
            mark: bar
            encoding: {x: {field: a, type: quantitative}}
            """)
    }

    @Test func aThemeIsLaidUnderTheConfig() {
        #expect(chart(theme: "dark").scene?.background?.hex == "#333333")
        #expect(chart(theme: "dark", config: "{background: white}").scene?.background?.hex == "#ffffff")
        #expect(chart(theme: "latimes").messages == [])
    }

    @Test func everyThemeCanBeRead() {
        for name in VegaTheme.names {
            let chart = chart(theme: name)
            #expect(!chart.log.hasErrors && chart.scene != nil, "\(name): \(chart.messages)")
        }
    }

    @Test func anUnknownThemeIsTold() {
        let chart = chart(theme: "darc")
        #expect(chart.messages == ["no theme of vega-embed is named 'darc'"])
        #expect(chart.log.diagnostics.first?.hints == ["did you mean 'dark'?"])
    }

    @Test func theDefaultThemeIsNone() {
        #expect(chart(theme: "default").messages == [])
    }
}
