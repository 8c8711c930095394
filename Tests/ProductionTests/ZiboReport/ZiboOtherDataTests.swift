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
    }

    private static let widths = ["53.71mm", "112.3mm", "170.8mm", "229.3mm", "375px"]

    /// - Parameter emptied: The figure that the year lacks.
    private static func changed(_ line: Substring, _ change: Change?, emptied: String?) -> String {
        var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        if cells[0] == emptied { cells[6] = "" }
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
        case nil: break
        }
        return cells.joined(separator: ",")
    }

    /// A chart of the report with other figures and another frame.
    private func compiled(
        _ name: String, _ change: Change? = nil, emptied: String? = nil, width: String
    ) throws -> (compiled: ZiboReport.Compiled, codes: [String]) {
        func text(_ name: String) throws -> String {
            String(decoding: try ZiboReport.source(name).bytes, as: UTF8.self)
        }
        for name in ["tuban.yaml", "figures.yaml", "themes/broadsheet.yaml"] {
            folder.write(try text(name), to: name)
        }
        let lines = try text("figures.csv").split(separator: "\n").map {
            Self.changed($0, change, emptied: emptied)
        }
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

    /// Each chart without one of its figures, and what its title can't say then.
    private static let emptied = [
        ("01-investment", "a1-provincial-key-projects-investment", "建设类省级", ""),
        ("02-growth", "a1-four-new-economy-investment-growth", "“四新”经济投资", ""),
        ("03-four-strong", "a1-four-strong-share", "2023年", "missing-figure"),
        ("04-outside-funds", "a1-out-of-province-funds", "到位资金", "missing-figure"),
        ("05-thresholds", "a9-online-retail-sales", "网络零售额", ""),
        ("06-champions", "a1-national-champion-demonstration", "—", "missing-figure"),
        ("07-industry-targets", "a2-new-green-factories", "—", ""),
        ("08-jobs", "a8-supported-startups", "政策性扶持创业", "missing-figure"),
        ("09-reimbursement", "a8-outpatient-reimbursement", "—", "number-without-data"),
        ("10-coloured-glass", "a6-glass-domestic-share", "—", "number-without-data"),
    ]

    @Test(arguments: emptied, widths)
    func `A missing figure keeps its place`(
        missing: (name: String, figure: String, stays: String, told: String), width: String
    ) throws {
        let (compiled, codes) = try compiled(missing.name, emptied: missing.figure, width: width)
        #expect(Set(codes) == (missing.told.isEmpty ? [] : [missing.told]))
        let scene = try #require(compiled.scenes.first)
        let inspection = SceneInspection(scene, measuring: compiled.shaper)
        #expect(inspection.texts.contains { $0.text.contains(missing.stays) })
        #expect(
            !inspection.texts.contains {
                $0.text.contains("NaN") || $0.text == "0" && missing.name != "09-reimbursement"
            })
        #expect(inspection.collisions == [])
        #expect(inspection.clipped(width: scene.width, height: scene.height) == [])
    }
}
