import Diagnostics
import Testing

@testable import Production

struct OutputPlanTests {
    private let folder = TemporaryFolder()

    private func load(_ names: String...) -> [LoadedDocument] {
        names.map { DocumentLoader(FileSources()).load(folder.write("{\"mark\": \"bar\"}", to: $0)) }
    }

    @Test func namesInAFolder() {
        let plan = OutputPlan(
            load("bar.vl.json", "年报.yaml"), formats: [.png, .pdf, .scene], to: .folder("out/"))
        #expect(
            plan.outputs.map { $0.map(\.path) } == [
                ["out/bar.png", "out/bar.pdf", "out/bar.scene.json"],
                ["out/年报.png", "out/年报.pdf", "out/年报.scene.json"],
            ])
        #expect(plan.conflicts.isEmpty)
    }

    @Test func inTheCurrentFolderNamesArePlain() {
        #expect(
            OutputPlan(load("a.yaml"), formats: [.png], to: .folder(".")).outputs == [
                [PlannedOutput(format: .png, path: "a.png")]
            ])
    }

    @Test(arguments: [
        ("x.png", [OutputFormat.png], ["x.png"]), ("x.PNG", [.png], ["x.PNG"]),
        ("x.json", [.scene], ["x.json"]),
        ("x.png", [.png, .pdf], ["x.png", "x.pdf"]), ("x.svg", [.svg, .pdf], ["x.svg", "x.pdf"]),
        ("x", [.pdf], ["x"]),
        ("x", [.pdf, .png], ["x.pdf", "x.png"]),
        ("a.b/x.scene.json", [.scene, .png], ["a.b/x.scene.json", "a.b/x.png"]),
        ("v1.2", [.png, .pdf], ["v1.2.png", "v1.2.pdf"]),
    ])
    func namesOfAFile(path: String, formats: [OutputFormat], names: [String]) {
        let plan = OutputPlan(load("a.yaml"), formats: formats, to: .file(path))
        #expect(plan.outputs.map { $0.map(\.path) } == [names])
    }

    @Test func twoDocumentsOfOneNameAreRefused() {
        let documents = load("a/bar.yaml", "b/bar.yaml", "b/line.yaml")
        let plan = OutputPlan(documents, formats: [.png], to: .folder("out"))
        #expect(
            plan.conflicts == [
                1: OutputError(
                    .outputConflict,
                    "'\(folder["a/bar.yaml"])' and '\(folder["b/bar.yaml"])' would both be written to 'out/bar.png'",
                    hint: "rename one, or render them into different folders with --output")
            ])
    }

    @Test func aDocumentIsNotReplacedByItsOutput() {
        let documents = load("a.json")
        let plan = OutputPlan(documents, formats: [.scene], to: .file(folder["a.json"]))
        #expect(
            plan.conflicts[0]?.message
                == "the output '\(folder["a.json"])' would replace the document '\(folder["a.json"])'")
    }

    @Test func pagesAreNumbered() {
        let png = PlannedOutput(format: .png, path: "out/a.png")
        #expect(png.path(page: 0, of: 1) == "out/a.png")
        #expect(png.path(page: 1, of: 3) == "out/a-2.png")
        #expect(PlannedOutput(format: .scene, path: "a.scene.json").path(page: 0, of: 2) == "a-1.scene.json")
        #expect(PlannedOutput(format: .scene, path: "a.json").path(page: 0, of: 2) == "a-1.json")
        #expect(PlannedOutput(format: .pdf, path: "a.pdf").path(page: 1, of: 2) == "a.pdf")
    }

    @Test func whatIsNamedFromATableHasTheFolderThatTheUserNamed() {
        var documents = load("a.yaml", "b.yaml")
        documents[0].name = "张店/一"
        let plan = OutputPlan(documents, formats: [.pdf], to: .folder("out"))
        #expect(
            plan.outputs == [
                [PlannedOutput(format: .pdf, path: "out/张店/一.pdf", root: "out")],
                [PlannedOutput(format: .pdf, path: "out/b.pdf", root: nil)],
            ])
    }
}
