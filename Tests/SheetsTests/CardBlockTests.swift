import Colors
import Diagnostics
import SceneGraph
import Testing

@Suite struct CardBlockTests {
    private func sheet(_ blocks: String) -> CompiledSheet {
        CompiledSheet(
            """
            width: 600
            margins: 50
            gutter: 20
            config: {sheet: {text: {fontSize: 10}, rise: "#ff0000", fall: "#00ff00"}}
            blocks:
            \(blocks)
            """)
    }

    @Test(arguments: [
        ("change: 5.9, changeUnit: '%', changeLabel: 比上年", "比上年▲5.9%"),
        ("change: -1.5, changeUnit: 家", "▼1.5家"),
        ("change: 0", "持平"),
        ("change: \"${figure('share') - 61}\", changeUnit: 个百分点", "▼1个百分点"),
        ("change: beds", "▲2000张"),
    ])
    func aChangeIsPrintedWithItsArrow(properties: String, printed: String) {
        let sheet = sheet("  - card: {value: '312', unit: 亿元, \(properties)}")
        #expect(sheet.messages == [])
        #expect(sheet.texts.last?.text == printed)
    }

    @Test(arguments: ["null", "''", "' '"])
    func aCardWithoutAValuePrintsNoLoneUnit(value: String) {
        let sheet = sheet("  - card: {value: \(value), unit: '%', label: 增长}")
        #expect(sheet.messages == ["the value is empty"])
        #expect(sheet.texts.map(\.text) == ["—", "增长"])
    }

    @Test(arguments: ["sign: target, bound: more-than", "bar: {of: 100}", "sign: target, bar: {of: 100}"])
    func aCardWithoutAValueHasNoSignOfWhatItIs(properties: String) {
        let sheet = sheet("  - card: {figure: gone, label: 企业, \(properties)}")
        #expect(sheet.messages == ["the figure 'gone' has no value"])
        #expect(sheet.texts.map(\.text) == ["—", "企业"])
        let marks = SceneMarks(sheet.scene)
        #expect(marks.rects.isEmpty && marks.rules.isEmpty && marks.paths.isEmpty)
    }

    @Test func aShareChangesByPercentagePoints() {
        #expect(sheet("  - card: {figure: share, change: 1}").texts.last?.text == "▲1个百分点")
        #expect(sheet("  - card: {figure: beds, change: 1}").texts.last?.text == "▲1张")
    }

    @Test func risingAndFallingHaveTheColoursOfTheTheme() {
        func color(_ change: String) -> Color? {
            sheet("  - card: {value: '1', change: \(change)}").texts.last?.item.lines[0][0].fill
        }
        #expect(color("2") == Color(0xFF0000))
        #expect(color("-2") == Color(0x00FF00))
        #expect(color("0") == .black)
    }

    @Test func aChangeThatIsNoNumberIsTold() {
        let sheet = sheet("  - card: {value: '1', change: \"${figure('beds', 'unit')}\"}")
        #expect(sheet.messages == ["'change' is a number, and this is “张”"])
    }

    @Test func figuresAndLabelsOfARowStandOnOneLine() throws {
        let sheet = sheet(
            """
              - row:
                  - card: {value: '12', unit: 家, label: 甲, sign: target}
                  - card: {value: '123456789', unit: 亿元以上, label: 乙}
                  - card: {value: '3', label: 丙}
            """)
        let figures = sheet.texts.filter { $0.text.first?.isASCII == true }
        #expect(figures.count == 3)
        #expect(Set(figures.map(\.y)).count == 1)
        let labels = sheet.texts.filter { ["甲", "乙", "丙"].contains($0.text) }
        #expect(Set(labels.map(\.y)).count == 1)
    }

    @Test func aLabelBesideItsFigureEndsOnTheFiguresLine() throws {
        let sheet = sheet(
            "  - card: {value: '81', unit: 家, size: 40, label: 小巨人, remark: 另一项荣誉, labelPlacement: beside}")
        let (figure, label, remark) = (
            try #require(sheet.place(of: "81家")), try #require(sheet.place(of: "小巨人")),
            try #require(sheet.place(of: "另一项荣誉"))
        )
        #expect(label.x > figure.x + 20 && label.x == remark.x)
        #expect(label.y < remark.y && abs(remark.y - figure.y) < 1)
    }

    @Test func aRemarkStandsUnderTheLabel() throws {
        let sheet = sheet("  - card: {value: '81', label: 小巨人, remark: 另一项荣誉}")
        let (label, remark) = (
            try #require(sheet.place(of: "小巨人")), try #require(sheet.place(of: "另一项荣誉"))
        )
        #expect(label.x == remark.x && remark.y > label.y)
    }

