import Dataflow
import Diagnostics
import Documents
import Testing

@testable import ChartCompiler
@testable import ChartModel

/// What is wrong with a value of the data is told with the place of its cell.
@Suite struct CellNoteTests {
    /// Compiles a chart beside a table.
    private func chart(
        _ text: String, _ csv: String = "", _ transforms: String = "[]", format: String = "{}"
    ) -> Compiled {
        compile(
            "data: {url: data/a.csv, format: \(format)}\ntransform: \(transforms)\n" + text
        ) { environment in
            let sources = MemorySources(["data/a.csv": csv])
            environment.tables = DataLoader(SourceReader(sources, folder: nil))
        }
    }

    private let points = """
        mark: point
        encoding: {x: {field: v, type: quantitative}}
        """

    @Test func aQuantityThatIsNoNumber() {
        let compiled = chart(points, "name,v\n\"甲\n乙\",1\n丙,约5\n丁,?\n戊,2\n")
        #expect(compiled.messages == ["'v' is no number in 2 of 4 rows: '约5', '?'"])
        #expect(
            compiled.notes == [
                "data/a.csv:4:3 '约5' is an estimate or a bound",
                "data/a.csv:5:3 '?' stands for a missing value",
            ])
    }

    @Test func theCellIsFoundAfterAFilter() {
        let compiled = chart(points, "name,v\n甲,1\n乙,?\n丙,!\n", "[{filter: datum.name != '乙'}]")
        #expect(compiled.notes == ["data/a.csv:4:3 '!' is text"])
    }

    @Test func aCalculatedValueHasOnlyItsRow() {
        let compiled = chart(points, "a\n1\nx\n", "[{calculate: 'toNumber(datum.a)', as: v}]")
        #expect(compiled.messages == ["'v' is no number in 1 of 2 rows, first in row 2: NaN"])
        #expect(compiled.notes == [])
    }

    @Test func aFacetIsLookedAtAsAWhole() {
        let compiled = chart(
            """
            mark: point
            encoding: {x: {field: v, type: quantitative}, row: {field: name, type: nominal}}
            """, "name,v\n甲,1\n乙,?\n丙,!\n")
        #expect(compiled.messages == ["'v' is no number in 2 of 3 rows: '?', '!'"])
        #expect(
            compiled.notes == [
                "data/a.csv:3:3 '?' stands for a missing value", "data/a.csv:4:3 '!' is text",
            ])
    }

    @Test func aNumberThatALogScaleHasNoPlaceFor() {
        let compiled = chart(
            """
            mark: point
            encoding: {x: {field: v, type: quantitative, scale: {type: log}}}
            """, "v\n100\n0\n10\n-3\n")
        #expect(compiled.messages == ["a log scale has no place for 0"])
        #expect(compiled.notes == ["data/a.csv:3:1 the first of 2 cells"])
    }

    @Test func aMissingValueThatCountsAsZero() {
        let compiled = chart(
            points, "a,b\n1,2\n3,\n", "[{calculate: datum.a + datum.b, as: v}]",
            format: "{parse: {a: number, b: number}}")
        #expect(compiled.messages == ["'b' is missing in 1 of 2 rows, and counts as 0 here"])
        #expect(compiled.notes == ["data/a.csv:3:3 the cell"])
    }

    @Test func aTextThatIsNoColour() {
        let compiled = chart(
            """
            mark: point
            encoding: {x: {field: v, type: quantitative}, color: {field: c, type: nominal, scale: null}}
            """, "v,c\n1,red\n2,rad\n3,rad\n")
        #expect(compiled.messages == ["unknown colour 'rad'"])
        #expect(compiled.notes == ["data/a.csv:3:3 the first of 2 cells"])
    }

    @Test func aCellOfATextInTheSpec() {
        let compiled = compile(
            """
            data:
              values: |
                name,v
                甲,1
                乙,约5
            \(points)
            """)
        #expect(compiled.notes == ["chart.yaml:5:7 '约5' is an estimate or a bound"])
    }

    @Test func aMistakeInATextInTheSpec() {
        let compiled = compile("data: {values: \"a,v\\n1,2,3\"}\n" + points)
        #expect(compiled.messages == ["the row has 3 fields, the header has 2"])
        #expect(compiled.log.diagnostics.first?.span?.start == Position(line: 1, column: 22))
    }

    @Test func aValueThatTheSpecHolds() {
        let compiled = compile("data: {values: [{v: 1}, {v: 约5}]}\n" + points)
        #expect(compiled.notes == ["chart.yaml:1:29 '约5' is an estimate or a bound"])
    }
}
