import ChartModel
import Diagnostics
import Documents
import Testing

@testable import ChartCompiler

/// Charts of a file that is read in parts are those of a small one.
struct LargeTableChartTests {
    /// The same text as a small file and as a large one.
    private struct TwoFiles: SourceProvider {
        let text: String

        func source(_ reference: SourceReference, from folder: String?) throws(SourceError) -> Source {
            reference == .path("large.csv")
                ? Source(path: "large.csv", stored: Stored(text), greatestCount: 128)
                : Source(path: "small.csv", text: text)
        }
    }

    private final class Stored: StoredText {
        private let content: [UInt8]

        init(_ text: String) { content = Array(text.utf8) }

        var count: Int { content.count }
        var isUnchanged: Bool { true }

        func withBytes(in range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
            Array(content[range]).withUnsafeBufferPointer(body)
        }
    }

    private let sales =
        "day,town,kind,price\n"
        + (0..<60).map { row in
            let day = "2024-0\(row % 3 + 1)-\(row % 28 < 9 ? "0" : "")\(row % 28 + 1)"
            return "\(day),\(["a", "b", "c"][row * 7 % 3]),\(["x", "y"][row % 2]),\(row * 37 % 50).25\n"
        }.joined()

    private func chart(_ name: String, _ rest: String, _ text: String? = nil) -> Compiled {
        compile("data: {url: \(name).csv}\n" + rest) {
            $0.tables = DataLoader(SourceReader(TwoFiles(text: text ?? sales), folder: nil))
        }
    }

    @Test(arguments: [
        "mark: bar\nencoding: {x: {field: town}, y: {field: price, type: quantitative, aggregate: sum}}",
        "mark: bar\nencoding: {y: {field: town, sort: -x}, x: {type: quantitative, aggregate: count}, color: {field: kind}}",
        "mark: line\nencoding: {x: {field: day, timeUnit: yearmonth}, y: {field: price, type: quantitative, aggregate: mean}}",
        "mark: rect\nencoding: {x: {field: town}, y: {field: kind}, color: {field: price, type: quantitative, aggregate: stdev}}",
        "mark: bar\nencoding: {x: {field: price, type: quantitative, bin: true}, y: {type: quantitative, aggregate: count}}",
        "mark: bar\ntransform: [{filter: datum.price > 20}]\nencoding: {x: {field: town}, y: {field: price, type: quantitative, aggregate: max}, column: {field: kind}}",
        "mark: bar\ntransform: [{aggregate: [{op: distinct, field: day, as: n}], groupby: [town]}]\nencoding: {x: {field: town}, y: {field: n, type: quantitative}}",
        "layer: [{mark: bar}, {mark: text}]\nencoding: {x: {field: town}, y: {field: price, type: quantitative, aggregate: sum}}",
        "mark: bar\nencoding: {x: {field: town, sort: {field: price, op: mean}}, y: {field: price, type: quantitative, aggregate: sum}}",
        "mark: point\ntransform: [{filter: {field: day, timeUnit: year, equal: 2024}}]\nencoding: {x: {field: day, type: temporal}, y: {field: price, type: quantitative, aggregate: average}}",
    ])
    func aLargeFileGivesTheSameChart(rest: String) {
        let (small, large) = (chart("small", rest), chart("large", rest))
        #expect(small.messages.isEmpty)
        #expect(large.messages.count(where: { !$0.contains("is read in parts") }) == 0)
        #expect(large.boxes == small.boxes)
        #expect(large.lines == small.lines)
        #expect(large.fills == small.fills)
        #expect(large.axisLabels == small.axisLabels)
        #expect(large.axisTitles == small.axisTitles)
        #expect(small.scene != nil && large.scene != nil)
    }

    @Test func thatRowsAreReadInPartsIsTold() {
        let rest =
            "mark: bar\nencoding: {x: {field: town}, y: {field: price, type: quantitative, aggregate: sum}}"
        #expect(
            chart("large", rest).messages == [
                "'large.csv' is read in parts, and rules about single rows see 3 sums in place of 60 rows"
            ])
    }

    @Test(arguments: [
        (
            "mark: point\nencoding: {x: {field: price, type: quantitative}}",
            "without an aggregate, each row would be a mark of its own"
        ),
        (
            "mark: bar\nencoding: {x: {field: town}, y: {field: price, type: quantitative, aggregate: median}}",
            "'median' of 'price' needs all rows at once"
        ),
        (
            "mark: boxplot\nencoding: {x: {field: town}, y: {field: price, type: quantitative}}",
            "needs all rows at once"
        ),
        (
            "mark: bar\nencoding: {x: {field: town}, y: {field: price, type: quantitative}, text: {aggregate: count}}",
            "give a channel an aggregate"
        ),
        (
            "facet: {field: kind}\nspec: {layer: [{mark: bar, encoding: {x: {field: town}}}]}",
            "a facet of several marks divides all rows at once"
        ),
    ])
    func whatNeedsAllRowsIsRefused(rest: String, reason: String) {
        let chart = chart("large", rest)
        #expect(chart.scene == nil)
        let told = chart.log.diagnostics.filter { $0.code == .fileTooLarge }
        let hints = told.flatMap(\.hints).joined(separator: "\n")
        #expect(hints.contains(reason))
        #expect(told.first?.span?.start.line ?? 0 >= 1)
    }

    @Test func aLargeFileIsNoTableToLookUpIn() {
        let rest = """
            transform: [{lookup: town, from: {data: {url: large.csv}, key: town, fields: [price]}}]
            mark: bar
            encoding: {x: {field: town}}
            """
        #expect(chart("small", rest).messages.contains("'large.csv' is larger than 0 MB"))
    }

    @Test func aFieldThatIsMissingIsToldWithTheNamesThatThereAre() {
        let rest =
            "mark: bar\nencoding: {x: {field: towm}, y: {field: price, type: quantitative, aggregate: sum}}"
        let (small, large) = (chart("small", rest), chart("large", rest))
        #expect(large.log.diagnostics.map(\.message).contains("no column is named 'towm'"))
        #expect(
            large.log.diagnostics.filter { $0.code == .missingField }.map(\.hints)
                == small.log.diagnostics.filter { $0.code == .missingField }.map(\.hints))
    }
}
