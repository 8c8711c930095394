import SceneGraph
import Testing

@Suite struct BlockTests {
    private func sheet(_ blocks: String) -> CompiledSheet {
        CompiledSheet(
            """
            width: 600
            margins: 50
            gutter: 24
            spacing: 20
            config: {sheet: {text: {fontSize: 24}}}
            blocks:
            \(blocks)
            """)
    }

    @Test func aPosterIsAsTallAsItsContent() {
        let one = sheet("  - text: 一")
        let two = sheet("  - text: 一\n  - text: 二")
        #expect(one.scene?.width == 600)
        #expect(one.scene?.height == 124)
        #expect(two.scene?.height == 168)
    }

    @Test func blocksStandUnderOneAnother() throws {
        let sheet = sheet("  - deck: 上\n  - text: 下\n    space: 100")
        let (upper, lower) = (try #require(sheet.place(of: "上")), try #require(sheet.place(of: "下")))
        #expect(upper.x == 50)
        #expect(lower.y - upper.y > 100)
    }

    @Test func aRowSharesTheGrid() throws {
        let sheet = sheet("  - row:\n      - text: 左\n      - text: 右")
        let (left, right) = (try #require(sheet.place(of: "左")), try #require(sheet.place(of: "右")))
        // Six of twelve columns: half of what the gutter of 24 leaves of 500.
        #expect(left.x == 50)
        #expect(right.x == 50 + 238 + 24)
        #expect(left.y == right.y)
    }

    @Test func threeBlocksShareFourColumnsEvenly() throws {
        let sheet = CompiledSheet(
            "width: 600\nmargins: 50\ngutter: 20\ncolumns: 4\nblocks: [{row: [{text: 一}, {text: 二}, {text: 三}]}]"
        )
        let places = try ["一", "二", "三"].map { try #require(sheet.place(of: $0)) }
        // A third of what two gutters leave of 500.
        #expect(places.map { ($0.x * 1000).rounded() / 1000 } == [50, 223.333, 396.667])
        #expect(Set(places.map(\.y)).count == 1)
    }

    @Test func notesAndSourceAtTheEndAreOneFoot() throws {
        let sheet = sheet("  - text: 文\n  - note: 注\n  - source: 源")
        let (note, source) = (try #require(sheet.place(of: "注")), try #require(sheet.place(of: "源")))
        #expect(source.y - note.y < 40)
    }

    @Test func aRowThatIsFullGoesOnBelow() throws {
        let sheet = sheet("  - row:\n      - {span: 8, text: 左}\n      - {span: 8, text: 右}")
        let (first, second) = (try #require(sheet.place(of: "左")), try #require(sheet.place(of: "右")))
        #expect(first.x == second.x)
        #expect(second.y > first.y)
    }

    @Test func spansOfARowInARowAreOfItsOwnColumns() throws {
        let sheet = sheet(
            "  - row:\n      - {span: 6, column: [{row: [{span: 3, text: 甲}, {span: 3, text: 乙}]}]}")
        let (a, b) = (try #require(sheet.place(of: "甲")), try #require(sheet.place(of: "乙")))
        #expect(a.y == b.y)
        #expect(b.x > a.x)
    }

    @Test(arguments: [
        ("beds", "2000张"), ("share", "60%以上"), ("firms", "200余家"), ("place", "第2位"), ("list", "100强"),
        ("fall", "−1.5%"),
    ])
    func aCardPrintsItsFigureWithTheWordsOfItsBound(figure: String, printed: String) {
        let sheet = sheet("  - card: {figure: \(figure), label: 说明}")
        #expect(sheet.messages == [])
        #expect(sheet.texts.map(\.text) == [printed, "说明"])
    }

    @Test func aFigureThatIsNotThereIsNoCard() {
        #expect(sheet("  - card: {label: 说明}").messages == ["a card needs a 'figure' or a 'value'"])
    }

    @Test func numbersInTextAreExpressions() {
        let sheet = sheet("  - text: 床位${figure('beds')}张，比例${figure('share') + 1}%")
        #expect(sheet.texts.map(\.text) == ["床位2000张，比例61%"])
    }

    @Test func aTargetsSignIsOpenWhereItIsAFloor() {
        func ruleCount(_ figure: String) -> Int {
            var count = 0
            func visit(_ group: GroupItem) {
                for mark in group.marks {
                    switch mark.items {
                    case .group(let items): items.forEach(visit)
                    case .rule(let items): count += items.count
                    default: break
                    }
                }
            }
            if let root = sheet("  - card: {figure: \(figure), sign: target}").scene?.root { visit(root) }
            return count
        }
        // The stroke that marks a floor.
        #expect(ruleCount("beds") == 0)
        #expect(ruleCount("share") == 1)
    }

    @Test func aSectionNumbersAndHoldsBlocks() throws {
        let sheet = sheet(
            "  - section: {title: 标题, label: 说明, number: 3, blocks: [{text: 内容}]}")
        #expect(sheet.texts.map(\.text) == ["标题", "3", "说明", "内容"])
        let number = try #require(sheet.place(of: "3"))
        #expect(number.x == 550)
    }

    @Test(arguments: ["section", "chapter"]) func theFirstBlockOfASectionMayHaveSpace(style: String) throws {
        func distance(_ space: Int) throws -> Double {
            let sheet = sheet(
                "  - section: {title: 标题, style: \(style), blocks: [{text: 内容, space: \(space)}]}")
            #expect(sheet.messages == [])
            let title = try #require(sheet.place(of: "标题"))
            let text = try #require(sheet.place(of: "内容"))
            return text.y - title.y
        }
        #expect(try abs(distance(200) - distance(50) - 150) < 1e-6)
        // It is the space under the title, whose letters it keeps clear of.
        #expect(try distance(0) > 10)
    }

    @Test func aChartIsSizedByTheGridAndDrawnWithoutFurniture() {
        let sheet = CompiledSheet(
            """
            width: 600
            margins: 50
            chartScale: 2
            blocks:
              - chart:
                  title: 不画
                  source: 不画
                  data: {values: [{a: 甲, b: 3}]}
                  mark: bar
                  encoding:
                    x: {field: b, type: quantitative, axis: null}
                    y: {field: a, axis: {title: null}}
            """)
        #expect(sheet.messages == [])
        #expect(sheet.texts.map(\.text) == ["甲"])
    }

    @Test func linesOfAParagraphAreOneToReadersOnEachPage() {
        let long = String(repeating: "长", count: 400)
        let sheet = CompiledSheet(
            """
            shape: briefing
            page: {trim: {width: 200, height: 160}, margins: 20}
            config: {sheet: {text: {fontSize: 10, lineHeight: 15}}}
            blocks: [{text: [短, \(long)]}]
            """)
        #expect(sheet.scenes.map { CompiledSheet.structures($0).count { $0 == .paragraph } } == [2, 1, 1, 1])
    }

    @Test func aNoteHasTheWordThatTheThemePutsBeforeNotes() {
        func note(_ text: String) -> [String] {
            CompiledSheet("config: {furniture: {notePrefix: 注：}}\nblocks:\n  - note: \(text)").texts.map(
                \.text)
        }
        #expect(note("差额为测算。") == ["注：差额为测算。"])
        #expect(note("注：差额为测算。") == ["注：差额为测算。"])
        #expect(note("[一, 二]") == ["一", "二"])
        #expect(CompiledSheet("blocks: [{note: 差额}]").texts.map(\.text) == ["差额"])
    }

    @Test func aPlaceInAnOrderIsOneWord() throws {
        let sheet = sheet("  - card: {value: 第2, unit: 位}")
        let item = try #require(sheet.texts.first { $0.text == "第2位" }).item
        #expect(item.lines == [[TextRun("第2位", font: item.lines[0][0].font)]])
    }

    @Test func blocksKeepTheSameDistanceFromTitlesOfUnlikeHeights() throws {
        let sheet = sheet(
            """
              - row:
                  - section: {title: 短, blocks: [{text: 左}]}
                  - section: {title: ["一行", "两行"], blocks: [{text: 右}]}
            """)
        let (title, left) = (try #require(sheet.place(of: "短")), try #require(sheet.place(of: "左")))
        let (last, right) = (
            try #require(sheet.texts.first { $0.text.hasSuffix("两行") }), try #require(sheet.place(of: "右"))
        )
        #expect(left.y < right.y)
        #expect(left.y - title.y > 0)
        #expect(abs((right.y - last.y) - (left.y - title.y)) < (right.y - left.y) + 1e-6)
    }

    @Test(arguments: ["height: {step: 100}", "height: container", ""])
    func aChartOfStepsIsAsTallAsItsBlockSays(own: String) {
        let sheet = sheet(
            """
              - chart:
                  height: 80
                  spec:
                    \(own.isEmpty ? "description: 图" : own)
                    data: {values: [{k: 甲, v: 1}, {k: 乙, v: 2}]}
                    mark: bar
                    encoding: {y: {field: k, axis: null}, x: {field: v, type: quantitative, axis: null}}
            """)
        #expect(sheet.messages == [])
        let bars = SceneMarks(sheet.scene).rects
        #expect((bars.map { $0.y + $0.height }.max() ?? 0) - (bars.map(\.y).min() ?? 0) <= 80)
        #expect(sheet.scene?.height == 180)
    }
}
