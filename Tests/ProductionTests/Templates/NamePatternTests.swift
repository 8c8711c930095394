import Diagnostics
import Documents
import Testing

@testable import Production

@Suite struct NamePatternTests {
    private func name(_ pattern: String, _ cells: [String: Node.Content]) throws -> (String?, [String]) {
        let log = DiagnosticLog()
        let span = Span(file: SourceFile(name: "rows.csv", text: "x"), range: 0..<1)
        let name = try NamePattern(pattern, stem: "briefing").name(log: log) {
            Node(cells[$0] ?? .null, at: span)
        }
        return (name, log.diagnostics.map(\.message))
    }

    @Test(arguments: [
        ("out/{县区}.pdf", "out", OutputFormat.pdf), ("{县区}.png", ".", .png),
        ("/tmp/a b/{县区}/{名}.scene.json", "/tmp/a b", .scene), ("/{县区}.pdf", "/", .pdf),
        ("out/a-{县区}/b.pdf", "out", .pdf), ("../out/{县区}.PDF", "../out", .pdf),
    ])
    func theFolderIsWhatStandsBeforeTheFirstColumn(pattern: String, folder: String, format: OutputFormat)
        throws
    {
        let read = try NamePattern(pattern, stem: "briefing")
        #expect(read.folder == folder)
        #expect(read.format == format)
    }

    @Test func severalColumnsMakeAName() throws {
        let (name, messages) = try name(
            "out/{县区}/{年份}-{名}.pdf",
            ["县区": .string("张店"), "年份": .number(2024), "名": .string("v1.2 版")])
        #expect(name == "张店/2024-v1.2 版")
        #expect(messages == [])
    }

    @Test func aPatternOfFoldersNamesFilesAfterTheTemplate() throws {
        let pattern = try NamePattern("out/{县区}/", stem: "briefing")
        #expect(pattern.format == nil)
        #expect(pattern.columns == ["县区"])
        #expect(try name("out/{县区}/", ["县区": .string("张店")]).0 == "张店/briefing")
    }

    @Test(arguments: [
        ("out/all.pdf", "'out/all.pdf' gives all rows one name"), ("out/{县区.pdf", "'{' in 'out/{县区.pdf'"),
        ("out/县区}.pdf", "'}' in 'out/县区}.pdf'"), ("{a{b}}.pdf", "'{' in '{a{b}}.pdf'"),
        ("{}.pdf", "'{}' in '{}.pdf' names no column"),
    ])
    func whatIsNoPatternIsSaidToBeNone(pattern: String, start: String) {
        #expect {
            try NamePattern(pattern, stem: "briefing")
        } throws: { error in
            (error as? NamePatternError)?.message.hasPrefix(start) ?? false
        }
    }

    @Test(arguments: [("..", "\u{308}x"), ("\u{600}", "x"), ("x", "\u{200D}y")])
    func aMarkThatCombinesWithASlashIsRefused(folder: String, file: String) throws {
        let (name, messages) = try name("out/{a}/{b}.pdf", ["a": .string(folder), "b": .string(file)])
        #expect(name == nil)
        #expect(messages == ["the name '\(folder)/\(file)' has a mark that combines with '/'"])
    }

    @Test func aMarkAtTheStartCombinesWithTheFoldersSlash() throws {
        let (name, messages) = try name("out/{a}.pdf", ["a": .string("\u{308}x")])
        #expect(name == nil)
        #expect(messages == ["the name '\u{308}x' has a mark that combines with '/'"])
    }

    @Test func marksWithinANameAreFine() throws {
        let (name, messages) = try name(
            "out/{a}/{b}.pdf", ["a": .string("e\u{301}"), "b": .string("x\u{308}y")])
        #expect(name == "e\u{301}/x\u{308}y")
        #expect(messages == [])
    }

    @Test(arguments: [
        (
            Node.Content.string("../张店"),
            "a file can't be named after '../张店': it holds '/', which divides folders"
        ),
        (
            .string("/etc/passwd"),
            "a file can't be named after '/etc/passwd': it holds '/', which divides folders"
        ),
        (.string(".."), "the name '../x' would leave its folder"),
        (.string("."), "the name './x' would leave its folder"),
        (.string("张\n店"), "a file can't be named after '张␊店': it holds a control character"),
        (.string("张\0店"), "a file can't be named after '张␀店': it holds a control character"),
        (.string("张\u{2028}"), "a file can't be named after '张\u{2028}': it holds a control character"),
        (.string(""), "the row has no '县区'"), (.null, "the row has no '县区'"),
        (.array([]), "a file can't be named after a list"),
    ])
    func aNameThatLeavesTheFolderIsRefused(cell: Node.Content, message: String) throws {
        let (name, messages) = try name("out/a/{县区}/x.pdf", ["县区": cell])
        #expect(name == nil)
        #expect(messages == [message])
    }

    @Test func anEmptyPartOfANameIsRefused() throws {
        #expect(try name("{a}//{b}.pdf", ["a": .string("x"), "b": .string("y")]).0 == nil)
    }
}
