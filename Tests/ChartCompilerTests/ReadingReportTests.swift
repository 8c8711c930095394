import Dataflow
import Diagnostics
import Documents
import Testing

@testable import ChartModel

/// A recorder knows what became of each row.
@Suite struct ReadingReportTests {
    private func report(_ chart: String) -> ReadingReport {
        let recorder = ReadingRecorder()
        _ = compile(chart, leniency: .plain) { $0.recorder = recorder }
        return recorder.report
    }

    private let chart = """
        data: {values: "n,v\\n甲,1\\n乙,—\\n丙,\\n丁,9\\n"}
        transform:
          - {filter: datum.n != '丁'}
          - lookup: n
            from: {data: {values: [{n: 甲, w: 1}]}, key: n, fields: [w]}
        mark: point
        encoding: {x: {field: w, type: quantitative}, y: {field: n, type: nominal}}
        """

    @Test func rowsAreFollowedFromTheTableToTheMarks() {
        #expect(
            report(chart).lines == [
                "values: 4 rows", "  n: text", "  v: number, 1 empty, 1 of another type: '—' in line 1",
                "transform 1 (filter): 4 → 3 rows", "transform 2 (lookup): 3 → 3 rows, 2 without a match",
                "point: 1 of 3 rows, 2 not drawn: 'w' is missing",
            ])
    }

    @Test func theReportIsJSONToo() {
        let text = report(chart).json.written
        #expect(text.contains("\"unmatched\": 2"))
        #expect(text.contains("\"place\": \"chart.yaml:1:"))
    }
}
