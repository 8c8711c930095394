import SceneGraph
import Testing

/// What other data may do to a layout that was right is told at its block.
@Suite struct PageCheckTests {
    private func sheet(_ blocks: String) -> CompiledSheet {
        CompiledSheet("width: 600\nmargins: 0\nblocks:\n" + blocks)
    }

    private let word = String(repeating: "m", count: 200)

    @Test func aSheetWhereAllFitsSaysNothing() {
        #expect(sheet("  - card: {value: '12', label: 说明}\n  - text: 正文").messages == [])
    }

    @Test func aPrintedSheetSaysWhereItsChartsGetTheirFigures() {
        func messages(_ config: String, _ more: String) -> [String] {
            CompiledSheet(
                """
                width: 600
                config: \(config)
                blocks:
                  - chart:
                      spec:
                        data: {values: [{a: 1, 县: 张店}]}
                        mark: bar
                        encoding: {x: {field: a, type: quantitative, title: 家数}, y: {field: 县, type: nominal}}
                \(more)
                """
            ).messages
        }
        let told = "the sheet doesn't say where the figures of its charts come from"
        #expect(messages("{print: {}}", "  - text: 2024年") == [told])
        #expect(messages("{print: {}}", "  - source: 市统计局2024年年报") == [])
        #expect(messages("{print: {}}", "  - note: 据市统计局2024年年报") == [])
        #expect(messages("{}", "  - text: 正文") == [])
    }

    @Test func aFigureThatStandsOnItsNeighbourIsToldOnce() throws {
        let sheet = sheet(
            "  - row: [{card: {value: '\(String(repeating: "8", count: 90))'}}, {card: {value: '1'}}]")
        #expect(sheet.messages.count == 1, "\(sheet.messages)")
        #expect(try #require(sheet.messages.first).contains("wider than its"))
    }

    @Test func aChartThatIsWiderThanThePageIsTold() {
        let sheet = sheet(
            """
              - text: 正文
              - chart:
                  spec:
                    width: 100
                    data: {values: [{a: 1}]}
                    mark: {type: text, text: \(word)}
                    encoding: {x: {value: 50}, y: {value: 10}}
            """)
        #expect(sheet.messages == ["the chart needs 1100 pt of width and has 600"])
    }

    @Test func textsOfAChartThatCollideAreToldAtTheChart() throws {
        let sheet = sheet(
            """
              - chart:
                  spec:
                    width: 100
                    data: {values: [{a: 甲}, {a: 乙}]}
                    mark: text
                    encoding: {x: {value: 50}, y: {value: 10}, text: {field: a}}
            """)
        #expect(sheet.messages == ["“甲” and “乙” overlap"])
    }

    @Test func aLongLabelOfAMastheadStandsUnderTheTopic() throws {
        let long = String(repeating: "标签", count: 40)
        let sheet = sheet("  - masthead: {title: 话题, label: \(long)}")
        #expect(sheet.messages == [])
        let beside = self.sheet("  - masthead: {title: 话题, label: 标签}")
        let (title, label) = (try #require(beside.place(of: "话题")), try #require(beside.place(of: "标签")))
        #expect(title.y == label.y)
    }

    @Test func aLongBadgeStandsOnSeveralLines() {
        let sheet = sheet(
            "  - row: [{card: {value: '12', label: 说明, badge: 全省第2位全国第6位全省第2位全国第6位}, span: 2}]")
        #expect(sheet.messages == [])
    }

    @Test func aFigureOfNothingIsTold() {
        let sheet = sheet("  - card: {value: '${undefined}', unit: 亿元, label: 说明}")
        #expect(sheet.messages == ["'${undefined}' has no value"])
        #expect(sheet.place(of: "—") != nil)
    }

    @Test func aWordOfComputersInPrintIsTold() {
        #expect(sheet("  - text: 增长NaN%").messages == ["“增长NaN%” is printed: a value is missing"])
    }
}
