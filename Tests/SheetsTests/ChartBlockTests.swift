import SceneGraph
import Testing

@Suite struct ChartBlockTests {
    private func sheet(_ config: String, more: String = "") -> CompiledSheet {
        CompiledSheet(
            """
            width: 300
            margins: 0
            \(more)
            config: {\(config)}
            blocks:
              - chart:
                  furniture: true
                  spec:
                    title: 图
                    data: {values: [{v: 1}]}
                    mark: bar
                    encoding: {x: {field: v, type: quantitative, axis: null}}
            """)
    }

    private func title(_ sheet: CompiledSheet) -> TextItem? { sheet.texts.first { $0.text == "图" }?.item }

    @Test func itsTitleMayBeOfAnotherSizeThanAlone() {
        let title = title(
            sheet("furniture: {title: {fontSize: 13, fontWeight: 900}, sheetTitle: {fontSize: 15}}"))
        #expect(title?.font.size == 15)
        #expect(title?.font.weight == 900)
    }

    @Test func aHouseStyleMayDrawItLarger() {
        let style = "furniture: {title: {fontSize: 10}}, sheet: {chartScale: 3}"
        #expect(title(sheet(style))?.font.size == 30)
        #expect(title(sheet(style, more: "chartScale: 2"))?.font.size == 20)
    }
}
