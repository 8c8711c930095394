import Diagnostics
import Glibc
import Synchronization
import Testing
import Threading

@testable import Production

struct BatchTests {
    private let folder = TemporaryFolder()

    private final class Silence: BatchObserver {
        let paths = Mutex<[String]>([])
        let counts = Mutex<[Int]>([])

        func progressed(to count: Int, of total: Int) { counts.withLock { $0.append(count) } }
        func finished(_ result: DocumentResult) { paths.withLock { $0.append(result.path) } }
    }

    private static let chart = """
        title: 四强占比
        data:
          values: [{年: 2023, 值: 54}, {年: 2024, 值: 55}]
        mark: bar
        encoding:
          x: {field: 值, type: quantitative}
          y: {field: 年, type: nominal}
        """

    @discardableResult
    private func render(
        _ paths: [String], formats: [OutputFormat] = [.png], to output: String = "out", jobs: Int = 1,
        observer: any BatchObserver = Silence(), _ change: (inout RenderOptions) -> Void = { _ in }
    ) -> [DocumentResult] {
        var options = RenderOptions()
        options.formats = formats
        options.jobs = jobs
        change(&options)
        let documents = DocumentLoader(FileSources()).load(paths) { $0.isRenderable }
        return Batch(documents, options, observer: observer).render(to: .folder(folder[output]))
    }

    @Test func aChartIsRenderedInAllFormats() throws {
        let result = render([folder.write(Self.chart, to: "a.yaml")], formats: OutputFormat.allCases)
        #expect(result.map(\.hasFailed) == [false])
        #expect(result[0].diagnostics.map(\.message) == [])
        #expect(result[0].outputs == ["a.png", "a.pdf", "a.svg", "a.scene.json"].map { folder["out/\($0)"] })
        #expect(folder.bytes("out/a.png")?.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        #expect(folder.bytes("out/a.pdf")?.prefix(5) == Array("%PDF-".utf8)[...])
        #expect(folder.text("out/a.scene.json")?.hasPrefix("{\"width\":") == true)
    }

