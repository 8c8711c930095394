import Colors
import Diagnostics
import SceneGraph
import Testing

@Suite struct IconsBlockTests {
    private let red = Color(0xFF0000)
    private let gray = Color(0x808080)

    @Test func thereAreAsManyIconsAsTheCount() {
        let sheet = blocks("  - icons: {count: 37, unit: 家, label: 企业}")
        #expect(sheet.messages == [])
        #expect(SceneMarks(sheet.scene).outlines(filled: gray) == 37)
        #expect(sheet.texts.map(\.text) == ["37家", "企业"])
    }

    @Test func aPartIsHighlightedAndTheRestFollows() {
        let sheet = blocks("  - icons: {count: 103, part: 19, unit: 家}")
        let marks = SceneMarks(sheet.scene)
        #expect(marks.outlines(filled: red) == 19)
        #expect(marks.outlines(filled: gray) == 84)
        #expect(sheet.texts.map(\.text) == ["19家", "84家"])
    }

    @Test func togetherTheyAreOneArrayWithTheWholeNamed() {
        let sheet = blocks("  - icons: {count: 20, part: 5, arrangement: together}")
        let marks = SceneMarks(sheet.scene)
        #expect(marks.outlines(filled: red) == 5)
        #expect(marks.outlines(filled: gray) == 15)
        #expect(sheet.texts.map(\.text) == ["20", "5"])
    }

    @Test func iconsComeFromFigures() {
        let sheet = blocks("  - icons: {figure: beds, each: 100, label: 床位}")
        #expect(sheet.messages == [])
        #expect(sheet.texts.map(\.text) == ["2000张", "床位"])
        // A target: outlined and hatched.
        let icons = SceneMarks(sheet.scene).paths
        #expect(icons.count == 1)
        #expect(icons.first?.style.stroke != nil)
        #expect(icons.first?.path.elements.count { $0 == .close } == 20)
    }

    @Test(arguments: [
        ("figure: gone, bound: at-least, label: 企业", ["—", "企业"], 0),
        ("figure: gone, part: 5, unit: 家, label: 其他, partLabel: 示范", ["5家", "示范", "—", "其他"], 5),
        ("count: 20, partFigure: gone, label: 其他, partLabel: 示范", ["—", "示范", "—", "其他"], 0),
        (
            "count: 20, partFigure: gone, arrangement: together, label: 企业, partLabel: 示范",
            ["—", "示范", "20", "企业"], 20
        ),
        ("count: \"${figure('gone')}\", label: 企业", ["—", "企业"], 0),
    ])
    func whatIsMissingIsADashWithoutIcons(icons: String, texts: [String], count: Int) {
        let sheet = blocks("  - icons: {\(icons)}")
        #expect(sheet.diagnostics.map(\.code) == [.missingFigure])
        #expect(sheet.diagnostics.allSatisfy { $0.severity == .warning })
        #expect(sheet.texts.map(\.text) == texts)
        let marks = SceneMarks(sheet.scene)
        #expect(marks.outlines(filled: red) + marks.outlines(filled: gray) == count)
    }

    @Test func anOpenEndIsFollowedByOutlinesThatGrowFainter() {
        let sheet = blocks("  - icons: {count: 10, bound: at-least, unit: 家}")
        let open = SceneMarks(sheet.scene).paths.filter { $0.style.fill == nil }.map(\.style.strokeWidth)
        #expect(open.count == 3)
        #expect(open == open.sorted(by: >))
        #expect(sheet.texts.map(\.text) == ["10家以上"])
    }

    @Test func aFractionIsAPartOfAnIcon() {
        let marks = SceneMarks(blocks("  - icons: {count: 2.5}").scene)
        // Two whole ones, a clipped one and its outline.
        #expect(marks.outlines(filled: gray) == 3)
        #expect(marks.paths.count == 3)
    }

    @Test func iconsFillTheWidth() {
        let marks = SceneMarks(blocks("  - icons: {count: 100, perRow: 20}").scene)
        let box = marks.paths.reduce(Rect.empty) { $0.union($1.path.controlBounds) }
        #expect(abs(box.minX - 50) < 1e-6)
        #expect(abs(box.maxX - 550) < 1e-6)
    }

    // MARK: Rows, and what is said of the part

