import Colors
import SceneGraph
import Testing
import TextShaping

@testable import Rendering

/// Groups of one text each, one below another.
private func text(_ text: String, _ annotation: Annotation?, y: Double = 0, size: Double = 12) -> GroupItem {
    let font = FontStyle(family: "Noto Serif CJK SC", size: size, weight: 400)
    let item = TextItem(text, x: 0, y: size, font: font, fill: .black)
    var group = GroupItem(x: 20, y: y, marks: [Mark(.text([item]))])
    group.annotation = annotation
    return group
}

private func group(_ annotation: Annotation?, y: Double = 0, _ marks: [Mark]) -> GroupItem {
    var group = GroupItem(y: y, marks: marks)
    group.annotation = annotation
    return group
}

private func bar(_ y: Double = 0) -> Mark {
    Mark(.rect([RectItem(x: 20, y: y, width: 100, height: 10, style: Style(fill: .color(.black)))]))
}

private func page(_ groups: [GroupItem], background: Color? = .white) -> Scene {
    let root = GroupItem(width: 300, height: 400, marks: [Mark(.group(groups))])
    return Scene(width: 300, height: 400, background: background, root: root)
}

private func render(_ pages: [Scene]) throws -> [UInt8] {
    try PDFRenderer.render(pages, shaper: TextShaper(library: FontLibrary()))
}

private func document(_ pages: [Scene]) throws -> PDFOnDisk { try PDFOnDisk(render(pages)) }

