import Testing

@testable import ChartModel

@Suite struct WordListTests {
    private let words = WordList("增速 rate per_capita")

    @Test func chineseWordsAreFoundAnywhere() {
        #expect(words.first(in: "工业增速（%）") == "增速")
        #expect(!words.isFound(in: "增加速度"))
    }

    @Test func latinWordsAreFoundWhole() {
        #expect(words.isFound(in: "Unemployment Rate"))
        #expect(words.isFound(in: "tax_rate"))
        #expect(words.isFound(in: "taxRate"))
        #expect(!words.isFound(in: "Rating"))
        #expect(!words.isFound(in: "corporate"))
    }

    @Test func aSpaceMayBeAnUnderscore() {
        #expect(words.isFound(in: "income per capita"))
        #expect(words.isFound(in: "income_per_capita"))
    }

    @Test func aTextIsAWordOnlyAsAWhole() {
        #expect(words.contains("Rate"))
        #expect(!words.contains("tax rate"))
    }

    @Test func whatFollowsAWordIsFound() {
        #expect(WordList("top").rest(of: "The Top 10 towns") == " 10 towns")
    }
}

@Suite struct RoundingTests {
    @Test func halfAUnitOfTheLastDecimal() {
        #expect(Rounding([1, 2]).half == 0.5)
        #expect(abs(Rounding([1.25, 2]).half - 0.005) < 1e-12)
    }

    @Test func aNumberIsRoundedToWhatIsPrinted() {
        #expect(Rounding.isRounded(2.2556, to: 2.3))
        #expect(!Rounding.isRounded(2.2556, to: 2.2))
    }

    @Test func aSumIsWrittenWithTheDecimalsOfItsParts() {
        #expect(Rounding([0.1, 0.2]).text(of: 0.1 + 0.2) == "0.3")
    }
}
