import Testing

@testable import Dataflow

@Suite struct CurrencySignTests {
    private func number(_ text: String) -> Double? {
        var notation = NumberNotation()
        notation.typeset = true
        return notation.number(text)
    }

    @Test(arguments: ["¥120", "￥120", "$ 120", "US$120", "NT$120", "RMB 120", "€120"])
    func anAmountIsReadAfterItsSign(text: String) {
        #expect(number(text) == 120)
        #expect(NumberForm(text) == .currency)
    }

    @Test(arguments: ["-¥120", "−￥120", "¥-120", "(¥120)"])
    func aDebtMayHaveItsSignOnEitherSide(text: String) { #expect(number(text) == -120) }

    @Test func aWordAfterASignIsText() { #expect(NumberForm("$ale") == .text) }
}
