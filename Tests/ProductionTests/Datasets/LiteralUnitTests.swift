import Diagnostics
import Testing

@testable import Production

/// What `check` says of units, signs and dates.
@Suite struct LiteralUnitTests {
    private let folder = TemporaryFolder()

    private static let figures = """
        id,indicator,period,value,unit,bound,kind
        growth,总值增速,2025,5.6,%,exact,actual
        investment,投资增速,2025,-1.3,%,exact,actual
        exports,出口增速,2025,11.4,%,exact,actual
        energy,能耗下降率,2025,3.5,%,exact,actual
        jobs,新增就业,2025,4.6,万人,exact,actual
        schools,已交付学校,2025,11,所,exact,actual
        metro,里程,2025,57.3,公里,exact,actual
        place,位次,2025,7,,exact,actual

        """

    private func diagnostics(_ blocks: String, isRendered: Bool = false) -> [Diagnostic] {
        folder.write(Self.figures, to: "figures.csv")
        folder.write(
            "table: figures.csv\nkey: id\ncolumns: [{name: id}, {name: indicator}, {name: period}, {name: value, type: number}, {name: unit}, {name: bound}, {name: kind}]",
            to: "figures.yaml")
        let path = folder.write("figures: figures.yaml\nblocks:\n  - \(blocks)", to: "sheet.yaml")
        var options = RenderOptions()
        options.formats = [.scene]
        let documents = [DocumentLoader(FileSources()).load(path)]
        return isRendered
            ? Batch(documents, options, observer: Silence()).render(to: .folder(folder["out"]))[0].diagnostics
            : Batch(documents, options, observer: Silence()).check()[0].diagnostics
    }

    private func messages(_ blocks: String) -> [String] { diagnostics(blocks).map(\.message) }

    // MARK: Units that stand apart

    @Test(arguments: [
        "card: {value: '57.3', unit: 公里}", "card: {value: '4.6', unit: 万人}", "card: {value: 46000, unit: 人}",
        "card: {value: 7, unit: 位}", "card: {value: 57.3}", "icons: {count: 11, unit: 所}",
        "list: {unit: 公里, items: [{label: 甲, value: 57.3}]}", "waffle: {parts: [{value: 5.6, label: 甲}]}",
        "list: {items: [{label: 甲, value: 99}]}", "card: {value: \"${57 + 1}\", unit: 万人}",
    ])
    func aValueInTheUnitOfItsFigureStands(block: String) {
        #expect(messages(block) == [])
    }

    @Test(arguments: [
        ("card: {value: '57.3', unit: 万人}", "57.3万"), ("card: {value: '57.3', unit: 座}", "57.3"),
        ("card: {value: '4.6', unit: 亿元}", "4.6亿"), ("icons: {count: 11, unit: 个}", "11"),
        ("list: {unit: 亿元, items: [{label: 甲, value: 57.3}]}", "57.3亿"),
        ("list: {unit: 公里, items: [{label: 甲, value: 57.3, unit: 所}]}", "57.3"),
        ("table: {rows: [{甲: 57.3}], columns: [{field: 甲, unit: 所}]}", "57.3"),
        ("waffle: {parts: [{value: 11, label: 甲}]}", "11"),
        (
            "comparison: {difference: false, sides: [{title: 甲, value: 11, unit: '%'}, {title: 乙, figure: growth}]}",
            "11"
        ), ("bracket: {value: 11, unit: 座, blocks: [{text: 甲}, {text: 乙}]}", "11"),
    ])
    func aValueInAnotherUnitIsTold(block: String, number: String) {
        #expect(messages(block) == ["no figure backs the number \(number)"])
    }

    // MARK: Units of figures

    @Test(arguments: [
        "card: {figure: jobs, unit: 亿元}", "list: {items: [{label: 甲, figure: jobs, unit: 亿元}]}",
        "table: {rows: [{id: jobs}], columns: [{figure: id, unit: 亿元}]}",
        "card: {figure: metro, change: jobs, changeUnit: 亿元}",
    ])
    func anotherUnitThanTheFiguresOwnIsTold(block: String) {
        let found = diagnostics(block)
        #expect(found.map(\.message) == ["the figure is in 万人, not in 亿元"])
        #expect(found.first?.hints == ["leave the unit out: it is the figure's own, 万人"])
    }

