import Dataflow
import Diagnostics
import Documents
import SceneGraph
import TextShaping

@testable import Production

/// The first dataset of the repository, compiled as `tuban render` compiles it.
enum ZiboReport {
    static let folder: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast(4).joined(separator: "/") + "/datasets/zibo-2024"
    }()

    static let charts = [
        "01-investment", "02-growth", "03-four-strong", "04-outside-funds", "05-thresholds", "06-champions",
        "07-industry-targets", "08-jobs", "09-reimbursement", "10-coloured-glass",
    ]

    static let sheets = ["briefing", "page", "poster"]

    static let documents = charts.map { "charts/\($0).yaml" } + ["sheets/poster.yaml"]

    /// A file of the dataset.
    static func source(_ name: String) throws -> Source { try FileSources().file(named: folder + "/" + name) }

    static var figures: Table {
        (try? source("figures.csv")).flatMap { TableReader.read($0, log: DiagnosticLog()) } ?? Table()
    }

    struct Compiled {
        var scenes: [Scene]
        var diagnostics: [Diagnostic]
        var shaper: TextShaper
    }

    static func compiled(_ name: String, in folder: String = folder) throws -> Compiled {
        let loaded = DocumentLoader(FileSources()).load(folder + "/" + name)
        let log = DiagnosticLog()
        for diagnostic in loaded.diagnostics { log.add(diagnostic) }
        let bench = Workbench(Workshop())
        let options = RenderOptions()
        let result = loaded.document.flatMap { DocumentCompiler(options, bench, log: log).compile($0) }
        return Compiled(
            scenes: result?.pages ?? [], diagnostics: log.diagnostics, shaper: try bench.shaper([]))
    }
}
