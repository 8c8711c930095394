import Glibc
import Testing

@testable import Production

/// What an operator sees of a document that takes more than it may.
struct LimitTests {
    private let folder = TemporaryFolder()

    private static let small =
        #"{"data": {"values": [{"x": 1}, {"x": 2}]}, "mark": "point", "encoding": {"x": {"field": "x"}}}"#

    /// A chart whose order names thousands that the data don't have, each of which is looked for among all of them.
    private func writeSlow(to name: String) {
        let rows = (0..<20_000).map { #"{"x": "\#($0)"}"# }.joined(separator: ",")
        let names = (0..<20_000).map { #""name \#($0)""# }.joined(separator: ",")
        folder.write(
            #"{"data": {"values": [\#(rows)]}, "mark": "point", "encoding": {"x": {"field": "x", "sort": [\#(names)]}}}"#,
            to: name)
    }

    private func run(_ line: String) -> Program { Program("exec \"$0\" \(line) 2> log", in: folder) }

    private var log: String { folder.text("log") ?? "" }

    @Test func aDocumentThatTakesTooLongIsStopped() {
        folder.write(Self.small, to: "charts/a.json")
        writeSlow(to: "charts/b.json")
        folder.write(Self.small, to: "charts/c.json")
        folder.write("old", to: "out/b.scene.json")
        let program = run("render charts -o out/ --format scene --timeout 4 --report r.jsonl")
        #expect(program.end() == .exit(3))
        #expect(
            log.contains(
                "charts/b.json:1:1: error: the document wasn't drawn within 4 s, and was stopped [time-limit]\n"
            ))
        #expect(
            log.contains("    hint: show fewer rows or sum them up; or give it more time with --timeout\n"))
        #expect(log.contains("'out/b.scene.json' is left from an earlier run"))
        #expect(log.contains("\n3 documents, 2 files, 1 failed, "))
        #expect(TemporaryFolder.names(in: folder["out"]) == ["a.scene.json", "b.scene.json", "c.scene.json"])
        #expect(folder.text("out/b.scene.json") == "old")
        let report = (folder.text("r.jsonl") ?? "").split(separator: "\n")
        #expect(report.count == 3)
        #expect(report[1].contains(#""status": "failed""#))
        #expect(report[1].contains(#""code": "time-limit""#))
        #expect(report[1].contains(#""file": "charts/b.json", "line": 1, "column": 1"#))
    }

    @Test func aDocumentThatTakesTooMuchMemoryIsStopped() {
        folder.write(Self.small, to: "charts/a.json")
        folder.write(#"{"width": 2000, "height": 2000, \#(Self.small.dropFirst())"#, to: "charts/b.json")
        let program = run("render charts -o out/ --ppi 300 --max-memory 200")
        #expect(program.end() == .exit(3))
        #expect(
            log.contains(
                "charts/b.json:1:1: error: the document took more than 200 MB of memory, and was stopped [memory-limit]\n"
            ))
        #expect(TemporaryFolder.names(in: folder["out"]) == ["a.png"])
    }

    @Test func aCrashEndsOneDocument() {
        writeSlow(to: "charts/a.json")
        folder.write(Self.small, to: "charts/b.json")
        let program = run("check charts --timeout 60 --jobs 1")
        Program.wait { !program.children.isEmpty }
        for child in program.children { kill(child, SIGKILL) }
        #expect(program.end() == .exit(3))
        #expect(log.contains("charts/a.json:1:1: error: drawing the document crashed (signal 9) [crash]\n"))
        #expect(log.contains("\n2 documents, 1 failed, "))
    }

    @Test func nothingIsLeftOfARunThatIsKilled() {
        writeSlow(to: "a.json")
        let program = run("check a.json --timeout 60")
        Program.wait { !program.children.isEmpty }
        let children = program.children
        program.send(SIGKILL)
        #expect(program.end() == .signal(SIGKILL))
        #expect(Program.wait { children.allSatisfy { kill($0, 0) != 0 } })
    }

    @Test func whatHasBegunToWriteIsNotStopped() {
        folder.write(Self.small, to: "a.json")
        mkfifo(folder["pipe"], 0o600)
        let program = run("render a.json -o pipe --format scene --timeout 1")
        usleep(1_500_000)
        #expect(program.goesOn)
        #expect(folder.text("pipe")?.hasPrefix("{\"width\":") == true)
        #expect(program.end() == .exit(0))
    }

    @Test func withinLimitsEverythingIsAsWithoutThem() {
        for name in ["a", "b", "c"] { folder.write(Self.small, to: "charts/\(name).json") }
        folder.write(#"{"mark": "point", "data": {"values": []}, "colour": 1}"#, to: "charts/d.json")
        let limitedRun = run(
            "render charts -o limited --format png,scene --verbose --timeout 60 --max-memory 1000")
        #expect(limitedRun.end() == .exit(0))
        func lines(_ text: String) -> [Substring] {
            text.replacing("limited/", with: "plain/").split(separator: "\n").dropLast()
        }
        let limited = lines(log)
        #expect(run("render charts -o plain --format png,scene --verbose").end() == .exit(0))
        #expect(limited == lines(log))
        let names = TemporaryFolder.names(in: folder["plain"])
        #expect(names.count == 8)
        for name in names { #expect(folder.bytes("plain/\(name)") == folder.bytes("limited/\(name)")) }
    }
}
