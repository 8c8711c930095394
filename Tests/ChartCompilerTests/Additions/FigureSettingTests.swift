import ChartModel
import Grammar
import SceneGraph
import Testing

@Suite struct FigureSettingTests {
    private let setting = FigureSetting(
        figure: FontStyle(family: "A", size: 20), words: FontStyle(family: "B", size: 8))

    @Test(arguments: [
        (Bound.exact, ["1100", "亿元"]),
        (.atLeast, ["1100", "亿元以上"]),
        (.moreThan, ["突破", "1100", "亿元"]),
        (.upTo, ["至多", "1100", "亿元"]),
    ])
    func theWordsOfABoundStandWhereChinesePutsThem(bound: Bound, texts: [String]) {
        #expect(setting.runs(figure: "1100", unit: "亿元", bound: bound).map(\.text) == texts)
    }

    @Test func theFigureIsLargeAndTheWordsSmall() {
        let runs = setting.runs(figure: "680", unit: "亿元", bound: .moreThan)
        #expect(runs.map { $0.font?.size } == [8, 20, 8])
        #expect(runs.map(\.gap) == [0, 1.6, 1.6])
    }

    @Test func aPercentSignStandsCloser() {
        #expect(setting.runs(figure: "54", unit: "%").map(\.gap) == [0, 0.4])
    }
}
