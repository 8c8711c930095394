import Diagnostics
import Testing

/// Text where numbers are asked for is told as what it is, with the format that reads it.
@Suite struct TextAmongNumbersTests {
    /// A chart of a quantity v by a name n.
    private func chart(_ cells: [String], _ x: String = "field: v", _ transforms: String = "[]") -> Compiled {
        let rows = cells.enumerated().map { "{n: a\($0), v: \"\($1)\"}" }
        return compile(
            """
            data: {values: [\(rows.joined(separator: ", "))]}
            transform: \(transforms)
            mark: bar
            encoding: {y: {field: n, type: nominal}, x: {\(x), type: quantitative}}
            """)
    }

    private func hints(_ chart: Compiled) -> [String] { chart.log.diagnostics.flatMap(\.hints) }

    @Test(
        arguments: [
            ("1,200", "has ',' between its thousands", "{thousands: \",\"}"),
            ("1 200", "has blanks between its thousands", "{thousands: \" \"}"),
            ("12.5%", "has a percent sign", "{percent: true}"),
            ("—", "stands for a missing value", "{null: [\"—\"]}"),
            ("……", "stands for a missing value", "{null: [\"……\"]}"),
            ("#DIV/0!", "is an error of a spreadsheet", "{null: [\"#DIV/0!\"]}"),
            ("１２０", "is written in full-width characters", "{typeset: true}"),
            ("−12", "has a typesetter's minus sign or dash, not '-'", "{typeset: true}"),
            ("(12)", "is negative as accountants write it, in brackets", "{typeset: true}"),
            ("¥1,200", "has a currency sign", "{typeset: true, thousands: \",\"}"),
            ("12,5", "has a comma before its decimals", "{decimal: \",\"}"),
        ])
    func whatAFormatReads(cell: String, remark: String, format: String) {
        let chart = chart(["5", cell])
        #expect(chart.messages == ["'v' is no number in 1 of 2 rows: '\(cell)'"])
        #expect(chart.log.diagnostics.first?.notes.map(\.message) == ["'\(cell)' \(remark)"])
        #expect(hints(chart) == ["read them by the data's format: \(format)"])
    }

    @Test(
        arguments: [
            ("1234*", "has the mark of a note"), ("1234[1]", "has the mark of a note"),
            ("约5", "is an estimate or a bound"),
            ("300余", "is an estimate or a bound"), ("3—5", "is a range"), ("1.2亿", "has the unit '亿'"),
            ("很多", "is text"),
        ])
    func whatNoFormatReads(cell: String, remark: String) {
        #expect(chart(["5", cell]).log.diagnostics.first?.notes.map(\.message) == ["'\(cell)' \(remark)"])
    }

    @Test func theFirstThreeCellsAreNamed() {
        let chart = chart(["5", "—", "n/a", "1,200", "8%"])
        #expect(chart.messages == ["'v' is no number in 4 of 5 rows: '—', 'n/a', '1,200' …"])
        #expect(chart.notes.count == 3)
        #expect(
            hints(chart) == [
                "read them by the data's format: {null: [\"—\", \"n/a\"], thousands: \",\", percent: true}"
            ])
    }

    @Test(arguments: ["sum", "mean", "median"])
    func anAggregateOfText(operation: String) {
        #expect(
            chart(["5", "1,200"], "aggregate: \(operation), field: v").messages == [
                "'v' is no number in 1 of 2 rows: '1,200', so that the \(operation) of its group is no number"
            ])
    }

    @Test func aCountAsksForNoNumbers() {
        #expect(chart(["5", "很多"], "aggregate: count, field: v").messages == [])
    }

    @Test(
        arguments: [
            (
                "{aggregate: [{op: mean, field: v, as: w}], groupby: [n]}",
                ", so that the mean of its group is no number"
            ),
            ("{calculate: datum.v * 2, as: w}", ", so that the result is none"),
            ("{calculate: 'datum.v + datum.v', as: w}", ", which + joins to a text"),
            ("{filter: datum.v > 3}, {calculate: '1', as: w}", ", which is neither above nor below a number"),
            ("{window: [{op: rank, as: w}], sort: [{field: v}]}", ", so that the order is that of letters"),
            ("{bin: true, field: v, as: w}", ", which is in no bin"),
        ])
    func aTransformOfText(transform: String, consequence: String) {
        let chart = chart(["5", "7", "1,200"], "field: w", "[\(transform)]")
        #expect(chart.messages == ["'v' is no number in 1 of 3 rows: '1,200'\(consequence)"])
    }

    @Test func namesMayBeJoined() {
        #expect(chart(["张店", "临淄"], "value: 5", "[{calculate: 'datum.v + datum.n', as: w}]").messages == [])
    }

    @Test func numbersThatAreTextAreToldToo() {
        #expect(
            chart(["5", "10"], "value: 5", "[{calculate: 'datum.v + datum.v', as: w}]").messages == [
                "'v' is text here, which + joins to another text instead of adding"
            ])
        #expect(
            chart(["5", "10"], "value: 5", "[{aggregate: [{op: max, field: v, as: w}], groupby: [n]}]")
                .messages
                == ["'v' is text here, and in the order of its letters: 10 before 5"])
    }

    @Test func aFilterByASumOfTextsIsTold() {
        #expect(
            chart(["5", "10"], "value: 5", "[{filter: 'datum.v + datum.v > 12 && datum.n != 9'}]").messages
                .contains("'v' is text here, which + joins to another text instead of adding"))
    }

    @Test func columnsAreToldOnceForAllTheirChannels() {
        let chart = compile(
            """
            data: {values: [{v: 5}, {v: n/a}]}
            mark: point
            encoding:
              x: {field: v, type: quantitative}
              y: {field: v, type: quantitative}
            """)
        #expect(
            chart.messages == ["'v' is no number in 1 of 2 rows: 'n/a'", "x and y both show 'v'"])
    }

    @Test func theFormatThatIsNamedReadsThem() {
        let chart = compile(
            """
            data: {values: [{v: 5}, {v: n/a}, {v: "1,200"}], format: {null: n/a, thousands: ","}}
            mark: bar
            encoding: {x: {aggregate: sum, field: v, type: quantitative}}
            """)
        #expect(chart.messages == [])
    }
}
