import Glibc
import Testing

@testable import Production

/// What an operator sees of a run that ends before its time.
struct InterruptionTests {
    private let folder = TemporaryFolder()

    /// Three charts; the file of the last is a pipe, and as nobody reads it the run takes for ever.
    private func write() {
        for name in ["a", "b", "c"] {
            folder.write(
                "{\"data\": {\"values\": [{\"x\": 1}]}, \"mark\": \"point\"}", to: "charts/\(name).json")
        }
        folder.write("", to: "out/kept")
        mkfifo(folder["out/c.scene.json"], 0o600)
    }

    private static let render = "\"$0\" render charts -o out/ --format scene --jobs 1"

    /// Starts a run, and waits until it is at the pipe.
    private func start(_ line: String) -> Program {
        write()
        let program = Program(line, in: folder)
        Program.wait { log.hasSuffix("b.scene.json\n") }
        return program
    }

    private var log: String { folder.text("log") ?? "" }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func anInterruptTellsWhatWasDone(signal: Int32) {
        let program = start("exec \(Self.render) 2> log")
        program.send(signal)
        #expect(program.end() == .exit(128 + signal))
        #expect(log.contains("\ninterrupted: 2 of 3 documents, 2 files, in "))
        #expect(
            TemporaryFolder.names(in: folder["out"]) == [
                "a.scene.json", "b.scene.json", "c.scene.json", "kept",
            ])
    }

    @Test func whatTheParentIgnoresIsIgnored() {
        let program = start("trap '' HUP; exec \(Self.render) 2> log")
        program.send(SIGHUP)
        #expect(program.goesOn)
        _ = folder.text("out/c.scene.json")
        #expect(program.end() == .exit(0))
        #expect(log.contains("\n3 documents, 3 files, in "))
    }

    @Test func beforeThereIsABatchAnInterruptIsSilent() {
        mkfifo(folder["charts.yaml"], 0o600)
        let program = Program("exec \"$0\" check - 2> log < charts.yaml", in: folder)
        // The program waits for its document as long as somebody might write it.
        let writer = open(folder["charts.yaml"], O_WRONLY)
        defer { close(writer) }
        #expect(program.goesOn)
        program.send(SIGTERM)
        #expect(program.end() == .exit(128 + SIGTERM))
        #expect(log == "")
    }

    @Test func aSecondInterruptEndsItEvenIfTheLogIsBlocked() {
        write()
        mkfifo(folder["log"], 0o600)
        let pipe = open(folder["log"], O_RDWR | O_NONBLOCK)
        defer { close(pipe) }
        let program = Program("exec \(Self.render) 2> log", in: folder)
        var text = ""
        var byte: UInt8 = 0
        Program.wait {
            while read(pipe, &byte, 1) == 1 { text.unicodeScalars.append(Unicode.Scalar(byte)) }
            return text.hasSuffix("b.scene.json\n")
        }
        while Glibc.write(pipe, &byte, 1) == 1 {}
        program.send(SIGINT)
        #expect(program.goesOn)
        program.send(SIGINT)
        #expect(program.end() == .signal(SIGINT))
        #expect(
            TemporaryFolder.names(in: folder["out"]) == [
                "a.scene.json", "b.scene.json", "c.scene.json", "kept",
            ])
    }

    @Test func aReaderOfTheLogThatGoesAwayStopsNothing() {
        write()
        unlink(folder["out/c.scene.json"])
        let program = Program(
            "{ sleep 0.1; \(Self.render) 2>&1; echo $? > code; } | true", in: folder)
        #expect(program.end() == .exit(0))
        #expect(folder.text("code") == "0\n")
        #expect(
            TemporaryFolder.names(in: folder["out"]) == [
                "a.scene.json", "b.scene.json", "c.scene.json", "kept",
            ])
    }

    @Test func aFileThatMayNotBeSoLargeIsAMistakeLikeOthers() {
        write()
        folder.write("old", to: "out/a.pdf")
        let program = Program(
            "(ulimit -f 1; exec \"$0\" render charts -o out/ --format pdf --quiet) 2>&1 | cat > log",
            in: folder)
        #expect(program.end() == .exit(0))
        let error =
            "error: can't write 'out/a.pdf': it would be larger than a file may be here [unwritable-file]\n"
        #expect(log.hasPrefix(error + "    hint: 'ulimit -f' says how large that is\n"))
        #expect(folder.text("out/a.pdf") == "old")
        #expect(TemporaryFolder.names(in: folder["out"]) == ["a.pdf", "c.scene.json", "kept"])
    }

    @Test func aFullDiskStopsTheRun() {
        write()
        symlink("/dev/full", folder["out/b.scene.json"])
        let program = Program("exec \(Self.render) --quiet 2> log", in: folder)
        #expect(program.end() == .exit(3))
        #expect(log.hasSuffix("\nstopped: no space left on the disk; 1 of 3 documents was not begun\n"))
    }
}
