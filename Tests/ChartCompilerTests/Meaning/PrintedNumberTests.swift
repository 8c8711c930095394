import Testing

@testable import ChartModel

@Suite struct PrintedNumberTests {
    private func numbers(_ text: String) -> [Double] {
        PrintedNumber.all(in: text).map { $0.value * $0.scale }
    }

    @Test(arguments: [
        ("投资120亿元", [120e8]), ("共1,100个，又12,345", [1100, 12345]), ("1,2与3,45", [1, 2, 3, 45]),
        ("2024年1月13日", [2024, 1, 13]), ("2024.1.13", [2024, 1, 13]), ("5.9%～95%", [5.9, 95]),
        ("1.5万亿元", [1.5e12]), ("3万余人", [3e4]), ("第2位。", [2]), ("0", [0]), ("句末是8.", [8]),
        ("10:30", [10, 30]), ("4.", [4]), ("1/3", [1, 3]), ("12345热线", [12345]), ("0-100", [0, 100]),
    ])
    func numbersOfAText(text: String, expected: [Double]) {
        #expect(numbers(text) == expected)
    }

    @Test(arguments: ["六成", "三项、第二", "5G网络", "G20峰会", "5A级", "A4", "PM2.5", "H1N1", "v1.2", "", "一百零五"])
    func namesAndNumeralsAreNoNumbers(text: String) {
        #expect(numbers(text) == [])
    }

    @Test func latinUnitsFollowNumbers() {
        #expect(numbers("10km与3MW") == [10, 3])
    }

    @Test func aNumberKnowsItsPlaceAndWhatFollows() throws {
        let number = try #require(PrintedNumber.all(in: "约680亿元以上").first)
        #expect(number.digits == "680")
        #expect(number.range == 3..<6)
        #expect(number.rest == "元以上")
        #expect(number.scale == 1e8)
    }
}
