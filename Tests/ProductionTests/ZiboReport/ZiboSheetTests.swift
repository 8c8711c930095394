import Colors
import Diagnostics
import SceneGraph
import Testing

@testable import Production

/// The publication of the report, page by page: nothing collides, is clipped, or breaks badly.
@Suite struct ZiboSheetTests {
    private static let sheets = ZiboReport.sheets.map { "sheets/\($0).yaml" }

    private static func inspections(_ name: String) throws -> [(scene: Scene, inspection: SceneInspection)] {
        let compiled = try ZiboReport.compiled(name)
        return compiled.scenes.map { ($0, SceneInspection($0, measuring: compiled.shaper)) }
    }

    @Test(arguments: sheets)
    func compilesWithoutAWord(name: String) throws {
        #expect(try ZiboReport.compiled(name).diagnostics.map { $0.formatted() } == [])
    }

    @Test(arguments: sheets)
    func noTextsCollideAndNoneLeavesThePage(name: String) throws {
        for (scene, inspection) in try Self.inspections(name) {
            #expect(inspection.texts.count > 1)
            #expect(inspection.collisions == [])
            #expect(inspection.clipped(width: scene.width, height: scene.height) == [])
        }
    }

    @Test(arguments: sheets)
    func noTextStandsAcrossTheEdgeOfAMark(name: String) throws {
        for (_, inspection) in try Self.inspections(name) { #expect(inspection.crossings == []) }
    }

    @Test(arguments: sheets)
    func linesBreakAsATypesetterBreaksThem(name: String) throws {
        for (_, inspection) in try Self.inspections(name) {
            for lines in inspection.paragraphs {
                #expect(TypesettingInspection.forbidden(in: lines) == [])
                #expect(TypesettingInspection.parted(in: lines) == [])
                #expect(TypesettingInspection.widow(in: lines) == nil)
            }
        }
    }

    @Test func theBroadsheetHasTheSizeOfItsPaper() throws {
        let scene = try #require(try ZiboReport.compiled("sheets/page.yaml").scenes.first)
        #expect(abs(scene.width * 25.4 / 72 - 390) < 0.01)
        #expect(abs(scene.height * 25.4 / 72 - 540) < 0.01)
    }

    @Test(arguments: ["page", "poster"])
    func aSheetHasAtMostTwelveSizesOfType(name: String) throws {
        let scene = try #require(try ZiboReport.compiled("sheets/\(name).yaml").scenes.first)
        func sizes(_ marks: [Mark]) -> Set<Double> {
            marks.reduce(into: []) { result, mark in
                switch mark.items {
                case .group(let items): for item in items { result.formUnion(sizes(item.marks)) }
                case .text(let items):
                    for item in items {
                        // Nobody sees a tenth of a point.
                        result.formUnion(
                            item.lines.joined().map { (($0.font ?? item.font).size * 10).rounded() / 10 })
                    }
                default: break
                }
            }
        }
        #expect(sizes(scene.root.marks).count <= 12)
    }

    // MARK: The inspectors find what they look for

    @Test(arguments: [
        (["甲乙", "，丙"], 1), (["甲（", "乙）"], 1), (["增长", "%。"], 1), (["甲，", "乙"], 0), (["，甲"], 0),
    ])
    func forbiddenMarksAreFound(lines: [String], count: Int) {
        #expect(TypesettingInspection.forbidden(in: lines).count == count)
    }

    @Test(arguments: [(["投资680", "亿元"], 1), (["约−", "3"], 1), (["12", "34家"], 1), (["投资", "680亿元"], 0)])
    func partedFiguresAreFound(lines: [String], count: Int) {
        #expect(TypesettingInspection.parted(in: lines).count == count)
    }

    @Test func widowsAreFound() {
        #expect(TypesettingInspection.widow(in: ["一二三四", "五。"]) != nil)
        #expect(TypesettingInspection.widow(in: ["一二三四", "五六。"]) == nil)
        #expect(TypesettingInspection.widow(in: ["五。"]) == nil)
    }

    @Test func aTextAcrossAnEdgeIsFound() {
        func crossings(_ x: Double) -> Int {
            let font = FontStyle(family: "sans-serif", size: 10)
            let text = TextItem("四个汉字", x: 20, y: 30, font: font, fill: .black)
            let rect = RectItem(x: x, y: 0, width: 100, height: 60, style: Style(fill: .black))
            let scene = Scene(
                width: 200, height: 100, background: .white,
                root: GroupItem(marks: [Mark(.rect([rect])), Mark(.text([text]))]))
            return SceneInspection(scene, measuring: StandardMetrics()).crossings.count
        }
        #expect(crossings(10) == 0)
        #expect(crossings(30) == 1)
        #expect(crossings(80) == 0)
    }
}
