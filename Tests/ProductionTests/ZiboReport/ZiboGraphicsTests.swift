import Diagnostics
import SceneGraph
import Testing

@testable import Production

/// The graphics of the report: complete, legible, and true to the editorial rules of the dataset.
@Suite struct ZiboGraphicsTests {
    @Test(arguments: ZiboReport.documents)
    func compilesWithoutAWord(name: String) throws {
        let compiled = try ZiboReport.compiled(name)
        #expect(compiled.diagnostics.map { $0.formatted() } == [])
        #expect(compiled.scenes.count == 1)
    }

    @Test(arguments: ZiboReport.documents)
    func noTextsCollide(name: String) throws {
        let compiled = try ZiboReport.compiled(name)
        let scene = try #require(compiled.scenes.first)
        let inspection = SceneInspection(scene, measuring: compiled.shaper)
        #expect(inspection.texts.count > 5)
        #expect(inspection.collisions == [])
    }

    @Test(arguments: ZiboReport.documents)
    func noTextLeavesThePage(name: String) throws {
        let compiled = try ZiboReport.compiled(name)
        let scene = try #require(compiled.scenes.first)
        let inspection = SceneInspection(scene, measuring: compiled.shaper)
        #expect(inspection.clipped(width: scene.width, height: scene.height) == [])
    }

    /// Newsprint: no type under 6 pt; on the poster none under 20 px.
    @Test(arguments: ZiboReport.documents)
    func noTypeIsTooSmall(name: String) throws {
        let compiled = try ZiboReport.compiled(name)
        let scene = try #require(compiled.scenes.first)
        let least = name.hasPrefix("sheets") ? 20.0 : 6
        let small = SceneInspection(scene, measuring: compiled.shaper).texts.filter { $0.size < least }
        #expect(small.map(\.text) == [])
    }

    @Test(arguments: ZiboReport.charts)
    func chartsAreOneOrTwoColumnsWide(name: String) throws {
        let scene = try #require(try ZiboReport.compiled("charts/\(name).yaml").scenes.first)
        let millimeters = scene.width * 25.4 / 72
        #expect(abs(millimeters - 53.71) < 0.01 || abs(millimeters - 112.25) < 0.01)
    }

    /// Values that arise when figures are set against each other that may not be.
    @Test(arguments: ZiboReport.documents)
    func noForbiddenSumOrRateIsPrinted(name: String) throws {
        let compiled = try ZiboReport.compiled(name)
        let scene = try #require(compiled.scenes.first)
        let printed = SceneInspection(scene, measuring: compiled.shaper).texts.map(\.text)
        let tripwires = [
            "645个", "1710亿元", "1710", "210亿元", "16%", "1.9%", "1.58", "184家", "203家", "284家", "3500", "8家",
            "200处", "7万人", "37%", "47%",
        ]
        for text in printed {
            let figures = Set(text.figures)
            for wire in tripwires { #expect(!figures.contains(wire), "“\(text)”") }
        }
    }

    @Test func aFloorIsNeverPrintedAsIfItWereExact() throws {
        let thresholds = try ZiboReport.compiled("charts/05-thresholds.yaml")
        let scene = try #require(thresholds.scenes.first)
        let texts = Set(SceneInspection(scene, measuring: thresholds.shaper).texts.map(\.text))
        #expect(texts.isSuperset(of: ["1100以上", "突破680", "突破260"]))
    }

    @Test func aDelegatesFigureNamesTheDelegate() throws {
        let glass = try ZiboReport.compiled("charts/10-coloured-glass.yaml")
        let scene = try #require(glass.scenes.first)
        let texts = SceneInspection(scene, measuring: glass.shaper).texts.map(\.text)
        #expect(texts.contains { $0.contains("委员") && $0.hasPrefix("来源") })
        #expect(!texts.contains { $0.contains("政府工作报告") })
    }
}

extension String {
    /// The numbers in a text, each with up to two characters of what it counts.
    fileprivate var figures: [String] {
        var result: [String] = []
        let characters = Array(self)
        var index = 0
        while index < characters.count {
            guard characters[index].isASCII, characters[index].isNumber else {
                index += 1
                continue
            }
            var end = index
            while end < characters.count, characters[end].isASCII,
                characters[end].isNumber || characters[end] == "."
            { end += 1 }
            let number = String(characters[index..<end])
            result.append(number)
            for length in 1...2 where end + length <= characters.count {
                result.append(number + String(characters[end..<end + length]))
            }
            index = end
        }
        return result
    }
}