@Suite struct StructureTests {
    @Test func headingsAndParagraphsStandInTheDocument() throws {
        let file = try document([
            page([
                text("大标题", Annotation(.heading(level: 1)), y: 20),
                text("正文第一段", Annotation(.paragraph), y: 60),
                text("① 注", Annotation(.note), y: 90),
            ])
        ])
        #expect(
            try file.structure() == [
                "Document", "  H1 (block)", "    \"大标题\"", "  P (block)", "    \"正文第一段\"",
                "  Note <note-3> (inline)", "    Lbl (block)", "      \"①\"", "    \" 注\"",
            ])
    }

    @Test func everyNoteHasANameOfItsOwn() throws {
        let notes = (0..<3).map { text("注\($0)、", Annotation(.note), y: 30 * Double($0)) }
        let file = String(decoding: try render([page(notes)]).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
        let names = file.matches(of: #/\/S \/Note [^\n]*\/ID (<[0-9A-F]+>)/#).map(\.1)
        #expect(names.count == 3)
        #expect(Set(names).count == 3)
    }

    @Test(
        arguments: [
            ("① 全市", "①"), ("*口径", "*"), ("**口径", "**"), (" [2] 见上", " [2]"), ("注1：", nil), ("注1、", "注1、"),
            ("3）推算", "3）"), ("注：测算", nil), ("2024年政府工作报告", nil), ("来源：统计局", nil), ("", nil),
        ] as [(String, Substring?)])
    func aRemarkIsANoteIfAMarkRefersToIt(text: String, mark: Substring?) {
        #expect(text.noteMark == mark)
    }

    @Test(arguments: [("① 本报测算", "①", " 本报测算"), ("注1、不含税", "注1、", "不含税"), ("[12]估计", "[12]", "估计")])
    func theMarkOfANoteIsItsLabel(note: String, mark: String, rest: String) throws {
        let file = try document([page([text(note, Annotation(.note))])])
        #expect(
            try file.structure() == [
                "Document", "  Note <note-1> (inline)", "    Lbl (block)", "      \"\(mark)\"",
                "    \"\(rest)\"",
            ])
    }

    @Test func aCellAloneInItsRowGoesFromEdgeToEdge() throws {
        func row(_ texts: [String], _ structure: Annotation.Structure, y: Double) -> GroupItem {
            group(Annotation(.tableRow), y: y, [Mark(.group(texts.map { text($0, Annotation(structure)) }))])
        }
        let rows = [
            row(["a", "b", "c"], .tableHeader, y: 0), row(["d"], .tableHeader, y: 20),
            row(["e"], .tableCell, y: 40),
        ]
        let bytes = try render([page([group(Annotation(.table), y: 10, [Mark(.group(rows))])])])
        let file = String(decoding: bytes.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
        // The head of a group stands beside an empty cell, so that its row is none of column headers.
        #expect(file.matches(of: #/\/ColSpan 2/#).count == 1)
        #expect(file.matches(of: #/\/ColSpan 3/#).count == 1)
        #expect(file.matches(of: #/\/Scope \/Row/#).count == 1)
    }

    @Test func aDocumentSaysThatItCanBeReadOutIfItCan() throws {
        func metadata(_ groups: [GroupItem], title: String?) throws -> String {
            let bytes = try PDFRenderer.render(
                [page(groups)], metadata: DocumentMetadata(title: title),
                shaper: TextShaper(library: FontLibrary()))
            return String(decoding: bytes.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
        }
        let heading = text("head", Annotation(.heading(level: 1)))
        let figure = group(Annotation(.figure, alternative: "bars"), [bar()])
        let mute = group(Annotation(.figure), [bar()])
        #expect(try metadata([heading, figure], title: "a < b").contains("<pdfuaid:part>1</pdfuaid:part>"))
        #expect(
            try metadata([heading, figure], title: "a < b").contains(
                "<rdf:li xml:lang=\"x-default\">a &lt; b</rdf:li>"))
        #expect(try !metadata([heading, mute], title: "a").contains("pdfuaid:part"))
        #expect(try !metadata([heading, figure], title: nil).contains("pdfuaid:part"))
        #expect(try !metadata([text("only a label", nil)], title: "a").contains("pdfuaid:part"))
    }

    @Test func sectionsHoldTheirParts() throws {
        let parts = [
            text("小标题", Annotation(.heading(level: 2)), y: 0), text("说", Annotation(.quote), y: 30),
        ]
        let file = try document([page([group(Annotation(.section), y: 20, [Mark(.group(parts))])])])
        #expect(
            try file.structure() == [
                "Document", "  Sect", "    H2 (block)", "      \"小标题\"", "    BlockQuote", "      P (block)",
                "        \"说\"",
            ])
    }

    @Test func aTableHasRowsHeadersAndCells() throws {
        let header = group(
            Annotation(.tableRow),
            [Mark(.group([text("年", Annotation(.tableHeader)), text("数", Annotation(.tableHeader))]))])
        let row = group(
            Annotation(.tableRow), y: 20,
            [
                Mark(.group([text("2024", Annotation(.tableHeader)), text("12", Annotation(.tableCell))])),
                bar(18),
            ])
        let bytes = try render([page([group(Annotation(.table), y: 10, [Mark(.group([header, row]))])])])
        let file = try PDFOnDisk(bytes)
        let tree = try file.structure().map { $0.trimmingPrefix { $0 == " " } }
        #expect(
            tree == [
                "Document", "Table (block)", "TR", "TH:", "/Scope /Column", "\"年\"", "TH:", "/Scope /Column",
                "\"数\"", "TR", "TH:", "/Scope /Row", "\"2024\"", "TD", "\"12\"",
            ])
    }

    private func table(_ rows: [[(String, Annotation.Structure)]]) -> GroupItem {
        let groups = rows.map { cells in
            group(Annotation(.tableRow), [Mark(.group(cells.map { text($0.0, Annotation($0.1)) }))])
        }
        return group(Annotation(.table), [Mark(.group(groups))])
    }

    @Test func piecesOfATableAreOneTable() throws {
        let head = table([[("年", .tableHeader), ("数", .tableHeader)]])
        let first = table([[("2023", .tableCell), ("54", .tableCell)]])
        let second = table([[("2024", .tableCell), ("55", .tableCell)]])
        let artifact = text("页码", Annotation(.artifact))
        let file = try document([page([head, first, artifact]), page([artifact, second])])
        #expect(
            try file.structure().filter { !$0.contains("\"") && !$0.contains("Scope") } == [
                "Document", "  Table (block)", "    TR", "      TH:", "      TH:", "    TR", "      TH:",
                "      TD", "    TR", "      TH:", "      TD",
            ])
        #expect(try file.output(of: "qpdf --check FILE").status == 0)
    }

    @Test func aTableThatBeginsWithHeadersIsAnother() throws {
        let rows: [[(String, Annotation.Structure)]] = [[("年", .tableHeader)], [("2023", .tableCell)]]
        let file = try document([page([table(rows), table(rows)])])
        #expect(try file.structure().filter { $0.contains("Table") }.count == 2)
    }

    @Test func itemsWithoutAListGetOne() throws {
        let items = [
            text("一", Annotation(.contentsItem)), text("二", Annotation(.contentsItem)),
            text("三", Annotation(.listItem)),
        ]
        let file = try document([page(items)])
        #expect(
            try file.structure().filter {
                !$0.contains("\"") && !$0.contains("(block)") || $0.contains("  L")
            } == [
                "Document", "  TOC", "    TOCI", "    TOCI", "  L (block)", "    LI (block)",
                "      LBody (block)",
            ])
    }

    @Test func anEmptyCellStays() throws {
        let cells = [text("甲", Annotation(.tableCell)), group(Annotation(.tableCell), [])]
        let row = group(Annotation(.tableRow), [Mark(.group(cells))])
        let file = try document([page([group(Annotation(.table), [Mark(.group([row]))])])])
        #expect(try file.structure().filter { $0.contains("TH") || $0.contains("TD") }.count == 2)
    }

    @Test func listsAndContentsHaveItems() throws {
        let list = group(
            Annotation(.list),
            [Mark(.group([text("一", Annotation(.listItem)), text("二", Annotation(.listItem), y: 20)]))])
        let contents = group(
            Annotation(.contents), y: 60,
            [Mark(.group([text("第一章", Annotation(.contentsItem), y: 40)]))])
        let file = try document([page([list, contents])])
        #expect(
            try file.structure().map { $0.trimmingPrefix { $0 == " " } } == [
                "Document", "L (block)", "LI (block)", "LBody (block)", "\"一\"", "LI (block)",
                "LBody (block)",
                "\"二\"", "TOC", "TOCI", "P (block)", "\"第一章\"",
            ])
    }

    @Test func whatAnswersToNothingIsAnArtifactUnlessItIsText() throws {
        let file = try document([
            page([text("标题", Annotation(.heading(level: 1))), group(nil, [bar(60)]), text("散落", nil, y: 80)])
        ])
        #expect(
            try file.structure() == ["Document", "  H1 (block)", "    \"标题\"", "  P (block)", "    \"散落\""])
        // The background, and the bar.
        #expect(try file.plain().matches(of: #/Artifact BMC/#).count == 2)
    }

    @Test func artifactsAreNotReadOut() throws {
        let file = try document([
            page([text("正文", Annotation(.paragraph)), text("第 3 页", Annotation(.artifact), y: 380)])
        ])
        #expect(try file.structure() == ["Document", "  P (block)", "    \"正文\""])
        #expect(try file.output(of: "pdftotext FILE -").text.contains("第3页"))
        let plain = try file.plain()
        #expect(!plain.contains("/Private"))
    }

    @Test func aFigureHasItsAlternativeAndItsBox() throws {
        var chart = group(
            Annotation(.figure, alternative: "工业增加值逐年上升"), y: 30, [bar(), Mark(.group([text("轴", nil)]))])
        (chart.width, chart.height) = (200, 100)
        let file = try document([page([chart])])
        #expect(try file.structure()[1].hasPrefix("  Figure"))
        let plain = try file.plain()
        #expect(plain.contains(utf16("工业增加值逐年上升")))
        #expect(plain.contains("/Placement /Block"))
        #expect(try plain.numbers(after: "/BBox") == [0, 270, 200, 370])
    }

    @Test func aDescribedChartAmongOtherThingsIsAFigure() throws {
        var chart = group(nil, [bar()])
        chart.description = "柱状图"
        let file = try document([page([text("标题", Annotation(.heading(level: 1)), y: 30), chart])])
        #expect(try file.structure().contains { $0.hasPrefix("  Figure") })
        #expect(try file.plain().contains(utf16("柱状图")))
    }

    @Test func aChartIsAFigureBesideItsTitleAndItsSource() throws {
        let title = text("图题", nil, y: 5).marks, source = text("来源：统计局", nil, y: 380).marks
        func mark(_ marks: [Mark], _ role: Role, y: Double) -> Mark {
            var mark = Mark(.group([GroupItem(x: 10, y: y, marks: marks)]), role: role)
            mark.zIndex = role == .title ? 1 : 0
            return mark
        }
        let root = GroupItem(
            width: 300, height: 400,
            marks: [bar(100), mark(source, .furniture, y: 370), mark(title, .title, y: 10)])
        var scene = Scene(width: 300, height: 400, background: .white, root: root)
        scene.description = "两市对比"
        let file = try document([scene])
        let tree = try file.structure().map { $0.trimmingPrefix { $0 == " " } }.filter { !$0.hasPrefix("/") }
        #expect(
            tree == [
                "Document", "H1 (block)", "\"图题\"", "Figure:", "\"\"", "P (block)", "\"来源：统计局\"",
            ])
        #expect(try file.plain().numbers(after: "/BBox") == [20, 290, 120, 300])
    }

    @Test func aPlainDescribedPageIsOneFigure() throws {
        var scene = page([text("图题", nil), group(nil, [bar(30)])])
        scene.description = "两市对比"
        let file = try document([scene])
        let tree = try file.structure()
        #expect(tree.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }.count == 1)
        #expect(tree[1].hasPrefix("  Figure"))
        #expect(try file.plain().contains(utf16("两市对比")))
        #expect(try file.output(of: "qpdf --check FILE").status == 0)
    }

    @Test func whatCoversThePageWithinAnElementLosesNothing() throws {
        var cover = group(Annotation(.paragraph), [])
        (cover.width, cover.height) = (300, 400)
        cover.style = Style(fill: .color(.white))
        cover.marks = [Mark(.group([text("封面", nil, y: 100)]))]
        let file = try document([
            page([
                text("前", Annotation(.heading(level: 1))), cover, text("后", Annotation(.paragraph), y: 200),
            ])
        ])
        #expect(try file.output(of: "qpdf --check FILE").status == 0)
        let tree = try file.structure().map { $0.trimmingPrefix { $0 == " " } }
        #expect(
            tree == [
                "Document", "H1 (block)", "\"前\"", "P (block)", "\"封面\"", "P (block)", "\"后\"",
            ])
    }

    @Test func theStructureIsTheSameOnEveryRunAndThread() async throws {
        let pages = (1...3).map { number in
            page([
                text("第\(number)节", Annotation(.heading(level: 1), bookmark: .init("第\(number)节")), y: 20),
                text("去", Annotation(destination: "d\(number)", link: .destination("d\(4 - number)")), y: 80),
            ])
        }
        let expected = try render(pages)
        let others = try await withThrowingTaskGroup(of: [UInt8].self) { tasks in
            for _ in 0..<4 { tasks.addTask { try render(pages) } }
            return try await tasks.reduce(into: []) { $0.append($1) }
        }
        #expect(others == Array(repeating: expected, count: 4))
    }

    @Test func manyElementsOnManyPagesMakeASoundFile() throws {
        let pages = (0..<12).map { number in
            page((0..<60).map { text("\(number)-\($0)", Annotation(.paragraph), y: Double($0) * 6, size: 5) })
        }
        let file = try document(pages)
        #expect(try file.output(of: "qpdf --check FILE").status == 0)
        let tree = try file.structure()
        #expect(tree.count == 1 + 2 * 720)
        #expect(tree.last == "    \"11-59\"")
    }

    @Test func picturesOfPixelsKnowNothingOfIt() throws {
        let shaper = try TextShaper(library: FontLibrary())
        let plain = try PNGRenderer.render(page([text("字", nil)]), shaper: shaper)
        let annotated = try PNGRenderer.render(
            page([text("字", Annotation(.paragraph, link: .destination("nowhere")))]), shaper: shaper)
        #expect(plain == annotated)
    }
}

