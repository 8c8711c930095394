import Dataflow
import Diagnostics
import SceneGraph
import Testing
import TextShaping

@testable import Production

/// The briefing as an official reads it: a cover, contents that lead where they say, a chapter to a page, every
/// figure with who states it.
@Suite struct ZiboBriefingTests {
    /// Compiled once for all tests.
    private static let compiled: [Scene] = (try? ZiboReport.compiled("sheets/briefing.yaml").scenes) ?? []

    private static func pages() throws -> [Scene] {
        try #require(!compiled.isEmpty)
        return compiled
    }

    private static func shaper() throws -> TextShaper { try Workbench(Workshop()).shaper([]) }

    private static func inspections() throws -> [SceneInspection] {
        let shaper = try shaper()
        return try pages().map { SceneInspection($0, measuring: shaper) }
    }

    private static func texts(_ inspection: SceneInspection) -> [String] { inspection.texts.map(\.text) }

    /// Groups with an annotation, and where they stand on their page.
    private static func annotated(_ scene: Scene) -> [(annotation: Annotation, group: GroupItem, y: Double)] {
        var found: [(annotation: Annotation, group: GroupItem, y: Double)] = []
        func visit(_ group: GroupItem, _ y: Double) {
            let y = y + group.y
            if let annotation = group.annotation { found.append((annotation, group, y)) }
            for mark in group.marks {
                if case .group(let items) = mark.items { for item in items { visit(item, y) } }
            }
        }
        visit(scene.root, scene.origin.y)
        return found
    }

    private static func words(_ group: GroupItem) -> [String] {
        group.marks.flatMap { mark -> [String] in
            switch mark.items {
            case .text(let items): items.map(\.plainText)
            case .group(let items): items.flatMap(words)
            default: []
            }
        }
    }

    private static let table: Table =
        ZiboReport.figures