    @Test func inAsManyRowsAsStatedTheyFillTheWidth() {
        let marks = SceneMarks(
            blocks("  - icons: {count: 103, part: 19, unit: 家, rows: 5, arrangement: beside}").scene)
        let boxes = marks.paths.map(\.path.controlBounds)
        // 4 and 17 columns.
        let box = boxes.reduce(Rect.empty) { $0.union($1) }
        #expect(abs(box.minX - 50) < 1e-6 && abs(box.maxX - 550) < 1e-6)
        let pitch = 500 / (21 + 0.8 - 0.22)
        #expect(boxes.allSatisfy { abs($0.height - 4.78 * pitch) < 1e-6 })
    }

    @Test(arguments: [
        "status: done", "part: 190", "part: 190, arrangement: beside", "part: 190, arrangement: together",
    ])
    func statedRowsGiveWayBeforeIconsAreDots(part: String) throws {
        let marks = SceneMarks(blocks("  - icons: {count: 1000, rows: 2, \(part)}").scene)
        #expect(marks.outlines(filled: gray) + marks.outlines(filled: red) == 1000)
        var icon = Path()
        icon.elements = Array(try #require(marks.paths.last).path.elements.prefix { $0 != .close })
        // Half the size of the text, 20, is theirs, of which they take 0.78.
        #expect(icon.controlBounds.width > 7.7 && icon.controlBounds.width < 9)
    }

    @Test func aRemarkOnThePartHangsOnABracketAsWideAsItsIcons() throws {
        let sheet = blocks(
            "  - icons: {count: 103, part: 19, unit: 家, rows: 5, arrangement: beside, partNote: [国家级, 居全省第2位]}"
        )
        #expect(sheet.texts.map(\.text) == ["19家", "84家", "国家级", "居全省第2位"])
        let marks = SceneMarks(sheet.scene)
        let part = try #require(marks.paths.first { $0.style.fill == .color(red) }).path.controlBounds
        let bracket = try #require(marks.paths.last).path.controlBounds
        #expect(abs(bracket.maxX - part.maxX) < 1e-6 && bracket.minY > part.maxY)
        let line = try #require(sheet.texts.last).item.lines[0]
        #expect(line.map(\.text) == ["居全省第", "2", "位"])
        #expect(line[1].fill == red && line[1].font?.size ?? 0 > 20)
    }

    @Test func whatStandsAsideIsOnTheHeightOfThatRemark() throws {
        let sheet = blocks(
            "  - icons: {count: 103, part: 19, rows: 5, partNote: 国家级, aside: [{text: 另一项, span: 4}]}")
        #expect(sheet.messages == [])
        let (part, other) = (
            try #require(sheet.place(of: "国家级")), try #require(sheet.place(of: "另一项"))
        )
        #expect(abs(part.y - other.y) < 20)
        #expect(other.x > 300)
    }

    @Test(arguments: [
        ("count: 2300", ["2300 are more icons than a reader can take in"]),
        ("count: 5, part: 6", ["a part of 6 is more than the whole of 5"]),
        ("count: 许多", ["'许多' is no number of icons"]),
        ("label: 企业", ["icons need a 'count' or a 'figure'"]),
        ("{count: 1, symbol: cirkle}", ["unknown symbol 'cirkle'"]),
    ])
    func mistakesAreTold(icons: String, messages: [String]) {
        let yaml = icons.hasPrefix("{") ? icons : "{\(icons)}"
        #expect(blocks("  - icons: \(yaml)").messages == messages)
    }

    @Test func tooManyIconsCanStandForSeveral() {
        #expect(blocks("  - icons: {count: 2300, each: 10}").messages == [])
    }

    @Test(arguments: ["person", "house", "nut", "factory", "bed", "tree", "book", "car", "hexagon", "square"])
    func everySymbolIsDrawnWithinItsCell(symbol: String) throws {
        let sheet = blocks("  - icons: {count: 1, symbol: \(symbol)}")
        #expect(sheet.messages == [])
        let box = try #require(SceneMarks(sheet.scene).paths.first).path.controlBounds
        #expect(box.width <= 38 * 0.78 + 1e-6)
        #expect(box.height <= 38 * 0.78 + 1e-6)
    }
}