    @Test func oneWorkerAndTwoGiveTheSame() throws {
        for index in 1...6 { folder.write(Self.chart, to: "charts/\(index).yaml") }
        folder.write(Self.chart + "\ntransform: [{filter: 'datum.'}]", to: "charts/3.yaml")
        let (one, two) = (Silence(), Silence())
        let first = render([folder["charts"]], formats: [.png, .pdf], to: "one", jobs: 1, observer: one)
        let second = render([folder["charts"]], formats: [.png, .pdf], to: "two", jobs: 2, observer: two)
        #expect(
            first.map { $0.diagnostics.map { $0.formatted() } }
                == second.map { $0.diagnostics.map { $0.formatted() } })
        #expect(one.paths.withLock { $0 } == two.paths.withLock { $0 })
        #expect(two.counts.withLock { $0 } == [1, 2, 3, 4, 5, 6])
        #expect(first.filter(\.hasFailed).map(\.path) == [folder["charts/3.yaml"]])
        for index in [1, 2, 4, 5, 6] {
            for ending in ["png", "pdf"] {
                let bytes = try #require(folder.bytes("one/\(index).\(ending)"))
                #expect(bytes == folder.bytes("two/\(index).\(ending)"))
            }
        }
        #expect(folder.bytes("one/3.png") == nil)
    }

    @Test func afterAMistakeTheOldFileStays() {
        let path = folder.write(Self.chart + "\ntransform: [{filter: 'datum.'}]", to: "a.yaml")
        folder.write("old", to: "out/a.png")
        let result = render([path])
        #expect(result.map(\.hasFailed) == [true])
        #expect(result[0].outputs == [])
        #expect(folder.text("out/a.png") == "old")
        #expect(result[0].diagnostics.last?.message == "'\(folder["out/a.png"])' is left from an earlier run")
    }

    @Test func strictlyAWarningIsAMistake() {
        let text = Self.chart.replacing("data:", with: "data:\n  format: {parse: {比: number}}")
        let path = folder.write(text, to: "a.yaml")
        let lenient = render([path], to: "lenient")
        let strict = render([path], to: "strict") { $0.isStrict = true }
        #expect(lenient[0].diagnostics.map(\.severity) == [.warning])
        #expect(lenient[0].hasFailed == false)
        #expect(strict[0].hasFailed)
        #expect(folder.bytes("strict/a.png") == nil)
    }

    @Test func aBillionPixelsAreRefused() {
        let path = folder.write("width: 30000\nheight: 30000\n" + Self.chart, to: "a.yaml")
        let result = render([path]) { $0.ppi = 2400 }
        #expect(result[0].diagnostics.contains { $0.message.contains("pixels is too large") })
        #expect(folder.bytes("out/a.png") == nil)
    }

    @Test func aThemeIsNotDrawn() {
        let result = render([folder.write("config: {font: Song}", to: "theme.yaml")])
        #expect(
            result[0].diagnostics.map(\.message) == [
                "'\(folder["theme.yaml"])' is a theme: there is nothing to draw"
            ])
    }

    @Test func figuresReachTheTitle() throws {
        folder.write("", to: "tuban.yaml")
        folder.write("id,value,unit,bound\nfunds,680,亿元,more-than\n", to: "figures.csv")
        folder.write(
            "table: figures.csv\ncolumns: [{name: id}, {name: value, type: number}, {name: unit}, {name: bound}]",
            to: "figures.yaml")
        let text = Self.chart.split(separator: "\n").dropFirst().joined(separator: "\n")
        let path = folder.write(
            "title: \"引资${figureText('funds')}\"\nfigures: ../figures.yaml\n" + text, to: "charts/a.yaml")
        let result = render([path], formats: [.scene])
        #expect(result[0].diagnostics.map(\.message) == [])
        #expect(folder.text("out/a.scene.json")?.contains("引资突破680亿元") == true)
    }

    @Test func anUnknownFigureIsToldAtItsPlace() {
        folder.write("id,value\nfunds,680\n", to: "figures.csv")
        folder.write(
            "table: figures.csv\ncolumns: [{name: id}, {name: value, type: number}]", to: "figures.yaml")
        let text = Self.chart.split(separator: "\n").dropFirst().joined(separator: "\n")
        let path = folder.write(
            "title: \"引资${figure('fund')}\"\nfigures: figures.yaml\n" + text, to: "a.yaml")
        let diagnostic = render([path])[0].diagnostics.first
        #expect(diagnostic?.message == "figure(): no figure is named 'fund'")
        #expect(diagnostic?.hints == ["did you mean 'funds'?"])
        #expect(diagnostic?.span?.start == .init(line: 1, column: 20))
    }

    @Test func aBrokenThemeFailsItsDocuments() {
        folder.write("config: {axsi: {}}", to: "theme.yaml")
        let path = folder.write("theme: theme.yaml\n" + Self.chart, to: "a.yaml")
        let result = render([path])
        #expect(result[0].diagnostics.map(\.message) == ["unknown property 'axsi' of a config"])
    }

    @Test func aDatasetIsCheckedWithItsTable() {
        folder.write("id,value\na,1\na,x\n", to: "figures.csv")
        let path = folder.write(
            "table: figures.csv\nkey: id\ncolumns: [{name: id}, {name: value, type: number}]",
            to: "figures.yaml")
        let documents = DocumentLoader(FileSources()).load([path]) { _ in true }
        let results = Batch(documents, RenderOptions(), observer: Silence()).check()
        #expect(results[0].hasFailed)
        #expect(
            results[0].diagnostics.map { $0.span?.file.name } == [
                folder["figures.csv"], folder["figures.csv"],
            ])
    }

    @Test func withoutPermissionTheFolderIsNamed() {
        let path = folder.write(Self.chart, to: "a.yaml")
        let blocked = folder.write("a file", to: "blocked")
        var options = RenderOptions()
        options.formats = [.scene]
        let results = Batch(
            DocumentLoader(FileSources()).load([path]) { _ in true }, options, observer: Silence()
        ).render(
            to: .folder(blocked))
        #expect(
            results[0].diagnostics.map(\.message) == [
                "can't make the folder '\(blocked)': there is a file of that name"
            ])
    }

    @Test func aFullDiskEndsTheBatch() {
        let paths = ["a", "b", "c"].map { folder.write(Self.chart, to: "\($0).yaml") }
        folder.write("", to: "out/d")
        symlink("/dev/full", folder["out/b.scene.json"])
        let results = render(paths, formats: [.scene])
        #expect(results.map(\.path) == paths.dropLast())
        #expect(results.map(\.obstacle) == [nil, "no space left on the disk"])
        #expect(TemporaryFolder.names(in: folder["out"]) == ["a.scene.json", "b.scene.json", "d"])
    }

    @Test func afterAnObstacleNoFurtherFileOfTheDocumentIsTried() {
        folder.write("", to: "out/d")
        symlink("/dev/full", folder["out/a.scene.json"])
        let results = render([folder.write(Self.chart, to: "a.yaml")], formats: [.scene, .png])
        #expect(results.map { $0.diagnostics.count } == [1])
        #expect(TemporaryFolder.names(in: folder["out"]) == ["a.scene.json", "d"])
    }

    @Test func anInterruptDoesNotWaitForADocument() throws {
        let documents = ["a", "b", "c"].map {
            DocumentLoader(FileSources()).load(folder.write(Self.chart, to: "\($0).yaml"))
        }
        // Writing to a pipe that nobody reads takes for ever.
        folder.write("", to: "out/d")
        mkfifo(folder["out/a.scene.json"], 0o600)
        var options = RenderOptions()
        options.formats = [.scene]
        options.jobs = 2
        let observer = Silence()
        let batch = Batch(documents, options, observer: observer)
        let interrupted = Mutex<[String]>([])
        let hasRole = Atomic(false)
        Threads.run(2) { [folder] in
            guard hasRole.exchange(true, ordering: .relaxed) else {
                _ = batch.render(to: .folder(folder["out"]))
                return
            }
            while observer.counts.withLock({ $0.count }) < 2 { usleep(1000) }
            #expect(observer.paths.withLock { $0 } == [])
            batch.interrupt { results in interrupted.withLock { $0 = results.map(\.path) } }
            // The pipe's reader lets the thread end.
            _ = folder.bytes("out/a.scene.json")
        }
        let done = [folder["b.yaml"], folder["c.yaml"]]
        #expect(interrupted.withLock { $0 } == done)
        #expect(observer.paths.withLock { $0 } == done)
        #expect(observer.counts.withLock { $0 } == [1, 2])
    }
}
