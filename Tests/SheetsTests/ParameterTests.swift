import Testing

/// Parameters of a sheet: in its text, in its properties, and in the charts that stand on it.
@Suite struct SheetParameterTests {
    private static let params = "width: 600\nparams: [{name: 县区, value: 张店}, {name: 大, value: 40}]\nblocks:\n"

    private func texts(_ blocks: String) -> [String] {
        let sheet = CompiledSheet(Self.params + blocks)
        #expect(sheet.messages == [])
        return sheet.texts.map(\.text)
    }

    @Test func textNamesParameters() {
        #expect(texts("  - text: ${县区}一览") == ["张店一览"])
    }

    @Test func anyPropertyMayBeAnExpression() {
        #expect(texts("  - card: {figure: {expr: \"大 > 30 ? 'beds' : 'share'\"}}") == ["2000张"])
        let small = CompiledSheet(Self.params + "  - card: {value: '1', size: 10}")
        let large = CompiledSheet(Self.params + "  - card: {value: '1', size: {expr: 大}}")
        #expect(small.messages + large.messages == [])
        #expect((large.texts.first?.y ?? 0) > (small.texts.first?.y ?? 0))
    }

    @Test func anIdMayHoldAParameter() {
        let sheet = CompiledSheet("params: [{name: 前, value: be}]\nblocks:\n  - card: {figure: '${前}ds'}")
        #expect(sheet.messages == [])
        #expect(sheet.texts.map(\.text) == ["2000张"])
    }

    @Test func aChartTakesTheSheetsParameters() {
        let chart = """
              - chart:
                  data: {values: [{区: 张店, 值: 1}, {区: 淄川, 值: 2}]}
                  transform: [{filter: datum.区 == 县区}]
                  mark: text
                  encoding: {text: {field: 区}}

            """
        #expect(texts(chart) == ["张店"])
    }

    @Test func aChartHasAWidthOfItsOwn() throws {
        let chart = """
              - chart:
                  width: 100
                  height: 100
                  data: {values: [{值: 1}]}
                  mark: {type: text, x: {expr: width / 2}}
                  encoding: {text: {value: 中}}

            """
        let sheet = CompiledSheet("width: 600\nparams: [{name: 甲, value: 1}]\nblocks:\n" + chart)
        #expect(sheet.messages == [])
        #expect(try #require(sheet.texts.first).x < 100)
    }

    @Test func inAChartsOwnParameterTheSheetsValueStands() {
        let chart = """
              - chart:
                  params: [{name: 县区, value: 淄川}, {name: 句, expr: "县区 + '区'"}, {name: 自, value: 7}]
                  data: {values: [{值: 1}]}
                  mark: {type: text, fontSize: {expr: '县区 == "张店" ? 30 : 10'}}
                  encoding: {text: {value: '${句}${自}'}}

            """
        #expect(texts(chart) == ["张店区7"])
    }

    @Test func aNameThatIsNoParameterIsAMistake() {
        let sheet = CompiledSheet(Self.params + "  - text: ${区县}")
        #expect(sheet.messages == ["unknown name '区县' in '${区县}'"])
    }
}
