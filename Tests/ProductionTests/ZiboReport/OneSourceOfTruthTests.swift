import Diagnostics
import Documents
import SceneGraph
import Testing

@testable import Production

/// Figures are typed once, in the dataset: text takes them by expressions, charts by transforms.
@Suite struct OneSourceOfTruthTests {
    /// Texts whose numbers are no figures: the ends of a scale.
    private let allowed: Set<String> = ["0", "100%"]

    @Test(arguments: ZiboReport.documents)
    func noFigureIsTypedInText(name: String) throws {
        let log = DiagnosticLog()
        let node = try #require(ZiboReport.source(name).document(log: log))
        for text in texts(node, key: nil) where !allowed.contains(text) {
            let literal = withoutExpressions(text)
            #expect(!literal.contains { $0.isASCII && $0.isNumber }, "“\(text)”")
        }
    }

    /// A figure that is changed in the dataset changes in every graphic that shows it.
    @Test func aChangedFigureChangesTheGraphics() throws {
        let folder = TemporaryFolder()
        let figures = try #require(TemporaryFolder.bytes(at: ZiboReport.folder + "/figures.csv"))
        let changed = String(decoding: figures, as: UTF8.self)
            .replacing(
                "a9-major-projects-investment,9,三驾马车,省市重大项目年度投资,2024,target,1100,",
                with: "a9-major-projects-investment,9,三驾马车,省市重大项目年度投资,2024,target,1234,")
        #expect(changed != String(decoding: figures, as: UTF8.self))
        folder.write(changed, to: "figures.csv")
        for name in ["tuban.yaml", "figures.yaml", "themes/broadsheet.yaml", "charts/05-thresholds.yaml"] {
            let bytes = try #require(TemporaryFolder.bytes(at: ZiboReport.folder + "/" + name))
            folder.write(String(decoding: bytes, as: UTF8.self), to: name)
        }
        let compiled = try ZiboReport.compiled("charts/05-thresholds.yaml", in: folder.path)
        let scene = try #require(compiled.scenes.first)
        let texts = SceneInspection(scene, measuring: compiled.shaper).texts.map(\.text)
        #expect(texts.contains("1234以上"))
        #expect(texts.contains("三笔大账只写下限，最高一笔1234亿元以上"))
        #expect(!texts.contains { $0.contains("1100") })
    }

    /// The strings that are printed as they are: titles, notes, labels, texts of marks.
    private func texts(_ node: Node, key: String?) -> [String] {
        let printed: Set<String> = [
            "title", "text", "subtitle", "note", "source", "credit", "label", "headline", "deck", "masthead",
            "unit",
        ]
        switch node.content {
        case .string(let text): return key.map { printed.contains($0) } ?? false ? [text] : []
        case .array(let elements): return elements.flatMap { texts($0, key: key) }
        case .object(let members): return members.flatMap { texts($0.value, key: $0.key) }
        default: return []
        }
    }

    private func withoutExpressions(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "$"), let end = rest[start...].firstIndex(of: "}") {
            result += rest[..<start]
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }
}
