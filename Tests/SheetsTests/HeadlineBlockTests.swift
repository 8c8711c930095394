import SceneGraph
import Testing

@Suite struct HeadlineBlockTests {
    private func sheet(_ headline: String, more: String = "") -> CompiledSheet {
        CompiledSheet(
            """
            width: 300
            margins: 0
            config: {sheet: {headline: {fontSize: 20, lineHeight: 24}}}
            blocks:
              - headline: \(headline)
            \(more)
            """)
    }

    @Test func partsStandOnOneLineIfTheyFit() {
        let items = sheet("{parts: [{text: 三百亿}, {text: 谁在长, color: red}]}").texts.map(\.item)
        #expect(items.map(\.lines.count) == [1])
    }

    @Test func otherwiseEachPartHasALine() {
        let texts = sheet("{parts: [{text: 三百亿元怎么花出去}, {text: 六个区县谁在长, color: red}]}").texts
        let lines = texts.flatMap { $0.item.lines.map { $0.map(\.text).joined() } }
        #expect(lines == ["三百亿元怎么花出去", "六个区县谁在长"])
    }
}
