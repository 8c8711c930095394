import Figures
import Grammar
import Testing

@testable import ChartModel

@Suite struct FigureWordsTests {
    private func printed(_ number: Double, _ unit: String, _ bound: Bound, _ kind: String) -> String {
        let words = FigureWords(number: number, unit: unit, bound: bound, kind: kind)
        return words.before + words.prefix + "\(number == number.rounded() ? "\(Int(number))" : "\(number)")"
            + words.unit
    }

    @Test(arguments: [
        (200.0, "家", "200余家"), (1, "万人", "1万余人"), (4.6, "万人", "超过4.6万人"), (60, "%", "超过60%"),
    ])
    func aResultThatIsMoreThanItsNumberSaysSo(number: Double, unit: String, expected: String) {
        #expect(printed(number, unit, .moreThan, "actual") == expected)
        #expect(FigureWords(number: number, unit: unit, bound: .moreThan, kind: "actual").bound == .exact)
    }

    @Test func aTargetLeavesItsBoundToBeTold() {
        let words = FigureWords(number: 680, unit: "亿元", bound: .moreThan, kind: "target")
        #expect(words == FigureWords(number: nil, unit: "亿元", bound: .moreThan, kind: "target"))
        #expect(words.bound == .moreThan)
        #expect(words.before + words.prefix == "")
    }

    @Test(arguments: [
        (2.0, "位", Bound.exact, "第2位"), (10, "位", .upTo, "前10位"), (100, "强", .upTo, "100强"),
    ])
    func placesAreOrdinals(number: Double, unit: String, bound: Bound, expected: String) {
        #expect(printed(number, unit, bound, "rank") == expected)
    }
}