@Suite struct NavigationTests {
    @Test func bookmarksNestByTheirLevels() throws {
        func entry(_ title: String, _ level: Int, y: Double) -> GroupItem {
            text(title, Annotation(.heading(level: level), bookmark: .init(title, level: level)), y: y)
        }
        let file = try document([
            page([entry("一", 1, y: 20), entry("一之一", 2, y: 60), entry("一之一甲", 3, y: 90)]),
            page([entry("一之二", 2, y: 20), entry("二", 1, y: 80)]),
        ])
        let outline = try file.output(of: "qpdf --json --json-key=outlines FILE").text
        #expect(try file.output(of: "qpdf --check FILE").status == 0)
        let order = ["一", "一之一", "一之一甲", "一之二", "二"]
        let titles = outline.matches(of: #/"title": "([^"]*)"/#).map { String($0.1) }
        #expect(titles.sorted() == order.sorted())
        // Deeper entries stand further in.
        let depths = outline.split(separator: "\n").compactMap { line -> (String, Int)? in
            guard let match = line.firstMatch(of: #/"title": "([^"]*)"/#) else { return nil }
            return (String(match.1), line.prefix { $0 == " " }.count)
        }
        let depth = Dictionary(uniqueKeysWithValues: depths)
        #expect(depth["一"] == depth["二"])
        #expect(depth["一之一"] == depth["一之二"])
        #expect(try #require(depth["一"]) < #require(depth["一之一"]))
        #expect(try #require(depth["一之一"]) < #require(depth["一之一甲"]))
        let pages = outline.matches(of: #/"destpageposfrom1": (\d+)/#).map { String($0.1) }
        #expect(pages.filter { $0 == "1" }.count == 3)
        #expect(pages.filter { $0 == "2" }.count == 2)
    }

    @Test func aLinkLeadsToItsPlaceOnALaterPage() throws {
        let file = try document([
            page([text("见图2", Annotation(.paragraph, link: .destination("图 '2'")), y: 20)]),
            page([text("图2", Annotation(.heading(level: 1), destination: "图 '2'"), y: 100)]),
        ])
        let plain = try file.plain()
        #expect(plain.contains("/Subtype /Link"))
        let second = try #require(plain.firstMatch(of: #/Page 2\n%%[^\n]*\n(\d+) 0 obj/#)?.1)
        #expect(plain.contains("/Dest [\n    \(second) 0 R\n    /XYZ"))
        #expect(try file.structure().prefix(3).last == "    Link (inline)")
        #expect(try file.output(of: "qpdf --check FILE").status == 0)
    }

    @Test func aLinkAmongTextIsOfItsParagraph() throws {
        let parts = [text("见", nil), text("官网", Annotation(link: .address("https://example.com")), y: 20)]
        let file = try document([page([group(Annotation(.section), [Mark(.group(parts))])])])
        #expect(
            try file.structure().filter { !$0.contains("Object") } == [
                "Document", "  Sect", "    P (block)", "      \"见\"", "      Link (inline)",
                "        \"官网\"",
            ])
    }

    @Test func aLinkInAnArtifactCanBeFollowedAndIsNotRead() throws {
        let file = try document([
            page([
                text("文", Annotation(.paragraph), y: 20),
                text("example.com", Annotation(.artifact, link: .address("https://example.com")), y: 380),
            ])
        ])
        #expect(try file.structure() == ["Document", "  P (block)", "    \"文\""])
        #expect(try file.plain().contains("/URI (https://example.com)"))
    }

    @Test func theAreaOfALinkIsItsGroups() throws {
        var link = group(Annotation(link: .address("https://example.com/图?a=1")), y: 50, [bar(5)])
        (link.width, link.height) = (120, 20)
        let file = try document([page([link])])
        let plain = try file.plain()
        #expect(try plain.numbers(after: "/Rect") == [0, 330, 120, 350])
        #expect(plain.contains("/URI (https://example.com/%E5%9B%BE?a=1)"))
    }

    @Test func aLinkToNowhereIsAnError() {
        let scene = page([text("见", Annotation(link: .destination("没有")))])
        let error = #expect(throws: RenderingError.self) { try render([scene]) }
        #expect(error == .linkBroken("没有", reason: "no place in the document has this name"))
        #expect(error?.message.hasPrefix("the link to '没有' leads nowhere") == true)
    }

    @Test(arguments: [0, 20_000])
    func addressesWithoutMeasureAreErrors(length: Int) {
        let scene = page([text("见", Annotation(link: .address(String(repeating: "长", count: length))))])
        #expect(throws: RenderingError.self) { try render([scene]) }
    }

    @Test func placesHaveNamesThatOtherDocumentsCanFollow() throws {
        let file = try document([
            page([
                text("甲", Annotation(destination: "b"), y: 20),
                text("乙", Annotation(destination: "a"), y: 60),
            ])
        ])
        let plain = try file.plain()
        let names = try #require(plain.firstMatch(of: #/Dests <<\s*/Names \[\s*\((\w)\)/#))
        #expect(names.1 == "a")
    }

    @Test func pagesHaveTheirLabels() throws {
        var first = page([]), second = page([])
        first.label = "A01"
        second.label = "A02"
        let plain = try document([first, second]).plain()
        #expect(plain.contains("/PageLabels"))
        #expect(plain.contains("/P (A01)"))
        #expect(plain.contains("/P (A02)"))
    }

    @Test func groupsNestedBeyondSenseAreRefused() {
        var inner = group(Annotation(.paragraph), [bar()])
        for _ in 0..<500 { inner = group(nil, [Mark(.group([inner]))]) }
        #expect(throws: RenderingError.nestedTooDeeply) { try render([page([inner])]) }
    }

    @Test func itemsWithALinkAreLinks() throws {
        var linked = RectItem(x: 20, y: 30, width: 100, height: 10, style: Style(fill: .color(.black)))
        linked.style.link = "https://example.org/a"
        let chart = group(nil, y: 40, [Mark(.rect([linked]))])
        let file = try document([page([chart, text("字", nil)])])
        let plain = try file.plain()
        #expect(plain.contains("/URI (https://example.org/a)"))
        #expect(try plain.numbers(after: "/Rect") == [20, 320, 120, 330])
        #expect(try file.structure().contains("    Link (inline)"))
    }

    @Test func aPageWithoutAnnotationsIsTagged() throws {
        let file = try document([page([text("字", nil), group(nil, [bar()])])])
        #expect(try file.structure() == ["Document", "  P (block)", "    \"字\""])
    }
}

/// A text as qpdf prints strings that aren't ASCII.
private func utf16(_ text: String) -> String {
    let digits = Array("0123456789abcdef")
    let units = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    return "<feff" + String(units.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }) + ">"
}

extension String {
    /// The numbers of the list after a key.
    fileprivate func numbers(after key: String) throws -> [Double] {
        let start = try #require(ranges(of: key).first?.upperBound)
        let list = self[start...].drop { $0 != "[" }.dropFirst().prefix { $0 != "]" }
        return list.split { $0.isWhitespace }.compactMap { Double($0) }
    }
}
