import Diagnostics
import Testing

@Suite struct FigureScaleTests {
    private func told(_ values: [String], _ channel: String, field: String = "v") -> [Diagnostic] {
        let rows = values.enumerated().map { "{t: n\($0), \(field): \($1)}" }.joined(separator: ", ")
        return compile(
            """
            data: {values: [\(rows)]}
            mark: text
            encoding: {y: {field: t, type: nominal}, text: {field: \(field), \(channel)}}
            """, leniency: .plain
        ).log.diagnostics.filter { $0.code == .wrongScale }
    }

    @Test func percentagesThatAreMultipliedAreTold() {
        let diagnostics = told(["5.9", "-3.2", "7.1"], "type: quantitative, format: .1%")
        #expect(diagnostics.map(\.message) == ["“.1%” multiplies by 100, and prints 5.9 as 590.0%"])
        #expect(diagnostics.first?.code == .wrongScale)
    }

    @Test(arguments: [
        ("type: quantitative, format: .1%", ["0.059", "0.12"]),
        ("type: quantitative, format: .0%", ["0.8", "1.3"]),
        ("formatType: chinese, format: .1%", ["5.9", "0.5"]),
        ("formatType: chinese, format: .1×100%", ["0.059"]),
        ("formatType: chinese, format: ÷亿 元", ["131000000000"]),
        ("formatType: chinese, format: 亿元", ["1310", "5213.6"]),
    ])
    func figuresInTheirUnitAreFine(channel: String, values: [String]) {
        #expect(told(values, channel).map(\.message) == [])
    }

    @Test func sharesThatArePrintedAsPercentagesAreTold() {
        #expect(
            told(["0.059", "0.032"], "formatType: chinese, format: .1%").map(\.message)
                == ["“.1%” prints the share 0.059 as 0.1%"])
    }

    @Test func figuresThatAreDividedTwiceAreTold() {
        #expect(
            told(["12.5", "8.25"], "formatType: chinese, format: ÷亿 元", field: "投资亿元").map(\.message)
                == ["“÷亿 元” divides by 亿, and '投资亿元' says that the figures are in 亿元 already"])
        #expect(told(["12.5"], "formatType: chinese, format: ÷亿 元").map(\.code) == [.wrongScale])
    }

    @Test func figuresThatAreNotDividedAreTold() {
        let diagnostics = told(["131000000000"], "formatType: chinese, format: 亿元")
        #expect(diagnostics.map(\.message) == ["“亿元” prints 131000000000亿元: it doesn't divide the figures"])
        #expect(diagnostics.first?.hints == ["write '÷亿 元' if they are in 元"])
    }

    @Test func aUnitThatTheTitleContradictsIsTold() {
        #expect(
            told(["5", "8"], "formatType: chinese, format: 万元, title: 投资（亿元）").map(\.message)
                == ["“万元” prints the unit 万元, and '投资（亿元）' says that the figures are in 亿元"])
    }
}
