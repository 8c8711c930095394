import Diagnostics
import Documents
import SceneGraph
import Sheets
import Testing
import TextShaping

@testable import Production

/// The same sheets with other data: they compose, or say what doesn't fit and where. Nothing misfits in silence.
@Suite struct OtherDataTests {
    private static let root = DocumentationTests.root
    private static let blocks = BlockReference.all.map(\.key)

    struct Outcome {
        var misfits: [String] = []
        var diagnostics: [Diagnostic] = []

        /// What neither fits nor is told of at its place.
        var silent: [String] {
            diagnostics.isEmpty ? misfits : diagnostics.filter { $0.span == nil }.map(\.message)
        }
    }

    static func outcome(
        _ path: String, changing change: (Node) -> Node = { $0 }
    ) throws -> Outcome {
        let loaded = DocumentLoader(FileSources()).load(path)
        var document = try #require(loaded.document)
        document.node = change(document.node)
        let log = DiagnosticLog()
        let bench = Workbench(Workshop())
        let compiled = DocumentCompiler(RenderOptions(), bench, log: log).compile(document)
        var outcome = Outcome(diagnostics: log.diagnostics)
        let shaper = try bench.shaper([])
        for (index, scene) in (compiled?.pages ?? []).enumerated() {
            let inspection = SceneInspection(scene, measuring: shaper)
            outcome.misfits +=
                (inspection.collisions.map { "\($0) overlap" } + inspection.crossings
                + inspection.clipped(width: scene.width, height: scene.height).map { "“\($0)” is clipped" })
                .map { "page \(index + 1): \($0)" }
        }
        if compiled == nil, log.diagnostics.isEmpty { outcome.misfits.append("no sheet and no word of why") }
        return outcome
    }

    @Test(arguments: blocks, OtherData.allCases)
    func aBlockComposesOrSaysWhatDoesNotFit(key: String, data: OtherData) throws {
        let outcome = try Self.outcome(Self.root + "/docs/blocks/\(key).yaml", changing: data.changing)
        #expect(outcome.silent == [])
    }

    @Test func theDataThatIsThereIsChanged() throws {
        let path = Self.root + "/docs/blocks/card.yaml"
        #expect(try Self.outcome(path).diagnostics.isEmpty)
        let table = "id,name,value,unit\na,投资,2800,亿元\nb,占比,5.4,%\n"
        func changed(_ data: OtherData) -> String { data.table(table, names: ["name"], values: ["value"]) }
        #expect(changed(.longNames).contains("投资投资投资"))
        #expect(OtherData.shortNames.name("固定资产投资").count == 1)
        #expect(changed(.largeValues).contains("2800000"))
        #expect(changed(.smallValues).contains("0.0054"))
        #expect(changed(.negativeValues).contains("-5.4"))
        #expect(changed(.zeros).contains("投资,0,亿元"))
        #expect(!changed(.otherUnits).contains("亿元"))
        #expect(changed(.tenfoldRows).split(separator: "\n").count == 21)
        let missing = (1...100).map { OtherData.missingValues.number(1, seed: "\($0)") }
        #expect((10...30).contains(missing.count { $0 == nil }))
    }

    // MARK: Templates

    @Test(arguments: OtherData.allCases)
    func aTemplateComposesOrSaysWhatDoesNotFit(data: OtherData) throws {
        let source = Self.root + "/datasets/counties"
        let folder = TemporaryFolder()
        for name in ["tuban.yaml", "theme.yaml", "townships.yaml"] {
            folder.write(Self.text(source + "/" + name), to: name)
        }
        let columns = ["人口", "收入", "上年收入", "企业", "人均收入", "上年人均收入"]
        folder.write(
            data.table(Self.text(source + "/townships.csv"), names: ["名称", "区县"], values: Set(columns)),
            to: "townships.csv")
        folder.write(
            Self.text(source + "/sheets/briefing-template.yaml"), to: "sheets/briefing-template.yaml")
        let outcome = try Self.outcome(
            folder["sheets/briefing-template.yaml"], changing: data.changing)
        #expect(outcome.silent == [])
    }

    private static func text(_ path: String) -> String {
        String(decoding: TemporaryFolder.bytes(at: path) ?? [], as: UTF8.self)
    }

    // MARK: Whole datasets

    /// The report with other figures: all its files, with the table changed.
    private static func report(_ data: OtherData) throws -> TemporaryFolder {
        let folder = TemporaryFolder()
        let source = ZiboReport.folder
        for name in TemporaryFolder.names(in: source) where name != "figures.csv" {
            if let bytes = TemporaryFolder.bytes(at: source + "/" + name), !bytes.isEmpty {
                folder.write(String(decoding: bytes, as: UTF8.self), to: name)
            } else {
                for inner in TemporaryFolder.names(in: source + "/" + name) {
                    let bytes = TemporaryFolder.bytes(at: source + "/\(name)/\(inner)") ?? []
                    folder.write(String(decoding: bytes, as: UTF8.self), to: "\(name)/\(inner)")
                }
            }
        }
        let table = try #require(TemporaryFolder.bytes(at: source + "/figures.csv"))
        folder.write(
            data.table(
                String(decoding: table, as: UTF8.self), names: ["indicator", "attribution"], values: ["value"]
            ),
            to: "figures.csv")
        return folder
    }

    @Test(arguments: ZiboReport.sheets, OtherData.allCases)
    func theReportComposesOrSaysWhatDoesNotFit(name: String, data: OtherData) throws {
        let folder = try Self.report(data)
        let outcome = try Self.outcome(folder["sheets/\(name).yaml"])
        #expect(outcome.silent == [])
    }

    @Test(arguments: ZiboReport.sheets, [OtherData.longNames, .latinNames, .unbreakableNames])
    func theReportWithOtherWordsComposesOrSaysWhatDoesNotFit(name: String, data: OtherData) throws {
        let outcome = try Self.outcome(
            ZiboReport.folder + "/sheets/\(name).yaml", changing: data.changing)
        #expect(outcome.silent == [])
    }
}
