import Testing

@testable import Rendering

@Suite struct CompactNumberTests {
    @Test(arguments: [
        (0.0, "0"), (-0.001, "0"), (0.5, ".5"), (-0.25, "-.25"), (12, "12"), (12.3, "12.3"),
        (3.14159, "3.14"),
        (0.05, ".05"), (100, "100"), (99.999, "100"), (1e9, "10000000"), (-1e9, "-10000000"),
        (.infinity, "10000000"), (.nan, "0"),
    ])
    func numbersHaveNoDigitsThatNobodySees(value: Double, text: String) { #expect(value.svg == text) }

    @Test func sharesHaveThousandths() {
        #expect(0.7.svgShare == ".7")
        #expect((1 / 3).svgShare == ".333")
        #expect(1.0.svgShare == "1")
    }
}
