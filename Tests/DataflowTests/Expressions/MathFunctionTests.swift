import Testing

@testable import Dataflow

@Suite struct MathFunctionTests {
    @Test(
        arguments: [
            ("abs(-3)", "3"),
            ("abs('-3')", "3"),
            ("abs(null)", "0"),
            ("abs(undefined)", "NaN"),
            ("ceil(1.2)", "2"),
            ("ceil(-1.2)", "-1"),
            ("floor(-1.2)", "-2"),
            ("round(0.5)", "1"),
            ("round(1.5)", "2"),
            ("round(-0.5)", "0"),
            ("round(-1.5)", "-1"),
            ("round(2.4)", "2"),
            ("round(0.49999999999999994)", "0"),
            ("round(1e300)", "1e+300"),
            ("round(NaN)", "NaN"),
            ("round(2.567, 1)", "3"),
            ("sqrt(16)", "4"),
            ("sqrt(-1)", "NaN"),
            ("pow(2, 10)", "1024"),
            ("pow(1, NaN)", "NaN"),
            ("pow(1, Infinity)", "NaN"),
            ("pow(-1, Infinity)", "NaN"),
            ("pow(NaN, 0)", "1"),
            ("pow(-8, 1/3)", "NaN"),
            ("exp(0)", "1"),
            ("log(E)", "1"),
            ("log(0)", "-Infinity"),
            ("log(-1)", "NaN"),
            ("log(100)/log(10)", "2"),
            ("max(1, 3, 2)", "3"),
            ("max()", "-Infinity"),
            ("max(1, NaN)", "NaN"),
            ("max(1, '5')", "5"),
            ("max(null, -1)", "0"),
            ("min(1, 3, 2)", "1"),
            ("min()", "Infinity"),
            ("min(1, undefined)", "NaN"),
            ("clamp(5, 0, 3)", "3"),
            ("clamp(-5, 0, 3)", "0"),
            ("clamp(2, 0, 3)", "2"),
            ("clamp(NaN, 0, 3)", "NaN"),
            ("sin(0)", "0"),
            ("cos(PI)", "-1"),
            ("tan(0)", "0"),
            ("asin(1)", "1.5707963267948966"),
            ("acos(2)", "NaN"),
            ("atan(1)", "0.7853981633974483"),
            ("atan2(1, -1)", "2.356194490192345"),
            ("hypot(3, 4)", "5"),
            ("isNaN(NaN)", "true"),
            ("isNaN('a')", "false"),
            ("isNaN(1)", "false"),
            ("isFinite(1)", "true"),
            ("isFinite('1')", "false"),
            ("isFinite(Infinity)", "false"),
        ] as [(String, String)])
    func mathFunctionsGiveWhatMathGives(source: String, expected: String) throws {
        #expect(try shown(source) == expected)
    }

    @Test func quantilesInvertDistributions() throws {
        for p in [0.001, 0.02, 0.3, 0.5, 0.9, 0.9999] {
            let back = try number("cumulativeNormal(quantileNormal(\(p), 10, 3), 10, 3)")
            #expect(abs(back - p) < 1e-14)
        }
        #expect(abs(try number("quantileNormal(0.975)") - 1.959963984540054) < 1e-14)
        #expect(abs(try number("quantileNormal(1e-10)") + 6.361340902404056) < 1e-12)
        #expect(try shown("quantileNormal(0)") == "-Infinity")
        #expect(try shown("quantileNormal(2)") == "NaN")
        #expect(try shown("quantileUniform(0.25, 10, 20)") == "12.5")
        #expect(try shown("quantileUniform(0.25, 10)") == "2.5")
        #expect(try shown("cumulativeUniform(5, 0, 10)") == "0.5")
        #expect(try shown("densityUniform(11, 0, 10)") == "0")
        #expect(abs(try number("densityNormal(0)") - 0.3989422804014327) < 1e-15)
        #expect(abs(try number("quantileLogNormal(0.5, 1)") - 2.718281828459045) < 1e-14)
    }

    @Test func randomNumbersDependOnTheRowAndThePlaceAlone() throws {
        let expression = try Expression("[random(), random()]")
        let scope = { ExpressionScope(table: Table(rowCount: 2), row: $0) }
        #expect(expression.evaluate(scope(0)) == expression.evaluate(scope(0)))
        #expect(expression.evaluate(scope(0)) != expression.evaluate(scope(1)))
        let both = expression.evaluate(scope(0)).elements ?? []
        #expect(both.count == 2 && both[0] != both[1])
    }

    @Test func randomNumbersFillTheirRangeEvenly() throws {
        let table = Table(rowCount: 10_000)
        let uniform = try Expression("random()").column(over: table).values.map(\.number)
        #expect(uniform.allSatisfy { $0 >= 0 && $0 < 1 })
        #expect(abs(uniform.reduce(0, +) / 10_000 - 0.5) < 0.01)
        let normal = try Expression("sampleNormal(5, 2)").column(over: table).values.map(\.number)
        let mean = normal.reduce(0, +) / 10_000
        #expect(abs(mean - 5) < 0.1)
        #expect(abs(normal.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 10_000 - 4) < 0.2)
    }
}
