import Diagnostics
import Testing

@testable import Production

/// What `--draft` draws in spite of mistakes.
@Suite struct DraftTests {
    private let folder = TemporaryFolder()

    private func rendered(_ text: String, isDraft: Bool = true) -> (result: DocumentResult, scene: String) {
        var options = RenderOptions()
        options.formats = [.scene]
        options.isDraft = isDraft
        let document = DocumentLoader(FileSources()).load(folder.write(text, to: "a.yaml"))
        let result = Batch([document], options, observer: Silence()).render(to: .folder(folder["out"]))[0]
        return (result, folder.text("out/a.scene.json") ?? "")
    }

    private static let strictChart = """
        config: {print: {}}
        data: {values: [{a: 1}]}
        mark: bar
        encoding: {x: {field: b, type: quantitative}}
        """

    @Test func aChartForPrintIsDrawnAndMarked() {
        #expect(rendered(Self.strictChart, isDraft: false).result.hasFailed)
        let (result, scene) = rendered(Self.strictChart)
        #expect(!result.hasFailed)
        #expect(result.diagnostics.map(\.severity) == [.warning])
        #expect(scene.contains("草样"))
    }

    @Test func aRightChartIsMarkedToo() {
        let (result, scene) = rendered(
            "data: {values: [{a: 1}]}\nmark: bar\nencoding: {x: {field: a, type: quantitative}}")
        #expect(result.diagnostics.isEmpty)
        #expect(scene.contains("草样") && !scene.contains("处问题"))
    }

    /// What is translucent on newsprint hides the text beneath it.
    @Test func theMarkHidesNothing() throws {
        let scene = rendered(Self.strictChart).scene
        let mark = try #require(scene.split(separator: "{").first { $0.contains("草样") })
        #expect(mark.contains("\"stroke\"") && !mark.contains("\"fill\"") && !mark.contains("pacity"))
    }

    @Test func aDocumentOfWhichNothingCanBeDrawnSaysWhy() {
        let (result, scene) = rendered("data: {values: [{a: 1}]}\nmark: brr\nencoding: {x: {field: a}}")
        #expect(!result.hasFailed)
        #expect(scene.contains("unknown value 'brr'"))
    }

    @Test func aSheetIsDrawnWithoutTheChartThatFails() {
        let (result, scene) = rendered(
            """
            shape: poster
            blocks:
              - headline: 标题
              - chart: {data: {values: [{a: 1}]}, mark: brr, encoding: {x: {field: a}}}
              - text: 正文
            """)
        #expect(!result.hasFailed)
        #expect(result.diagnostics.allSatisfy { $0.severity == .warning })
        #expect(result.diagnostics.map(\.message).contains("unknown value 'brr'"))
        #expect(scene.contains("标题") && scene.contains("正文") && scene.contains("草样"))
    }
}
