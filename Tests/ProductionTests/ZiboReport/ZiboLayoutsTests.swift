import Diagnostics
import Documents
import Testing

@testable import ChartModel
@testable import Production
@testable import Sheets

/// What the sheets of the report cost, however many layouts they try.
struct ZiboLayoutsTests {
    @Test(arguments: ZiboReport.sheets) func eachChartIsPreparedAndDrawnOnce(sheet: String) throws {
        let path = "\(ZiboReport.folder)/sheets/\(sheet).yaml"
        let document = try #require(DocumentLoader(FileSources()).load(path).document)
        let log = DiagnosticLog()
        let compiler = DocumentCompiler(RenderOptions(), Workbench(Workshop()), log: log)
        let setting = try #require(compiler.setting(of: document))
        let spec = try #require(
            SheetSpec.read(setting.node, registries: setting.environment.registries, log: log))
        let layouts = SheetLayouts()
        let pages = SheetCompiler(
            setting.environment, loader: setting.loader, width: nil, layouts: layouts
        ).compile(spec)
        #expect(pages != nil)
        let yaml = String(decoding: try ZiboReport.source("sheets/\(sheet).yaml").bytes, as: UTF8.self)
        let charts = yaml.ranges(of: "chart:").count
        #expect(charts > 0)
        #expect(layouts.counts.prepared == charts)
        #expect(layouts.counts.drawn == charts)
        #expect(layouts.counts.laidOut >= charts)
    }
}