    @Test func anotherUnitIsToldOnRenderingToo() throws {
        let found = diagnostics("card: {figure: jobs, unit: 亿元}", isRendered: true)
        #expect(found.map(\.message) == ["the figure is in 万人, not in 亿元"])
        let span = try #require(found.first?.span)
        #expect("\(span.start.line):\(span.start.column)" == "3:32")
    }

    @Test(arguments: ["card: {figure: jobs, unit: 万人}", "card: {figure: place, unit: 位}"])
    func theFiguresOwnUnitAndOneForNoneStand(block: String) {
        #expect(messages(block) == [])
    }

    // MARK: Percentage points

    @Test(arguments: ["text: 出口增长11.4个百分点", "card: {value: 11.4, unit: 个百分点}"])
    func aShareIsNoDifferenceOfShares(block: String) {
        let found = diagnostics(block)
        #expect(found.map(\.message) == ["no figure backs the number 11.4"])
        #expect(
            found.first?.hints.prefix(2) == [
                "write the figure that is meant: ${figure('exports')} is 11.4%",
                "a growth rate or a share is in %, the difference of two is in 个百分点, computed as ${…}",
            ])
    }

    // MARK: Signs

    @Test(arguments: [
        "投资下降1.3%", "投资下降了1.3%", "投资减少约1.3%", "投资负增长1.3%", "投资−1.3%", "投资增速为-1.3%", "出口增长11.4%",
        "出口+11.4%", "能耗下降3.5%", "目标11-11所", "出口 - 11.4%",
    ])
    func aSignOfTheFigureStands(text: String) {
        #expect(messages("text: \(text)") == [])
    }

    @Test(arguments: ["投资增长1.3%", "投资上升了1.3%", "投资提高近1.3%", "投资+1.3%"])
    func aRiseOfAFigureThatFallsIsTold(text: String) {
        let found = diagnostics("text: \(text)")
        #expect(found.map(\.message) == ["the text says that 1.3 rises, and its figure is negative"])
        #expect(found.first?.hints.first == "${figure('investment')} is -1.3%")
    }

    @Test(arguments: ["出口下降11.4%", "出口减少11.4%", "出口−11.4%"])
    func aFallOfAFigureThatRisesIsTold(text: String) {
        #expect(messages("text: \(text)") == ["the text says that 11.4 falls, and its figure is positive"])
    }

    // MARK: Dates

    @Test(arguments: [
        "学校3月开门", "11月3日8时30分", "2023年3月", "1—9月", "6月至8月", "timeline", "2023-03-05", "2023.3.5", "5、6月份",
    ])
    func datesCountNothing(text: String) {
        let block =
            text == "timeline"
            ? "timeline: [{date: 2023年3月, title: 甲}, {date: 2023年11月, title: 乙}]" : "text: \(text)"
        #expect(messages(block) == [])
    }

    @Test(arguments: [
        ("2023年", "2023"), ("2023年13月", "2023 13"), ("13月", "13"), ("11个月", "11"), ("500日", "500"),
        ("2025所", "2025"), ("11年", "11"), ("20日元", "20"), ("3小时", "3"),
    ])
    func whatIsNoDateIsHeldAgainstFigures(text: String, numbers: String) {
        #expect(
            messages("text: \(text)")
                == numbers.split(separator: " ").map { "no figure backs the number \($0)" })
    }

    // MARK: Hints

    @Test(arguments: ["6座", "60%", "4.7公里", "5.7"])
    func noFigureOfOtherDigitsAndUnitIsProposed(text: String) {
        #expect(diagnostics("text: \(text)").first?.hints.count == 1)
    }

    @Test func theNearestOfTheUnitIsProposed() {
        #expect(
            diagnostics("text: 5.7%").first?.hints.first
                == "write the figure that is meant: ${figure('growth')} is 5.6%")
    }
}
