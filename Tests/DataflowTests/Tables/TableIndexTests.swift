import Diagnostics
import Documents
import Testing

@testable import Dataflow

struct TableIndexTests {
    private let table = Table([
        (
            "区",
            Column(.string(codes: [0, 1, 0, 2, 3], dictionary: ["甲", "乙", "e\u{301}", "\u{E9}"]))
        ),
        ("年", Column(numbers: [2023, 2024, .nan, 2023, 0])),
        ("杂", Column([.string("甲"), .number(1), .null, .null, .null])),
    ]).indexed

    @Test func rowsOfAText() {
        #expect(table.rows(where: "区", holds: .string("甲")) == [0, 2])
        #expect(table.rows(where: "区", holds: .string("丙")) == [])
    }

    @Test func textsAreComparedByTheirBytes() {
        #expect(table.rows(where: "区", holds: .string("e\u{301}")) == [3])
        #expect(table.rows(where: "区", holds: .string("\u{E9}")) == [4])
    }

    @Test func rowsOfANumber() {
        #expect(table.rows(where: "年", holds: .number(2023)) == [0, 3])
        #expect(table.rows(where: "年", holds: .number(-0.0)) == [4])
        #expect(table.rows(where: "年", holds: .number(.nan)) == [])
    }

    @Test func whatComparesInAnotherWayIsNotFound() {
        #expect(table.rows(where: "年", holds: .string("2023")) == nil)
        #expect(table.rows(where: "杂", holds: .string("甲")) == nil)
        #expect(table.rows(where: "无", holds: .string("甲")) == nil)
    }

    @Test func aTableThatIsChangedForgets() {
        var changed = table
        changed["区"] = Column(strings: ["乙", "乙", "乙", "乙", "乙"])
        #expect(changed.rows(where: "区", holds: .string("甲")) == nil)
        #expect(table.rows(where: "区", holds: .string("甲")) == [0, 2])
    }

    @Test(arguments: [
        "datum['区'] == name", "name === datum['区']", "datum['区'] == '甲'", "datum['年'] == 2023",
        "datum['年'] == '2023'", "datum['杂'] == '甲'", "datum['年'] == year", "datum['杂'] == null",
    ])
    func aFilterKeepsTheSameRowsWithAnIndexAndWithout(condition: String) throws {
        let file = SourceFile(name: "a.yaml", text: condition)
        let node = Node(.string(condition), at: Span(file: file, range: 0..<condition.utf8.count))
        let log = DiagnosticLog()
        var filter = FilterTransform()
        filter.filter = try #require(ValueType<Predicate>.predicate.decode(node, DecodingContext(log: log)))
        let context = TransformContext(signals: ["name": .string("甲"), "year": .number(2023)], log: log)
        var plain = table
        plain["又"] = Column(numbers: [0, 1, 2, 3, 4])
        let expected = try filter.apply(to: plain, context)
        let found = try filter.apply(to: plain.indexed, context)
        #expect(found["又"]?.values == expected["又"]?.values)
        #expect(found.rowCount > 0)
    }
}
