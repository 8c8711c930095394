import Colors
import Diagnostics
import SceneGraph
import Testing

@testable import ChartLayout

/// What Vega-Lite draws in spite of a mistake is drawn with a warning, and refused in print.
@Suite struct LeniencyTests {
    private let rows = "data: {values: [{a: A, b: 28}, {a: B, b: 55}, {a: C, b: 43}]}\n"

    private func bars(
        _ x: String = "{field: a}", _ y: String = "{field: b, type: quantitative}", _ rest: String = "",
        mark: String = "bar", leniency: Leniency = .plain
    ) -> Compiled {
        compile(rows + "mark: \(mark)\nencoding: {x: \(x), y: \(y)}\n" + rest, leniency: leniency)
    }

    private func severities(_ compiled: Compiled) -> [Diagnostic.Severity] {
        compiled.log.diagnostics.map(\.severity)
    }

    @Test func anUnknownPropertyIsPassedOver() {
        let plain = bars("{field: a, axis: {LabelAngle: 0}}")
        #expect(plain.messages == ["unknown property 'LabelAngle' of an axis"])
        #expect(severities(plain) == [.warning])
        #expect(plain.boxes.count == 3)
        let printed = bars("{field: a, axis: {LabelAngle: 0}}", leniency: .publication)
        #expect(severities(printed) == [.error])
        #expect(printed.scene == nil)
    }

    @Test func aFieldThatTheDataLackIsUndefined() {
        let plain = bars("{field: nothing}")
        #expect(plain.messages.first == "no column is named 'nothing'")
        #expect(plain.axisLabels.first == "undefined")
        #expect(bars("{field: nothing}", leniency: .publication).scene == nil)
    }

    @Test func aTransformOfAFieldThatTheDataLackLeavesTheOtherRows() {
        let transform = "transform: [{joinaggregate: [{op: sum, field: nothing, as: s}]}]"
        #expect(bars("{field: a}", "{field: b, type: quantitative}", transform).boxes.count == 3)
    }

    @Test func oneLayerThatShowsNothingLeavesTheOthers() {
        let compiled = compile(
            rows + """
                encoding: {x: {field: a}}
                layer:
                  - {mark: bar, encoding: {y: {field: b, type: quantitative}}}
                  - {mark: point, encoding: {y: {field: nothing, type: quantitative}}}
                """, leniency: .plain)
        #expect(compiled.boxes.count == 3)
        #expect(compiled.symbols.isEmpty)
    }

    @Test(arguments: [("\"false\"", 60.0), ("\"\"", 0), ("0", 0), ("1", 60), ("null", 0)])
    func valuesAreTrueAsInJavaScript(zero: String, start: Double) {
        let compiled = compile(
            "data: {values: [{b: 20}, {b: 100}]}\nmark: point\n"
                + "encoding: {x: {field: b, type: quantitative, scale: {nice: false, zero: \(zero)}}}",
            leniency: .plain)
        #expect(severities(compiled) == [.warning])
        #expect(compiled.symbols.first?.x.rounded() == start)
    }

    @Test func aNumberInQuotesCounts() {
        let compiled = bars("{field: a}", "{field: b, type: quantitative}", "height: \"100\"")
        #expect(compiled.plot.height == 100)
    }

    @Test func anUnknownColourIsKeptAsItIsWritten() {
        let compiled = bars(mark: "{type: bar, color: '#transparent'}")
        #expect(
            compiled.rects.map(\.style.fill) == [
                .unknown("#transparent"), .unknown("#transparent"), .unknown("#transparent"),
            ])
        #expect(compiled.rects.first?.style.fill?.forFill == .color(.black))
        #expect(compiled.rects.first?.style.fill?.forStroke == nil)
    }

    @Test func anOrderThatIsNoneLeavesThatOfTheData() {
        #expect(bars("{field: a, sort: 'null'}").axisLabels.prefix(3) == ["A", "B", "C"])
    }

    @Test func whatVegaLiteDoesNotSurviveIsRefused() {
        #expect(
            bars("{field: a}", "{field: b, type: quantitative}", "transform: [{filter: 'datum.'}]").scene
                == nil)
        #expect(bars("{field: a, axis: {labelExpr: 'frobnicate()'}}").scene == nil)
    }

    @Test func aFacetWithinALayerIsDrawnAsAWhole() {
        let compiled = compile(
            rows + """
                layer:
                  - mark: bar
                    encoding: {x: {field: a}, y: {field: b, type: quantitative}, column: {field: a}}
                """, leniency: .plain)
        #expect(compiled.messages == ["a layer can't be a concatenation or facet"])
        #expect(compiled.boxes.count == 3)
    }

    @Test func anEmptyCellCountsAsZeroAndIsTold() {
        let text = """
            data: {values: "x,y\\n1,5\\n2,\\n", format: {type: csv}}
            mark: point
            encoding: {x: {field: x, type: quantitative}, y: {field: y, type: quantitative}}
            """
        let plain = compile(text, leniency: .plain)
        #expect(plain.messages == ["'y' is empty in 1 of 2 rows, and counts as 0 here"])
        #expect(plain.symbols.map(\.y) == [0, 300])
        #expect(compile(text, leniency: .publication).scene == nil)
    }

    @Test func numbersThatAreTextAreJoinedAndTold() {
        let plain = compile(
            """
            data: {values: "a,b\\n1,2\\n", format: {type: csv}}
            transform: [{calculate: datum.a + datum.b, as: s}]
            mark: text
            encoding: {text: {field: s}}
            """, leniency: .plain)
        #expect(plain.messages == ["'a' is text here, which + joins to another text instead of adding"])
        #expect(plain.texts(.mark) == ["12"])
    }
}
