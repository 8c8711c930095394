import SceneGraph
import Testing

@Suite struct BracketAndQuoteTests {
    private func ends(_ path: Path) -> [Point] {
        path.elements.compactMap { element in
            switch element {
            case .move(let point), .line(let point): point
            default: nil
            }
        }
    }

    @Test func aBracketRunsFromTheMiddleOfTheFirstToTheMiddleOfTheLast() throws {
        let sheet = blocks(
            "  - bracket: {value: 15, unit: 亿元, gap: 200, blocks: [{text: 甲甲}, {text: 乙}]}")
        #expect(sheet.messages == [])
        let points = ends(try #require(SceneMarks(sheet.scene).paths.first).path)
        let (first, last) = (try #require(points.first), try #require(points.last))
        let (a, b) = (try #require(sheet.place(of: "甲甲")), try #require(sheet.place(of: "乙")))
        #expect(abs((last.y - first.y) - (b.y - a.y)) < 1e-6)
        // Each arm begins beside its text: two characters and one.
        #expect(abs((first.x - last.x) - 20) < 1e-6)
        // Interrupted by the figure: a second outline begins.
        #expect(
            SceneMarks(sheet.scene).paths[0].path.elements.count {
                if case .move = $0 { true } else { false }
            } == 2)
    }

    @Test func whereBlocksStandCloseTheFigureStandsBesideTheBracket() throws {
        let sheet = blocks("  - bracket: {value: 15, gap: 0, blocks: [{text: 甲}, {text: 乙}]}")
        let path = try #require(SceneMarks(sheet.scene).paths.first).path
        #expect(
            path.elements.count {
                if case .move = $0 { true } else { false }
            } == 1)
        let right = ends(path).map(\.x).max() ?? 0
        #expect((sheet.place(of: "15")?.x ?? 0) > right)
    }

    @Test func onTopBlocksStandSideBySide() throws {
        let sheet = blocks("  - bracket: {side: top, label: 增加, value: 46, blocks: [{text: 甲}, {text: 乙}]}")
        let (a, b) = (try #require(sheet.place(of: "甲")), try #require(sheet.place(of: "乙")))
        #expect(a.y == b.y)
        let points = ends(try #require(SceneMarks(sheet.scene).paths.first).path)
        #expect(points.map(\.y).min() ?? 0 < a.y - 20)
        #expect(sheet.texts.contains { $0.text == "增加46" })
    }

    @Test func aQuoteHasItsWordsAndItsSpeaker() {
        let sheet = blocks("  - quote: {text: 账本公开, speaker: 李明, role: 局长}")
        #expect(sheet.messages == [])
        #expect(sheet.texts.map(\.text) == ["账本公开", "李明局长"])
        // The marks at either side.
        #expect(SceneMarks(sheet.scene).paths.count == 2)
    }

    @Test func besideARuleItIsSetInQuotationMarks() {
        let sheet = blocks("  - quote: {text: 账本公开, style: rule}")
        #expect(sheet.texts.map(\.text) == ["“账本公开”"])
        #expect(SceneMarks(sheet.scene).rects.count == 1)
    }

    @Test func aQuoteMayBeAPlainText() {
        #expect(blocks("  - quote: 账本公开").texts.map(\.text) == ["账本公开"])
    }
}
