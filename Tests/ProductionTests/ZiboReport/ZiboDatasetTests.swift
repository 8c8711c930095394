import Dataflow
import Diagnostics
import Documents
import Figures
import Testing

@testable import Production

/// The figures of the report: complete, and such that what follows from them follows.
@Suite struct ZiboDatasetTests {
    private static let table: Table =
        ZiboReport.figures

    private static func value(_ id: String) -> Double {
        for row in 0..<table.rowCount where table[row, "id"].string == id {
            return table[row, "value"].number
        }
        return .nan
    }

    @Test func theTableKeepsToItsDictionary() throws {
        let log = DiagnosticLog()
        let node = try #require(ZiboReport.source("figures.yaml").document(log: log))
        let dictionary = try #require(DatasetDictionary.read(node, log: log))
        let file = try #require(ZiboReport.source("figures.csv").text(log: log))
        dictionary.check(file: file, log: log)
        #expect(log.diagnostics.map { $0.formatted() } == [])
    }

    @Test func everyArticleWithFiguresIsThere() {
        let articles = Set(Self.table["article"]?.values.map(\.number) ?? [])
        // The fourth article has no quantity.
        #expect(articles == [0, 1, 2, 3, 5, 6, 7, 8, 9])
        #expect(Self.table.rowCount >= 110)
    }

    @Test(arguments: [
        ("a1-municipal-major-projects-investment", "a1-municipal-major-projects", 2.44),
        ("a1-provincial-key-projects-investment", "a1-provincial-key-construction-projects", 3.67),
        ("a9-major-projects-investment", "a9-major-projects", 2.08),
        ("a2-service-projects-investment", "a2-service-key-projects", 1.5),
    ])
    func amountsDividedByCounts(amount: String, count: String, each: Double) {
        #expect(abs(Self.value(amount) / Self.value(count) - each) < 0.005)
    }

    @Test(arguments: [
        ("a2-four-strong-share-target", "a1-four-strong-share", 1.0),
        ("a9-out-of-province-investment", "a1-out-of-province-funds", 15),
        ("a1-high-tech-investment-growth", "a1-fixed-asset-investment-growth", 14.5),
        ("a1-four-new-economy-investment-growth", "a1-fixed-asset-investment-growth", 4.8),
        ("a1-manufacturing-champions", "a1-national-champion-demonstration", 84),
    ])
    func differences(minuend: String, subtrahend: String, difference: Double) {
        #expect(abs(Self.value(minuend) - Self.value(subtrahend) - difference) < 1e-9)
    }

    @Test(arguments: [
        ("a2-technical-upgrade-projects", "at-least"), ("a8-supported-startups", "at-least"),
        ("a8-outpatient-reimbursement", "at-least"), ("a9-major-projects-investment", "at-least"),
        ("a2-new-economy-firms", "more-than"), ("a9-out-of-province-investment", "more-than"),
        ("a9-online-retail-sales", "more-than"), ("a6-glass-firms-and-studios", "more-than"),
        // A grade's 以上 is no threshold.
        ("a1-manufacturing-champions", "exact"), ("a2-new-green-factories", "exact"),
        ("a2-new-champion-and-specialized-firms", "exact"), ("a1-four-strong-share", "exact"),
    ])
    func boundsAreThoseOfTheReport(id: String, bound: String) {
        let row = (0..<Self.table.rowCount).first { Self.table[$0, "id"].string == id }
        #expect(row.map { Self.table[$0, "bound"].string } == bound)
    }

    /// Sums and rates that may not be formed, by value and unit.
    @Test(arguments: [
        (645.0, "个"), (1710, "亿元"), (1.58, "亿元"), (184, "家"), (203, "家"), (284, "家"), (3500, "亿元"), (8, "家"),
        (200, "处"), (7, "万人"), (37, "%"), (47, "%"), (1.9, "%"),
    ])
    func noForbiddenValueIsAFigure(value: Double, unit: String) {
        let found = (0..<Self.table.rowCount).filter {
            Self.table[$0, "value"].number == value && Self.table[$0, "unit"].string == unit
        }
        #expect(found.isEmpty)
    }
}