    @Test func theSignsOfFloorsAndOfExactTargetsAreOfOneLengthUpToTheFigure() throws {
        func sign(_ bound: String) -> Double? {
            let marks = SceneMarks(
                sheet("  - card: {value: '3', sign: target, bound: \(bound)}").scene)
            return marks.rules.first?.start.x ?? marks.rects.first.map { $0.x + $0.width }
        }
        let (exact, floor) = (try #require(sign("exact")), try #require(sign("at-least")))
        #expect(abs(exact - floor) < 1)
    }

    @Test func figuresOfARowAreOfOneSize() {
        func sizes(_ cards: String) -> [Double] {
            sheet("  - row:\n" + cards).texts.filter { $0.text.first?.isASCII == true }.map(\.item.font.size)
        }
        let like = sizes(
            """
                  - {card: {value: '12', unit: 家}, span: 3}
                  - {card: {value: '12345678', unit: 亿元}, span: 3}
            """)
        #expect(like[0] == like[1] && like[0] < 23.3)
        // One that is meant to be larger leads.
        let lead = sizes(
            """
                  - {card: {value: '12', unit: 家, size: 40}, span: 3}
                  - {card: {value: '12345678', unit: 亿元}, span: 3}
            """)
        #expect(lead[0] == 40 && lead[1] < 23.3)
    }

    @Test func figuresOfTwoSizesShareALine() throws {
        let sheet = sheet(
            """
              - row:
                  - card: {value: '12', unit: 家, size: 48, label: 甲}
                  - card: {value: '3', unit: 家, label: 乙, sign: target}
              - text: 下
            """)
        #expect(sheet.messages == [])
        let (large, small) = (try #require(sheet.place(of: "12家")), try #require(sheet.place(of: "3家")))
        #expect(abs(large.y - 50 - 48 * 0.76) < 1e-6)
        #expect(large.y == small.y)
        // The sign stands under it, the labels under the sign, and the text under the labels.
        let sign = try #require(sheet.rects.first)
        let (one, other) = (try #require(sheet.place(of: "甲")), try #require(sheet.place(of: "乙")))
        #expect(sign.y > small.y && one.y > sign.y + sign.height && abs(one.y - other.y) < 1e-6)
        #expect(try #require(sheet.place(of: "下")).y > one.y)
    }

    @Test func aLargeFigureOfATargetIsHatchedAndItsWordsAreNot() throws {
        let large = sheet("  - card: {figure: share, status: target, size: 60}").texts.map(\.item)
        #expect(large.map(\.plainText) == ["60", "%以上"])
        guard case .hatch? = large[0].style.fill else { return #expect(Bool(false), "no hatch") }
        #expect(large[0].style.stroke != nil && large[1].style.stroke == nil)
        #expect(large[1].x > large[0].x)
        let small = sheet("  - card: {figure: share, status: target}").texts.map(\.item)
        #expect(small.map(\.plainText) == ["60%以上"])
        #expect(small[0].style.fill == .color(Color(0x274060)))
    }

    @Test func changesOfARowStandOnOneLineWhateverTheirLabels() throws {
        let sheet = sheet(
            """
              - row:
                  - card: {value: '12', label: 短, change: 1}
                  - card: {value: '12', label: 一个长得多的说明文字要分成两行才能放得下，而且还要再长一些, change: 2}
            """)
        let (a, b) = (try #require(sheet.place(of: "▲1")), try #require(sheet.place(of: "▲2")))
        #expect(a.y == b.y)
    }

    @Test func aFigureThatIsTooWideIsSetDownAndThenTold() {
        let fits = sheet("  - row: [{card: {value: '12345678', unit: 亿元}, span: 3}]")
        #expect(fits.messages == [])
        #expect((fits.texts.first?.item.font.size ?? 0) < 23.3)
        let sheet = sheet("  - row: [{card: {value: '12345678901234567', unit: 亿元}, span: 2}]")
        #expect(sheet.messages.count == 1)
        #expect(sheet.messages.first?.hasPrefix("“12345678901234567亿元” is") == true)
        #expect(sheet.diagnostics.first?.severity == .warning)
        #expect(sheet.diagnostics.first?.span != nil)
    }

    @Test func aBarIsThePartOfItsWhole() {
        let rects = sheet("  - card: {value: '25', bar: 100}").rects
        #expect(rects.map(\.width) == [500, 125])
    }

    @Test func aPartLargerThanItsWholeIsTold() {
        let messages = sheet("  - card: {value: '120', bar: {of: 100}}").messages
        #expect(messages == ["the bar's part 120 is more than its whole 100"])
    }

    @Test func barsOfASparkStandOnZero() throws {
        let rects = sheet("  - card: {value: '1', spark: {values: [10, null, 5], type: bar, height: 20}}")
            .rects
        #expect(rects.map(\.height) == [20, 10])
        #expect(Set(rects.map { $0.y + $0.height }).count == 1)
    }

    @Test func aSparkReadsAColumnOfData() {
        let sheet = sheet(
            "  - card: {value: '1', spark: {data: {values: [{n: 4}, {n: 2}]}, field: n, type: bar, height: 20}}"
        )
        #expect(sheet.rects.map(\.height) == [20, 10])
    }

    @Test func aSparkWithoutNumbersIsTold() {
        #expect(
            sheet("  - card: {value: '1', spark: {type: bar}}").messages == [
                "a spark needs 'values', or 'data' and 'field'"
            ])
    }

    @Test func aBadgeStandsBesideTheFigureOrUnderTheLabel() throws {
        let wide = sheet("  - card: {value: '12', label: 说明, badge: 第2位}")
        let narrow = sheet("  - row: [{card: {value: '12', label: 说明, badge: 全省第2}, span: 2}]")
        let (besides, label) = (try #require(wide.place(of: "第2位")), try #require(wide.place(of: "说明")))
        #expect(besides.y < label.y)
        let under = try #require(narrow.place(of: "全省第2"))
        #expect(under.y > (try #require(narrow.place(of: "说明"))).y)
    }
}
