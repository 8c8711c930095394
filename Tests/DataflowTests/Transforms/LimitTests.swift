import Dataflow
import Diagnostics
import Testing

/// Small specs that ask for more than a machine holds end soon, with a message.
@Suite struct LimitTests {
    private func rows(_ count: Int) -> Table { Table([("a", Column(numbers: (0..<count).map(Double.init)))]) }

    @Test(arguments: [
        ("sequence(1000000)", "the lists that the expression makes have more than 8000000 values"),
        (
            "[reverse(sequence(1e5)), sort(sequence(1e5))]",
            "the lists that the expression makes have more than"
        ),
        ("join(sequence(1000000))", "the texts that the expression makes are too long"),
        (
            "length(sequence(1e6)) + length(sequence(1e6))",
            "the expression takes too long for all rows together"
        ),
        ("length(sequence(1e9))", "the sequence has more than 1000000 numbers"),
        ("length(pad('', 2e6))", "the text is padded to more than 1000000 characters"),
        (
            "length(replace(pad('', 300000, 'a'), regexp('a', 'g'), '$`'))",
            "the texts that the expression makes"
        ),
    ]) func anExpressionAsksForTooMuch(expression: String, message: String) throws {
        let told = try complaints(rows(1000), #"{"calculate": "\#(expression)", "as": "b"}"#)
        #expect(told.contains { $0.contains(message) }, "\(told)")
    }

    @Test func aFilterAsksForTooMuch() throws {
        let told = try complaints(rows(1000), #"{"filter": "length(sequence(datum.a, 1e6)) > 0"}"#)
        #expect(
            told.contains { $0.contains("the expression takes too long for all rows together") }, "\(told)")
    }

    @Test func aLongTextIsReplacedInAMoment() throws {
        let expression = "length(replace(pad('', 100000, 'ab'), regexp('a', 'g'), 'xyz'))"
        #expect(
            try transformed(rows(1), #"{"calculate": "\#(expression)", "as": "b"}"#) == "a b\n0 400000")
    }

    @Test func manyPointsAreSmoothedInAMoment() throws {
        let xs = (0..<20_000).map { Double($0) / 1000 }
        let curve = loess(xs: xs, ys: xs.map { $0 * $0 }, bandwidth: 0.1)
        #expect(curve.count == 20_000)
        for place in stride(from: 2000, to: 18_000, by: 500) {
            #expect(abs(curve[place].y - xs[place] * xs[place]) < 0.2)
        }
    }

    @Test func aFoldOfManyColumnsTakesThoseThatAreAskedFor() throws {
        let wide = Table((0..<200).map { ("c\($0)", Column(numbers: [Double]((0..<100).map(Double.init)))) })
        let names = (0..<200).map { "\"c\($0)\"" }.joined(separator: ", ")
        let lines = try transformed(
            wide, "[{\"fold\": [\(names)]}, {\"calculate\": \"datum.c5\", \"as\": \"x\"}]"
        )
        .split(separator: "\n")
        #expect(lines.count == 20_001)
        #expect(lines.last?.hasSuffix(" c199 99 99") == true)
    }

    @Test(arguments: [
        (
            "a,b\n1,\"" + String(repeating: "x\n", count: 5_000_000) + "\"\n",
            "2:1: error: a row has more than 8 MB"
        ),
        ("a,b\n1," + String(repeating: "x", count: 9_000_000), "2:1: error: a row has more than 8 MB"),
        (String(repeating: "a,", count: 30_000) + "\n1\n", "error: 'a.csv' has more than 20000 columns"),
    ]) func aTextThatIsNoTableIsTold(text: String, message: String) {
        let reading = TableReading.csv(text)
        #expect(reading.table == nil)
        #expect(reading.diagnostics.first?.hasPrefix(message) == true, "\(reading.diagnostics)")
    }
}
