import Diagnostics
import Testing

@Suite struct SuggestionTests {
    @Test(arguments: [
        ("widht", "width"), ("colour", "color"), ("Field", "field"), ("tilte", "title"),
    ])
    func aMisspeltNameFindsItsNeighbour(word: String, expected: String) {
        #expect(["width", "color", "field", "title", "x"].nearest(to: word) == expected)
    }

    @Test func aTextOfAnyLengthIsComparedAtOnce() {
        let start = ContinuousClock.now
        #expect(["red", "green"].nearest(to: String(repeating: "x", count: 1_000_000)) == nil)
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test func aDistantNameFindsNothing() {
        #expect(["width", "color"].nearest(to: "banana") == nil)
    }
}
