import Diagnostics
import Production
import Testing

@testable import Command
@testable import Production

struct SummaryTests {
    private func results(written: Int, failed: Int = 0, obstacle: String? = nil) -> [DocumentResult] {
        let good = DocumentResult(
            LoadedDocument(path: "a", diagnostics: []), files: [WrittenFile("a.pdf")], diagnostics: [],
            isStrict: false)
        let bad = DocumentResult(
            LoadedDocument(path: "b", diagnostics: []), diagnostics: [.error(.wrongType, "no", at: nil)],
            isStrict: false, obstacle: obstacle)
        return Array(repeating: good, count: written) + Array(repeating: bad, count: failed)
    }

    private func summary(of total: Int, areRows: Bool = true) -> Summary {
        var summary = Summary()
        summary.total = total
        summary.areRows = areRows
        return summary
    }

    @Test func rows() {
        let text = summary(of: 300).text(results(written: 299, failed: 1))
        #expect(text.hasPrefix("300 rows, 299 written, 1 failed, 299 files, in "))
    }

    @Test func documents() {
        #expect(
            summary(of: 1, areRows: false).text(results(written: 1)).hasPrefix("1 document, 1 file, in "))
        var check = summary(of: 2, areRows: false)
        check.countsFiles = false
        #expect(check.text(results(written: 2)).hasPrefix("2 documents, in "))
    }

    @Test func anInterruptedRunSaysOfHowMany() {
        let text = summary(of: 300).text(results(written: 119, failed: 1), isInterrupted: true)
        #expect(text.hasPrefix("interrupted: 120 of 300 rows, 119 written, 1 failed, 119 files, in "))
    }

    @Test func whatWasNotBegunIsCounted() {
        let disk = "no space left on the disk"
        let summary = summary(of: 300)
        #expect(
            summary.obstacle(results(written: 178, failed: 2, obstacle: disk))
                == "stopped: no space left on the disk; 120 of 300 rows were not begun")
        #expect(
            summary.obstacle(results(written: 298, failed: 1, obstacle: disk))
                == "stopped: no space left on the disk; 1 of 300 rows was not begun")
        #expect(summary.obstacle(results(written: 299, failed: 1, obstacle: disk)) == nil)
        #expect(summary.obstacle(results(written: 10, failed: 1)) == nil)
    }
}
