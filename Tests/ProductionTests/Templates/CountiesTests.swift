import Dataflow
import Diagnostics
import Synchronization
import Testing

@testable import Production

/// The example with three hundred rows: one briefing for each.
@Suite struct CountiesTests {
    private let output = TemporaryFolder()
    private static let folder = DocumentationTests.root + "/datasets/counties"

    private final class Counter: BatchObserver {
        let counts = Mutex<[Int]>([])

        func progressed(to count: Int, of total: Int) { counts.withLock { $0.append(count) } }
        func finished(_ result: DocumentResult) {}
    }

    private func render(
        _ table: String, formats: [OutputFormat], observer: any BatchObserver = Counter(),
        allowing: [String] = []
    ) throws -> [DocumentResult] {
        let loaded = DocumentLoader(FileSources()).load(Self.folder + "/sheets/briefing-template.yaml")
        let pattern = try NamePattern(output["{区县}/{名称}"], stem: "briefing-template")
        var options = RenderOptions()
        options.formats = formats
        options.jobs = nil
        options.isStrict = true
        let documents = Template(loaded).documents(forRowsOf: table, in: FileSources(), named: pattern)
        return Batch(documents, options, observer: observer).render(to: .folder(pattern.folder))
    }

    @Test func threeHundredBriefingsFromOneTable() throws {
        let counter = Counter()
        let path = Self.folder + "/townships.csv"
        let results = try render(path, formats: [.pdf, .scene], observer: counter)
        #expect(results.flatMap { $0.diagnostics.map { $0.formatted() } } == [])
        #expect(counter.counts.withLock { $0 } == Array(1...300))
        let table = try #require(TableReader.read(FileSources().file(named: path), log: DiagnosticLog()))
            .readingTypes
        #expect(table.rowCount == 300)
        for row in 0..<table.rowCount {
            let (county, name) = (table[row, "区县"].string, table[row, "名称"].string)
            #expect(results[row].outputs == ["pdf", "scene.json"].map { output["\(county)/\(name).\($0)"] })
            #expect(output.bytes("\(county)/\(name).pdf")?.prefix(5) == Array("%PDF-".utf8)[...])
            let scene = try #require(output.text("\(county)/\(name).scene.json"))
            let expected = [
                "\(name)财政收入", "\"在\(county)列第\(table[row, "位次"].string)位\"",
                "\"\(table[row, "人口"].string)万人\"",
            ]
            let missing = expected.filter { !scene.contains($0) }
            #expect(missing == [])
        }
    }

    @Test func aBrokenRowDoesNotStopTheRest() throws {
        let text = try #require(TemporaryFolder.bytes(at: Self.folder + "/townships.csv"))
        var lines = String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
        lines = Array(lines.prefix(9))
        lines[2] = lines[2].replacing("青禾县", with: "")
        lines[4] = lines[4].replacing("青禾县", with: "../青禾县")
        let results = try render(
            output.write(lines.joined(separator: "\n"), to: "rows.csv"), formats: [.pdf])
        #expect(results.map(\.hasFailed) == [false, true, false, true, false, false, false, false])
        #expect(results[1].diagnostics.first?.span?.start.line == 3)
        #expect(results[3].diagnostics.first?.span?.start.line == 5)
        #expect(results.flatMap(\.outputs).count == 6)
    }
}