    /// The pages on which the table of all figures stands: after the chapter's title, up to the next chapter.
    private static func tablePages() throws -> [SceneInspection] {
        let inspections = try inspections()
        let start = try #require(
            inspections.firstIndex { texts($0).contains { $0.hasPrefix("名称里的数字（如") } })
        let end = try #require(inspections.firstIndex { texts($0).contains("二十条界线，用数前先过一遍") })
        // The contents have the title too.
        let last = inspections[(start + 1)...].firstIndex { texts($0).contains("二十条界线，用数前先过一遍") }
        return Array(inspections[start..<(last ?? end)])
    }

    @Test func itHasTenPagesOfA4AndMore() throws {
        let pages = try Self.pages()
        #expect(pages.count >= 10)
        for page in pages {
            #expect(abs(page.width * 25.4 / 72 - 210) < 0.01)
            #expect(abs(page.height * 25.4 / 72 - 297) < 0.01)
        }
    }

    @Test func theContentsLeadToTheirHeadings() throws {
        let pages = try Self.pages()
        let entries = pages.flatMap(Self.annotated).filter { $0.annotation.structure == .contentsItem }
        #expect(entries.count == 12)
        for entry in entries {
            guard case .destination(let name) = entry.annotation.link else {
                Issue.record("an entry of the contents leads nowhere")
                continue
            }
            let target = try #require(
                pages.firstIndex { Self.annotated($0).contains { $0.annotation.destination == name } })
            // The cover has no number.
            #expect(Self.words(entry.group).last == String(target))
            let heading = Self.annotated(pages[target]).first { $0.annotation.destination == name }
            let title = try #require(heading?.annotation.bookmark?.title)
            #expect(Self.words(entry.group).contains(title))
        }
    }

    @Test func everyPageButTheCoverHasItsNumber() throws {
        for (index, inspection) in try Self.inspections().enumerated() {
            #expect(Self.texts(inspection).contains("— \(index) —") == (index > 0))
        }
    }

    /// Under a heading at the foot of a page stand at least two lines of what it is the heading of.
    @Test func noHeadingIsLeftAtTheFootOfAPage() throws {
        let shaper = try Self.shaper()
        for (scene, inspection) in zip(try Self.pages(), try Self.inspections()) {
            // From the foot of the type area on stand page numbers.
            let foot = scene.height - 35 * 72 / 25.4
            for found in Self.annotated(scene) {
                guard case .heading = found.annotation.structure else { continue }
                let bottom = found.group.bounds(measuring: shaper).maxY + found.y
                let below = inspection.texts.filter { $0.box.minY > bottom && $0.box.maxY < foot }
                #expect(below.count >= 2, "\(Self.words(found.group))")
            }
        }
    }

    @Test func noPageIsNearlyEmpty() throws {
        for inspection in try Self.inspections() { #expect(inspection.texts.count >= 12) }
    }

    /// All that is no name, no date and no session: its indicator, its number, and who states it.
    @Test func everyFigureStandsInTheTableWithWhoStatesIt() throws {
        let words = try Self.tablePages().flatMap(Self.texts)
        let joined = words.joined(separator: "\n")
        let flat = joined.filter { $0 != "\n" }
        let table = Self.table
        var count = 0
        for row in 0..<table.rowCount {
            let topic = table[row, "topic"].string
            guard table[row, "kind"].string != "name", topic != "时间", topic != "会议" else { continue }
            let number = table[row, "value"].string
            #expect(flat.contains(table[row, "indicator"].string.filter { $0 != "\n" }))
            #expect(words.contains { $0.contains(number) }, "\(table[row, "id"].string)")
            #expect(flat.contains(table[row, "attribution"].string))
            count += 1
        }
        #expect(count > 60)
    }

    @Test func noNumberOfANameStandsInTheTable() throws {
        let words = Set(try Self.tablePages().flatMap(Self.texts))
        for row in 0..<Self.table.rowCount where Self.table[row, "kind"].string == "name" {
            #expect(!words.contains(Self.table[row, "indicator"].string))
        }
    }

    @Test func aFloorHasItsWordWhereverItStands() throws {
        let floors = [
            ("1100亿元", "以上"), ("300项", "以上"), ("1.5万人", "以上"), ("680亿元", "突破"), ("260亿元", "突破"),
            ("2800家", "突破"),
        ]
        for text in try Self.inspections().flatMap(Self.texts) {
            for (figure, word) in floors where text.contains(figure) {
                #expect(text.contains(word) || text.contains("起"), "“\(text)”")
            }
        }
    }

    /// Values that arise when figures are set against each other that may not be.
    @Test(arguments: [
        "645", "1710", "1.9%", "1.58", "184家", "203家", "284家", "3500", "合计8家", "200处", "7万人", "37%", "47%",
    ])
    func noForbiddenSumOrRateIsPrinted(wire: String) throws {
        for text in try Self.inspections().flatMap(Self.texts) { #expect(!text.contains(wire), "“\(text)”") }
    }

    @Test(arguments: ["3.67", "2.44", "2.08", "14.5", "4.8", "18.4%", "84", "368"])
    func aDerivedFigureIsMarkedOnItsPage(figure: String) throws {
        for inspection in try Self.inspections() {
            let words = Self.texts(inspection)
            guard words.contains(where: { $0.contains(figure) }) else { continue }
            #expect(words.contains { $0.contains("测算") || $0.contains("推算") })
        }
    }

    @Test func whatMembersSaidIsNotGivenToTheReport() throws {
        let page = try #require(
            try Self.inspections().first { Self.texts($0).contains { $0.hasPrefix("本章数字出自政协委员") } })
        let words = Self.texts(page)
        #expect(words.contains("市政协委员任纪学发言"))
        #expect(words.contains("市政协委员任纪学提案"))
        #expect(words.contains("市政协委员郇正坤发言"))
        #expect(!words.contains { $0.hasPrefix("资料来源") && $0.contains("政府工作报告") })
    }
}
