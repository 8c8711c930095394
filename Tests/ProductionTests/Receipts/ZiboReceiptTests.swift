import Diagnostics
import Glibc
import Testing

@testable import Production

/// Every number of the report's page, poster, briefing and charts has a receipt.
@Suite struct ZiboReceiptTests {
    private static let documents =
        ZiboReport.charts.map { "charts/\($0)" } + ZiboReport.sheets.map { "sheets/\($0)" }

    /// The page that the figures were taken from, which isn't part of the repository.
    private static let source: SourceText? = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        let beside = parts.dropLast(5).joined(separator: "/") + "/shared/source/zibo-2024-report-page.txt"
        let named = getenv("ZIBO_SOURCE").map { String(cString: $0) }
        return [named, beside].compactMap { $0 }.lazy.compactMap { path in
            TemporaryFolder.bytes(at: path).map {
                SourceText(String(decoding: $0, as: UTF8.self), named: path)
            }
        }.first
    }()

    private func receipts(_ name: String, against source: SourceText? = nil) -> [Receipt] {
        let sources = FileSources()
        var options = RenderOptions()
        options.sources = sources
        let loaded = DocumentLoader(sources).load(ZiboReport.folder + "/\(name).yaml")
        return Audit(options, against: source).receipts(of: loaded).receipts
    }

    @Test(arguments: documents)
    func everyNumberHasAReceipt(name: String) {
        let receipts = receipts(name)
        #expect(!receipts.isEmpty)
        #expect(receipts.filter { $0.kind == .none }.map { "\($0.number) in \($0.text)" } == [])
    }

    @Test func theDerivedNumbersNameWhatTheyAreMadeOf() {
        let calculations = receipts("charts/01-investment").filter { $0.kind == .calculation }
        #expect(calculations.map(\.number) == ["2.44", "3.67"])
        #expect(
            calculations[0].cells.map(\.row)
                == ["a1-municipal-major-projects-investment", "a1-municipal-major-projects"])
        #expect(calculations[0].calculation == "amount / count")
    }

    @Test func theGaugeHasTheEndsOfItsScale() {
        let ends = receipts("charts/09-reimbursement").filter { $0.kind == .scale }
        #expect(ends.map(\.number) == ["0", "100%"])
    }

    @Test(
        .enabled(if: source != nil, "the page that the figures were taken from isn't here"),
        arguments: documents)
    func everyFigureStandsWhereItsRowSays(name: String) {
        let findings = receipts(name, against: Self.source).flatMap(\.sources)
        #expect(findings.filter { !$0.isConfirmed } == [])
    }
}
