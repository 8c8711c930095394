import Diagnostics
import SceneGraph
import Testing

@testable import Production

/// Numbers that a chart's transforms compute name their calculation and the cells they are made of.
@Suite struct TransformReceiptTests {
    private let folder = TemporaryFolder()

    private func receipts(_ transform: String, text: String, _ rest: String = "") -> [Receipt] {
        folder.write("town,year,v\n张店,2022,10\n张店,2023,30\n博山,2022,5\n博山,2023,45\n", to: "v.csv")
        let path = folder.write(
            """
            data: {url: v.csv, format: {parse: {v: number}}}
            transform: \(transform)
            mark: text
            encoding: {text: {field: \(text), type: quantitative}\(rest)}
            """, to: "chart.yaml")
        let sources = FileSources()
        var options = RenderOptions()
        options.sources = sources
        return Audit(options).receipts(of: DocumentLoader(sources).load(path)).receipts
    }

    private func lines(_ receipts: [Receipt]) -> [String] {
        receipts.map { receipt in
            ([receipt.number, receipt.calculation ?? receipt.kind.rawValue] + receipt.cells.map(\.value))
                .joined(separator: " ")
        }
    }

    @Test func aRunningSumNamesTheRowsBefore() {
        let window = "[{window: [{op: sum, field: v, as: r}], sort: [{field: year}, {field: town}]}]"
        #expect(
            lines(receipts(window, text: "r")) == [
                "15 sum of 2 rows 5 10", "90 sum of 4 rows 5 10 45 30", "5 cell 5",
                "60 sum of 3 rows 5 10 45",
            ])
    }

    @Test func theValueOfANeighbourIsItsCell() {
        let window =
            "[{window: [{op: lag, field: v, as: before}], groupby: [town], sort: [{field: year}]}, {filter: datum.before > 0}]"
        #expect(lines(receipts(window, text: "before")) == ["10 cell 10", "5 cell 5"])
    }

    @Test func aRankNamesWhatItOrders() {
        let window = "[{window: [{op: rank, as: place}], sort: [{field: v, order: descending}]}]"
        #expect(
            lines(receipts(window, text: "place")) == [
                "3 rank in the order of the window 10", "2 rank in the order of the window 30",
                "4 rank in the order of the window 5", "1 rank in the order of the window 45",
            ])
    }

    @Test func theTopOfAStackIsASum() {
        let stack = "[{stack: v, groupby: [year], as: [low, high], sort: [{field: town}]}]"
        #expect(
            lines(receipts(stack, text: "high")) == [
                "15 sum of 2 rows 5 10", "75 sum of 2 rows 45 30", "5 cell 5", "45 cell 45",
            ])
    }

    @Test func anEdgeOfABinNamesItsCell() {
        let bin = "[{bin: {step: 20}, field: v, as: [low, high]}]"
        #expect(
            lines(receipts(bin, text: "high")).first == "20 end of the bin of v 10")
    }

    @Test func aTrendNamesItsPoints() {
        let trend = "[{regression: v, on: year, groupby: [town]}, {filter: \"datum.town == '张店'\"}]"
        #expect(
            lines(receipts(trend, text: "v")) == [
                "10 linear regression of 2 rows 10 30 2022 2023",
                "30 linear regression of 2 rows 10 30 2022 2023",
            ])
    }

    @Test func aSumBesideItsRowsNamesThem() {
        let join = "[{joinaggregate: [{op: sum, field: v, as: all}], groupby: [town]}]"
        #expect(lines(receipts(join, text: "all")).first == "40 sum of 2 rows 10 30")
    }

    @Test func aReceiptNamesTheLineOfItsCell() {
        #expect(receipts("[]", text: "v").map { $0.cells.map(\.line) } == [[2], [3], [4], [5]])
    }

    @Test func aCellOfADocumentHasTheLineOfThatDocument() {
        let path = folder.write(
            """
            data:
              values:
                - {t: 张店, v: 868}
            mark: text
            encoding: {text: {field: v, type: quantitative}}
            """, to: "own.yaml")
        var options = RenderOptions()
        let sources = FileSources()
        options.sources = sources
        let receipts = Audit(options).receipts(of: DocumentLoader(sources).load(path)).receipts
        #expect(receipts.flatMap(\.cells).map(\.line) == [3])
    }
}
