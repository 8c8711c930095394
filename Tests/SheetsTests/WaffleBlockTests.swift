import Colors
import SceneGraph
import Testing

@Suite struct WaffleBlockTests {
    private func cells(_ sheet: CompiledSheet, _ color: Color) -> [RectItem] {
        SceneMarks(sheet.scene).rects.filter { $0.style.fill == .color(color) }
    }

    private let red = Color(0xFF0000)

    @Test func aPercentIsACell() {
        let sheet = blocks("  - waffle: {parts: [{value: 54, label: 比重}]}")
        #expect(sheet.messages == [])
        #expect(cells(sheet, red).count == 54)
        #expect(SceneMarks(sheet.scene).rects.count == 100)
        #expect(sheet.texts.map(\.text) == ["54%", "比重"])
    }

    @Test func whatThePartsComeToHeadsTheLabels() throws {
        let sheet = blocks(
            "  - waffle: {size: 200, parts: [{value: 54, label: 结果}], whole: {value: 55, unit: '%', label: 目标}}"
        )
        let whole = try #require(sheet.texts.first { $0.text == "55%" })
        let part = try #require(sheet.texts.first { $0.text == "54%" })
        #expect(whole.x == part.x)
        #expect(whole.y < part.y)
        let top = SceneMarks(sheet.scene).rects.map(\.y).min() ?? 0
        #expect(abs(whole.y - top - 0.76 * whole.item.font.size) < 1)
        // Only the part has a leader.
        #expect(SceneMarks(sheet.scene).paths.count == 1)
    }

    @Test(arguments: ["figure: gone", "value: \"${figure('gone')}\""]) func aPartThatIsMissingIsADash(
        part: String
    ) {
        let sheet = blocks("  - waffle: {parts: [{value: 54, label: 结果}, {\(part), label: 目标}]}")
        #expect(sheet.messages.count == 1 && sheet.messages[0].hasSuffix("has no value"))
        #expect(sheet.texts.map(\.text) == ["54%", "结果", "—", "目标"])
        #expect(cells(sheet, red).count == 54)
        #expect(SceneMarks(sheet.scene).rects.count == 100)
        // Only what has cells has a leader.
        #expect(SceneMarks(sheet.scene).paths.count == 1)
    }

    @Test func cellsAreFilledFromTheBottomLeft() throws {
        let all = SceneMarks(blocks("  - waffle: {parts: [{value: 100}]}").scene).rects
        let first = try #require(cells(blocks("  - waffle: {parts: [{value: 1}]}"), red).first)
        #expect(abs(first.x - (all.map(\.x).min() ?? 0)) < 1e-6)
        #expect(abs(first.y - (all.map(\.y).max() ?? 0)) < 1e-6)
    }

    @Test func aFractionIsAPartOfACell() throws {
        let filled = cells(blocks("  - waffle: {parts: [{value: 2.25}]}"), red)
        #expect(filled.count == 3)
        #expect(abs(filled[2].width / filled[0].width - 0.25) < 1e-9)
    }

    @Test func aPartBeginsWhereTheOneBeforeEnds() throws {
        let sheet = blocks("  - waffle: {parts: [{value: 1.5}, {value: 1, color: blue}]}")
        let (first, second) = (cells(sheet, red), cells(sheet, Color(0x0000FF)))
        #expect(first.count == 2)
        #expect(second.count == 2)
        #expect(abs(first[1].x + first[1].width - second[0].x) < 1e-9)
    }

    @Test func aTargetIsDrawnAsTheThemeDrawsTargets() {
        let rects = SceneMarks(blocks("  - waffle: {parts: [{value: 1, status: target}]}").scene).rects
        #expect(
            rects.count {
                if case .hatch? = $0.style.fill { true } else { false }
            } == 1)
    }

    @Test func aLeaderCrossesNoCell() throws {
        let sheet = blocks("  - waffle: {parts: [{value: 54}, {value: 1, status: target, label: 目标}]}")
        let marks = SceneMarks(sheet.scene)
        let cells = marks.rects.map { Rect(x: $0.x, y: $0.y, width: $0.width, height: $0.height) }
        for leader in marks.paths {
            let points = leader.path.elements.compactMap { element -> Point? in
                switch element {
                case .move(let point), .line(let point): point
                default: nil
                }
            }
            for (a, b) in zip(points, points.dropFirst()) {
                let line = Rect(
                    minX: min(a.x, b.x), minY: min(a.y, b.y), maxX: max(a.x, b.x), maxY: max(a.y, b.y))
                #expect(!cells.contains { $0.expanded(by: -0.5).overlaps(line.expanded(by: 0.25)) })
            }
        }
        #expect(marks.paths.count == 2)
    }

    @Test func labelsDoNotMeet() {
        let sheet = blocks(
            "  - waffle: {parts: [{value: 2, label: 甲}, {value: 2, label: 乙}, {value: 2, label: 丙}]}")
        let y = ["甲", "乙", "丙"].compactMap { sheet.place(of: $0)?.y }
        #expect(y.count == 3)
        #expect(abs(y[0] - y[1]) > 40)
        #expect(abs(y[1] - y[2]) > 40)
    }

    @Test func inANarrowColumnLabelsStandUnderTheCells() throws {
        let sheet = blocks("  - row: [{span: 3, waffle: {parts: [{value: 50, label: 甲}]}}]")
        let label = try #require(sheet.place(of: "甲"))
        #expect(label.y > (SceneMarks(sheet.scene).rects.prefix(100).map { $0.y + $0.height }.max() ?? 0))
    }

    @Test(arguments: [
        ("{value: 60}, {value: 50}", "the parts are more than the whole of 100"),
        ("{value: 很多}", "'很多' is no share"),
        ("{label: 甲}", "a part of a waffle needs a 'value' or a 'figure'"),
    ])
    func mistakesAreTold(parts: String, message: String) {
        #expect(blocks("  - waffle: {parts: [\(parts)]}").messages == [message])
    }
}
