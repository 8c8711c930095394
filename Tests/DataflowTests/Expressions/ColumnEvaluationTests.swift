import Testing

@testable import Dataflow

@Suite struct ColumnEvaluationTests {
    static let table = Table([
        ("a", Column(numbers: [1, -2, 0, .nan, 7.5])),
        ("b", Column(numbers: [2, 2, 0, 1, -1])),
        ("c", Column(strings: ["x", "y", "x", "", "z"])),
        ("d", Column(.date([0, 86_400_000, 1e12, .nan, -1]))),
        ("e", Column(.boolean([true, false, true, false, true]))),
        ("f", Column([.null, .number(1), .string("2"), .undefined, .boolean(true)])),
    ])
    static let signals: [String: Value] = ["k": .number(10), "t": .string("x")]

    static let sources = [
        "datum.a + datum.b", "datum.a - datum.b * 2 / k", "datum.a % datum.b", "-datum.a", "+datum.a",
        "!datum.a",
        "datum.a > datum.b", "datum.a <= 1", "datum.a == datum.a", "datum.a !== datum.b", "1 < datum.a",
        "1 + 2", "k",
        "datum.a > 0 && datum.b > 0", "datum.a > 0 || datum.b > 0", "datum.a && datum.b", "datum.a || 5",
        "datum.a > 0 ? datum.a : 0", "datum.c ? datum.a : datum.b", "datum.a > 0 ? 'x' : 'y'",
        "datum.e ? 1 : 2",
        "datum.d ? 1 : 2", "datum.a > 0 ? datum.d : 1", "abs(datum.a)", "round(datum.a)", "pow(datum.a, 2)",
        "max(datum.a, datum.b)",
        "datum.c === 'x'", "datum.c != 'x'", "datum.c == t", "datum.c + datum.a", "datum.d + 1",
        "datum.d - 1",
        "datum.d == 0", "datum.d === datum.d", "datum.d < 1e10", "datum.d", "year(datum.d)", "month(datum.a)",
        "time(datum.d)",
        "+datum.d", "datum.e", "!datum.e", "datum.e && datum.a > 0", "datum.e + 1", "datum.e == 1",
        "datum.f + 1", "datum.f > 0",
        "datum.f == null", "datum.missing", "datum.missing > 1", "datum.missing == null", "true", "~datum.a",
        "datum.a & 3",
        "length(datum.c)", "isValid(datum.a)", "nope + datum.a",
        "datum.a + datum.b > 1 ? floor(datum.a) : ceil(datum.b) - k",
        "datum.a ? 1 : datum.b ? 2 : 3", "isNaN(datum.a)", "clamp(datum.a, 0, 1)", "sqrt(datum.d)",
        "datum.a in datum.c",
    ]

    @Test(arguments: sources)
    func vectorsGiveWhatRowsGive(source: String) throws {
        let expression = try Expression(source)
        let rows = (0..<Self.table.rowCount).map {
            expression.evaluate(ExpressionScope(table: Self.table, row: $0, signals: Self.signals))
        }
        let column = expression.column(over: Self.table, signals: Self.signals)
        #expect(column.values == rows)
        #expect(expression.mask(over: Self.table, signals: Self.signals) == rows.map(\.isTruthy))
    }

    @Test(arguments: sources)
    func anEmptyTableGivesAnEmptyColumn(source: String) throws {
        let expression = try Expression(source)
        #expect(expression.column(over: Table(), signals: Self.signals).count == 0)
        #expect(expression.mask(over: Table(), signals: Self.signals).isEmpty)
    }

    /// Cells of a delimited file that are written as numbers are text, and compared with numbers by their number.
    @Test(arguments: [
        "datum.n == 1", "datum.n != 1", "1 == datum.n", "datum.n == 0", "datum.n == '1'", "datum.n === 1",
        "datum.n == datum.m", "datum.n == datum.k + 1", "datum.n == null", "datum.n == true",
        "datum.n == datum.t",
    ])
    func writtenNumbersAreComparedAsRowsAre(source: String) throws {
        let table = try #require(
            TableReading.csv(
                "n,m,k,t\n1,1,0,2024-01-01\n1.0,1,0,2024-01-01\n,,,2024-01-02\n",
                types: ["m": .number, "t": .date], readsTypes: false
            ).table)
        #expect(table["n"]?.holdsWrittenNumbers == true)
        let expression = try Expression(source)
        let rows = (0..<table.rowCount).map { expression.evaluate(ExpressionScope(table: table, row: $0)) }
        #expect(expression.column(over: table).values == rows)
    }

    @Test func arithmeticStaysDense() throws {
        guard
            case .number = try Expression("datum.a * 2 + k").column(over: Self.table, signals: Self.signals)
                .storage
        else {
            Issue.record("boxed")
            return
        }
        guard case .boolean = try Expression("datum.a > 2").column(over: Self.table).storage else {
            Issue.record("boxed")
            return
        }
    }

    @Test func aMillionRowsTakeNoTime() throws {
        let table = Table([("a", Column(numbers: (0..<1_000_000).map(Double.init)))])
        let expression = try Expression("(datum.a - 5) / 1000 > 3 && datum.a % 2 == 0")
        let clock = ContinuousClock()
        let time = clock.measure { #expect(expression.mask(over: table).count == 1_000_000) }
        #expect(time < .seconds(5))
    }
}
