import Dataflow
import Diagnostics
import Testing

/// A format says how numbers are written.
@Suite struct NumberNotationTests {
    private func values(_ cells: String, _ set: (inout NumberNotation) -> Void) -> [Value] {
        var format = TableFormat()
        set(&format.numbers)
        let file = SourceFile(name: "a.csv", text: "v\n" + cells)
        return DelimitedReader.read(file, format: format, log: DiagnosticLog())?.readingTypes["v"]?.values
            ?? []
    }

    @Test func thousandsMayBeParted() {
        #expect(values("\"1,200\"\n800\n") { $0.thousands = "," } == [.number(1200), .number(800)])
        #expect(values("1 200\n800\n") { $0.thousands = " " } == [.number(1200), .number(800)])
    }

    @Test func aCommaThatPartsNoThousandsIsNone() {
        #expect(values("\"12,5\"\n") { $0.thousands = "," } == [.string("12,5")])
    }

    @Test func aPercentageIsItsNumber() {
        #expect(values("12.5%\n8%\n") { $0.percent = true } == [.number(12.5), .number(8)])
    }

    @Test func theDecimalMarkMayBeAComma() {
        #expect(
            values("\"12,5\"\n\"1.234,5\"\n") { ($0.decimal, $0.thousands) = (",", ".") } == [
                .number(12.5), .number(1234.5),
            ])
    }

    @Test func textsMayStandForWhatIsMissing() {
        #expect(values("12\n—\n\nn/a\n") { $0.nulls = ["—", "n/a"] } == [.number(12), .null, .null, .null])
    }

    @Test func numbersMayBeTypeset() {
        #expect(
            values("１２０\n−5\n(8)\n¥30\n") { $0.typeset = true }
                == [.number(120), .number(-5), .number(-8), .number(30)])
    }

    @Test func aColumnWithOtherTextStaysText() {
        #expect(values("\"1,200\"\n张店\n") { $0.thousands = "," } == [.string("1,200"), .string("张店")])
    }

    @Test func whatStandsForMissingMayBeANumber() {
        #expect(values("12\n-999\n") { $0.nulls = ["-999"] } == [.number(12), .null])
    }
}
