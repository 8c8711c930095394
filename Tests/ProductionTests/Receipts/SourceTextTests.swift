import Dataflow
import Diagnostics
import Documents
import Figures
import Testing

@testable import Production

@Suite struct SourceTextTests {
    private static let page = """
        聚焦 2025 两会

        市政府工作报告解读

        □记者 甲 报道

        本报讯 会议1月13日开幕。

        全市完成投资500亿元，甲区、乙区分别增长10.7%、20.4%。新引进过

        亿元项目42个，建成学校300所以上。

        听代表说

        □记者 乙 报道

        本报讯 琉璃企业200余家，培训2至3天。
        """

    private let source = SourceText(page, named: "page.txt")

    private func finding(_ rows: String, _ name: String) -> SourceFinding {
        let text = "id,article,source,indicator,kind,value,unit,bound\n" + rows
        let types = ["article": "number", "source": "number", "value": "number"]
        let log = DiagnosticLog()
        let file = SourceFile(name: "figures.csv", text: text)
        var figures = FigureTable(
            TableReader.read(file, format: TableFormat(parse: types), log: log) ?? Table())
        figures.place.article = "article"
        figures.place.paragraph = "source"
        return source.finding(of: name, in: figures)
    }

    @Test func articlesBeginWithTheirBylines() {
        #expect(source.articles.count == 3)
        #expect(source.articles[1].headline.last == "市政府工作报告解读")
        #expect(source.articles[2].headline == ["听代表说"])
        #expect(source.paragraph(1, ofArticle: 0) == "聚焦 2025 两会市政府工作报告解读")
    }

    @Test func aParagraphThatAColumnBreaksIsOne() {
        #expect(source.articles[1].paragraphs.count == 2)
        #expect(source.paragraph(2, ofArticle: 1)?.contains("新引进过亿元项目42个") == true)
    }

    @Test func aTextWithoutBylinesIsOneArticle() {
        let plain = SourceText("增长5%。\n\n下降3%。\n", named: "p.txt")
        #expect(plain.paragraph(2, ofArticle: 1) == "下降3%。")
        #expect(plain.paragraph(2, ofArticle: nil) == "下降3%。")
    }

    @Test(arguments: [
        ("x,1,2,投资,actual,500,亿元,exact", "500亿元"), ("x,1,2,项目门槛,descriptive,1,亿元,more-than", "过亿元"),
        ("x,1,2,学校,target,300,所,at-least", "300所以上"), ("x,2,1,企业,actual,200,家,more-than", "200余家"),
        ("x,2,1,天数,actual,2,天,low", "2"), ("x,1,1,开幕日,descriptive,13,日,exact", "13日"),
        ("x,1,2,甲区增速,actual,10.7,%,exact", "10.7%"),
    ])
    func aFigureAtItsPlaceIsConfirmed(row: String, words: String) {
        let finding = finding(row + "\n", "x")
        #expect(finding.outcome == .confirmed)
        #expect(finding.note == words)
    }

    @Test func anotherValueIsMissing() {
        #expect(finding("x,1,2,投资,actual,510,亿元,exact\n", "x").outcome == .missing)
    }

    @Test func anotherUnitIsContrary() {
        let finding = finding("x,1,2,项目,actual,42,家,exact\n", "x")
        #expect(finding.outcome == .contrary)
        #expect(finding.note == "the source says 42个, and the row has the unit 家")
    }

    @Test func anotherBoundIsContrary() {
        let finding = finding("x,1,2,学校,target,300,所,exact\n", "x")
        #expect(finding.note == "the source says 300所以上, and the row has the bound exact")
    }

    @Test func anotherPlaceIsTold() {
        let finding = finding("x,1,1,投资,actual,500,亿元,exact\n", "x")
        #expect(finding.outcome == .elsewhere)
        #expect(finding.note == "500亿元 stands in article 1, paragraph 2")
    }

    @Test func aSwapAfterRespectivelyIsContrary() {
        let finding = finding("x,1,2,甲区增速,actual,20.4,%,exact\n", "x")
        #expect(finding.outcome == .contrary)
        #expect(finding.note == "the source gives 20.4% to 乙区, in the order after 分别")
    }
}
