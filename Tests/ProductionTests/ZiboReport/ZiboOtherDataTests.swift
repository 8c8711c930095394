import Diagnostics
import Documents
import SceneGraph
import Testing

@testable import Production

/// The charts of the report with the figures of another year, at the widths of a newspaper and of a phone.
@Suite struct ZiboOtherDataTests {
    private let folder = TemporaryFolder()

    /// What another year brings.
    enum Change: String, CaseIterable {
        /// Names of twenty characters.
        case longNames
        /// Sums and counts of ten times the size.
        case tenfold
        /// Growth below zero.
        case falling
        /// A year that has no figure for one of the bars.
        case missing
    }

    private static let widths = ["53.71mm", "112.3mm", "170.8mm", "229.3mm", "375px"]

    private static func changed(_ line: Substring, _ change: Change) -> String {
        var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard cells.count > 7, ["actual", "target"].contains(cells[5]) else { return String(line) }
        let isGrowth = cells[3].hasSuffix("增速")
        switch change {
        case .longNames:
            let name = isGrowth ? String(cells[3].dropLast(2)) : cells[3]
            let long = name.count < 20 ? (name + "（含新建改建扩建与续建的各类项目").prefix(19) + "）" : name
            cells[3] = long + (isGrowth ? "增速" : "")
        case .tenfold:
            if cells[7] != "%", let value = Double(cells[6]) { cells[6] = "\(value * 10)" }
        case .falling:
            if isGrowth, cells[0] != "a1-high-tech-investment-growth" { cells[6] = "-" + cells[6] }
        case .missing:
            if cells[0] == "a1-four-new-economy-investment-growth" || cells[0] == "a9-online-retail-sales" {
                cells[6] = ""
            }
        }
        return cells.joined(separator: ",")
    }

    /// A chart of the report with other figures and another frame.
    private func compiled(
        _ name: String, _ change: Change, width: String
    ) throws -> (compiled: ZiboReport.Compiled, codes: [String]) {
        func text(_ name: String) throws -> String {
            String(decoding: try ZiboReport.source(name).bytes, as: UTF8.self)
        }
        for name in ["tuban.yaml", "figures.yaml", "themes/broadsheet.yaml"] {
            folder.write(try text(name), to: name)
        }
        let lines = try text("figures.csv").split(separator: "\n").map { Self.changed($0, change) }
        folder.write(lines.joined(separator: "\n") + "\n", to: "figures.csv")
        let chart = try text("charts/\(name).yaml").replacing(
            #/frame: {width: [\d.]+mm}/#, with: "frame: {width: \(width)}")
        folder.write(chart, to: "charts/\(name).yaml")
        let compiled = try ZiboReport.compiled("charts/\(name).yaml", in: folder.path)
        return (compiled, compiled.diagnostics.filter { $0.severity > .note }.map(\.code.id))
    }

    private func compose(_ name: String, _ change: Change, width: String) throws {
        let (compiled, codes) = try compiled(name, change, width: width)
        #expect(codes == [])
        let scene = try #require(compiled.scenes.first)
        let inspection = SceneInspection(scene, measuring: compiled.shaper)
        #expect(inspection.collisions == [])
        #expect(inspection.clipped(width: scene.width, height: scene.height) == [])
    }

    @Test(arguments: ["02-growth", "05-thresholds", "07-industry-targets", "08-jobs"], widths)
    func `Names of twenty characters compose`(name: String, width: String) throws {
        try compose(name, .longNames, width: width)
    }

    @Test(
        arguments: ["01-investment", "04-outside-funds", "05-thresholds", "07-industry-targets", "08-jobs"],
        widths)
    func `Ten times as much composes`(name: String, width: String) throws {
        try compose(name, .tenfold, width: width)
    }

    @Test(arguments: widths)
    func `Growth below zero composes`(width: String) throws {
        try compose("02-growth", .falling, width: width)
    }

    @Test(arguments: ["02-growth", "05-thresholds"], widths)
    func `A missing figure leaves its name`(name: String, width: String) throws {
        try compose(name, .missing, width: width)
        let scene = try #require(try compiled(name, .missing, width: width).compiled.scenes.first)
        let texts = SceneInspection(
            scene, measuring: try compiled(name, .missing, width: width).compiled.shaper
        ).texts
        let missing = name.hasPrefix("02") ? "“四新”经济投资" : "网络零售额"
        #expect(texts.contains { $0.text.contains(missing) })
    }
}
