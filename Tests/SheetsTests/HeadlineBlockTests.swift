import Colors
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

    @Test func aTargetIsOutlinedAndHatched() throws {
        let texts = sheet("{size: 60, parts: [{text: 去年的账}, {text: 今年的线, status: target}]}").texts
        #expect(texts.map(\.text) == ["去年的账", "今年的线"])
        let (done, target) = (texts[0].item.style, texts[1].item.style)
        #expect(done.fill == .color(.black) && done.stroke == nil)
        guard case .hatch? = target.fill else { return #expect(Bool(false), "no hatch") }
        #expect(target.stroke != nil)
    }

    @Test func partsOfUnlikeLooksStandOnOneLineIfTheyFit() {
        let short = sheet("{parts: [{text: 去年}, {text: 今年, status: target}]}").texts
        #expect(short.map(\.y).allSatisfy { $0 == short[0].y })
        #expect(short[1].x == short[0].x + 48)
        let long = sheet("{parts: [{text: 三百亿元怎么花出去}, {text: 六个区县谁在长, status: target}]}").texts
        #expect(long[1].y == long[0].y + 24)
        #expect(long[1].x == long[0].x)
    }

    @Test(arguments: [("center", 126.0), ("right", 252)])
    func partsOfUnlikeLooksStandWhereTheLineStands(align: String, x: Double) {
        let texts = sheet("{align: \(align), parts: [{text: 去}, {text: 年, status: target}]}").texts
        #expect(texts[0].x == x)
    }
}
