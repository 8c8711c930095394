import ArgumentParser
import Production
import Testing

@testable import Command

/// Where `--output` and `--format` send the files of a run.
@Suite struct OutputTargetTests {
    private func target(_ path: String?, _ formats: [OutputFormat]? = nil, isSingle: Bool = true) throws
        -> OutputTarget
    {
        try OutputTarget(path, formats: formats, isSingle: isSingle)
    }

    private func misuse(_ path: String?, _ formats: [OutputFormat]? = nil, isSingle: Bool = true) -> String? {
        do {
            _ = try target(path, formats, isSingle: isSingle)
            return nil
        } catch {
            return (error as? ValidationError)?.message
        }
    }

    @Test func withoutAnOutputPNGsLandInTheCurrentFolder() throws {
        #expect(try target(nil).destination == .folder("."))
        #expect(try target(nil).formats == [.png])
        #expect(try target(nil, [.pdf]).formats == [.pdf])
    }

    @Test(arguments: [
        ("a.png", OutputFormat.png), ("a.PDF", .pdf), ("a.svg", .svg), ("out/a.scene.json", .scene),
        ("a.json", .scene),
    ])
    func theExtensionTellsTheFormat(_ path: String, _ format: OutputFormat) throws {
        #expect(try target(path).destination == .file(path))
        #expect(try target(path).formats == [format])
    }

    @Test func aSlashAtTheEndMeansAFolder() throws {
        #expect(try target("no/such/").destination == .folder("no/such/"))
        #expect(try target("no/such.pdf/").destination == .folder("no/such.pdf/"))
    }

    @Test func aFolderThatIsThereIsOne() throws {
        let folder = TemporaryFolder()
        #expect(try target(folder.path).destination == .folder(folder.path))
    }

    @Test func severalDocumentsGoToAFolder() throws {
        #expect(try target("no/such", isSingle: false).destination == .folder("no/such"))
        #expect(
            misuse("a.pdf", isSingle: false)
                == "several documents can't be written to one file 'a.pdf'; name a folder")
    }

    @Test func aFileNamesItsFormat() {
        #expect(
            misuse("chart")
                == "the format of 'chart' can't be told; end it with .png, .pdf, .svg or .scene.json, "
                + "with / for a folder, or give --format")
    }

    @Test func aGivenFormatMayHaveAnyName() throws {
        #expect(try target("chart", [.pdf]).destination == .file("chart"))
        #expect(try target("chart.pdf", [.png, .pdf]).formats == [.png, .pdf])
    }

    @Test func aNameAndAFormatMayNotDisagree() {
        #expect(misuse("a.png", [.pdf]) == "'a.png' is a name for png, and --format says pdf")
        #expect(misuse("a.png", [.pdf, .scene]) == "'a.png' is a name for png, and --format says pdf,scene")
    }

    @Test func anEmptyOutputIsReported() {
        #expect(misuse("") == "--output is empty")
    }

    // MARK: A file for every row

    private func rows(_ path: String?, _ formats: [OutputFormat]? = nil) throws -> OutputTarget {
        try OutputTarget.rows(path, stem: "chart", formats: formats).1
    }

    private func misuseOfRows(_ path: String?, _ formats: [OutputFormat]? = nil) -> String? {
        do {
            _ = try rows(path, formats)
            return nil
        } catch {
            return (error as? ValidationError)?.message
        }
    }

    @Test func rowsGoToTheFolderBeforeTheFirstColumn() throws {
        let target = try rows("out/{id}.pdf")
        #expect(target.formats == [.pdf])
        #expect(target.destination == .folder("out"))
    }

    @Test func rowsNeedAName() {
        let message = "--each needs --output with the names of the files: -o 'out/{column}.pdf'"
        #expect(misuseOfRows(nil) == message)
        #expect(misuseOfRows("") == message)
    }

    @Test func theFormatOfRowsIsGivenOrNamed() throws {
        #expect(
            misuseOfRows("out/{id}")
                == "the format of 'out/{id}' can't be told; end it with .png, .pdf, .svg or .scene.json, or give --format"
        )
        #expect(try rows("out/{id}", [.png]).formats == [.png])
        #expect(misuseOfRows("{id}.png", [.pdf]) == "'{id}.png' is a name for png, and --format says pdf")
    }
}
