import Colors
import Testing

@testable import SceneGraph

@Suite struct PlacementTests {
    let font = FontStyle(family: "", size: 10)
    let metrics = StandardMetrics()

    func item(_ text: String) -> TextItem { TextItem(text, x: 100, y: 50, font: font, fill: .black) }

    @Test(arguments: [
        (TextBaseline.alphabetic, 0.0), (.top, 8), (.middle, 3), (.bottom, -2), (.lineTop, 9),
        (.lineBottom, -3),
    ])
    func shiftsTheBaselineAsVegaDoes(baseline: TextBaseline, shift: Double) {
        var item = item("a")
        item.baseline = baseline
        #expect(item.baselineShift == shift)
    }

    @Test func alignsEachLine() {
        var item = item("ab\nabcd")
        #expect(item.placedRuns(measuring: metrics).map(\.origin) == [Point(0, 0), Point(0, 12)])
        item.align = .center
        #expect(item.placedRuns(measuring: metrics).map(\.origin) == [Point(-5, 0), Point(-10, 12)])
        item.align = .right
        item.offset = Point(1, 2)
        item.lineHeight = 20
        #expect(item.placedRuns(measuring: metrics).map(\.origin) == [Point(-9, 2), Point(-19, 22)])
    }

    @Test func setsRunsSideBySide() {
        var item = item("")
        let red = Color(0xFF0000)
        item.lines = [[TextRun("ab"), TextRun("12", font: font.sized(20), fill: red, gap: 3), TextRun("")]]
        let runs = item.placedRuns(measuring: metrics)
        #expect(runs.map(\.origin.x) == [0, 13])
        #expect(runs.map(\.width) == [10, 20])
        #expect(runs.map(\.fill) == [.color(.black), .color(red)])
        #expect(runs.map(\.font.size) == [10, 20])
    }

    @Test func cutsALineAtItsLimit() {
        var item = item("abcdefgh")
        item.limit = 41
        #expect(item.placedRuns(measuring: metrics).map(\.text) == ["abcdefgh"])
        item.limit = 40
        #expect(item.placedRuns(measuring: metrics).map(\.text) == ["abcde…"])
        item.ellipsis = "."
        #expect(item.placedRuns(measuring: metrics).map(\.text) == ["abcdef."])
        item.limit = 1
        #expect(item.placedRuns(measuring: metrics).map(\.text) == ["."])
        item.limit = 0
        #expect(item.placedRuns(measuring: metrics).map(\.text) == ["abcdefgh"])
    }

    @Test func cutsTheRunThatCrossesTheLimit() {
        var item = item("")
        item.lines = [[TextRun("abc"), TextRun("defgh", gap: 2), TextRun("ij")]]
        item.limit = 40
        #expect(item.placedRuns(measuring: metrics).map(\.text) == ["abc", "de…"])
        item.limit = 24
        #expect(item.placedRuns(measuring: metrics).map(\.text) == ["ab…"])
    }

    @Test func dropsSpacesAtTheEnds() {
        #expect(item("  a b  ").placedRuns(measuring: metrics).map(\.text) == ["a b"])
        #expect(item("   ").placedRuns(measuring: metrics).isEmpty)
        var spread = item("")
        spread.lines = [[TextRun(" "), TextRun("a "), TextRun(" ")]]
        #expect(spread.placedRuns(measuring: metrics).map(\.text) == ["a"])
    }

    final class Bearing: TextMeasuring {
        func metrics(of text: String, in font: FontStyle) -> TextMetrics {
            TextMetrics(width: 10, inkLeft: 1.5)
        }
        func missingCharacters(of text: String, in font: FontStyle) -> [Unicode.Scalar] { [] }
    }

    @Test func takesTheBearingOffTheFirstCharacter() {
        var item = item("1")
        item.trimsBearing = true
        #expect(item.placedRuns(measuring: Bearing()).map(\.origin.x) == [-1.5])
    }

    @Test func aBearingThatIsTrimmedReachesNoFurther() {
        var item = item("1")
        #expect(item.bounds(measuring: Bearing()).minX == 100)
        item.trimsBearing = true
        let box = item.bounds(measuring: Bearing())
        #expect((box.minX, box.maxX) == (100, 108.5))
    }

    @Test func onlyLettersMuchLargerThanAHatchAreFilledWithIt() {
        var hatch = Hatch(color: .black)
        hatch.spacing = 2
        var item = item("线")
        item.style.fill = .hatch(hatch)
        item.font.size = 32
        #expect(item.placedRuns(measuring: metrics).map(\.hatch) == [hatch])
        item.font.size = 31
        #expect(item.placedRuns(measuring: metrics).map(\.hatch) == [nil])
    }
}
