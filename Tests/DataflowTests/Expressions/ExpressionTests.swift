import Testing

@testable import Dataflow

@Suite struct ExpressionTests {
    @Test(
        arguments: [
            ("datum.a + datum['b c']", ["a", "b c"]),
            ("datum.a.b.c", ["a"]),
            ("datum['a.b']", ["a.b"]),
            ("datum.a[datum.i]", ["a", "i"]),
            ("if(datum.x, datum.y, 1) ? [datum.z] : {k: datum.w}", ["w", "x", "y", "z"]),
            ("width", []),
        ] as [(String, Set<String>)])
    func itTellsTheFieldsThatItReads(source: String, fields: Set<String>) throws {
        #expect(try Expression(source).fields == fields)
    }

    @Test(arguments: ["datum", "datum[width]", "datum['a' + 'b']", "'a' in datum", "merge(datum, {})"])
    func itTellsThatItReadsTheWholeDatum(source: String) throws {
        #expect(try Expression(source).fields == nil)
    }

    @Test func namesThatAreNoConstantsAreSignals() throws {
        let expression = try Expression("width * PI + datum.height + 投资 + undefined + brush.x[0]")
        #expect(expression.signals == ["width", "投资", "brush"])
    }

    @Test func aMissingSignalIsUndefined() throws {
        #expect(try shown("nope") == "undefined")
        #expect(try shown("nope.x") == "undefined")
    }

    @Test func callersCanAddFunctions() throws {
        let library = FunctionLibrary.standard.adding([
            ExpressionFunction("figure", arity: 1...1) { .string("figure " + ($0.first?.string ?? "")) },
            ExpressionFunction("abs", arity: 1...1) { _ in .string("replaced") },
        ])
        let scope = ExpressionScope()
        #expect(try Expression("figure('a')", functions: library).evaluate(scope) == .string("figure a"))
        #expect(try Expression("abs(1)", functions: library).evaluate(scope) == .string("replaced"))
        #expect(library.names.contains("figure"))
        #expect(failure("figure('a')") != nil)
    }

    @Test func aDatumMayBeNoObject() throws {
        let expression = try Expression("datum + 1")
        #expect(expression.evaluate(ExpressionScope(datum: .number(2))) == .number(3))
        #expect(try Expression("datum.x").evaluate(ExpressionScope(datum: .number(2))) == .undefined)
    }

    @Test func aConditionFromTheFieldReadsItsRow() throws {
        let expression = try Expression("datum.delta > 0 ? '+' + datum.delta : datum.delta")
        let table = Table([("delta", Column(numbers: [1.5, -2, 0]))])
        #expect(expression.column(over: table).values == [.string("+1.5"), .number(-2), .number(0)])
    }
}
