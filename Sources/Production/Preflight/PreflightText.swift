import Diagnostics
import Documents
public import Preflight

/// The judgement on a file, for a terminal and for programs.
public struct PreflightText {
    private let path: String
    private let report: PreflightReport

    public init(_ report: PreflightReport, of path: String) { (self.report, self.path) = (report, path) }

    /// `page.pdf: PDF 1.4, held to PDF/X-1a:2003, 1 page: fit for the press`
    public var summary: String {
        let standard = report.standard.map { "held to \($0.rawValue)" } ?? "claims no standard"
        let pages = "\(report.pageCount) page\(report.pageCount == 1 ? "" : "s")"
        return "\(path): PDF \(report.version), \(standard), \(pages): \(verdict)"
    }

    private var verdict: String {
        let defects = report.defects.count
        let remarks = report.findings.count - defects
        let parts = [(defects, "defect"), (remarks, "remark")].filter { $0.0 > 0 }
        let counts = parts.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", ")
        return counts.isEmpty ? "nothing to say against it" : counts
    }

    /// What is found, a line each; nothing for a file that nothing is to be said against.
    public var findings: String {
        guard !report.findings.isEmpty else { return "" }
        return summary + "\n" + report.findings.map { "  \(line($0))\n" }.joined()
    }

    public var text: String {
        var text = report.findings.isEmpty ? summary + "\n" : findings
        for page in report.pages.prefix(Self.greatestCount) { text += "  \(line(page))\n" }
        return text
    }

    /// How many pages are told.
    private static let greatestCount = 40

    private func line(_ finding: PreflightFinding) -> String {
        let mark = finding.severity == .defect ? "✘" : "•"
        let place = finding.place.map { " at \($0.text)" } ?? ""
        let page = finding.page.map { "page \($0)\(place): " } ?? ""
        let object = finding.object.map { ", \($0)" } ?? ""
        let times = finding.count > 1 ? ", \(finding.count) times" : ""
        return
            "\(mark) \(page)\(finding.found); allowed: \(finding.allowed)\(object)\(times) [\(finding.code.id)]"
    }

    private func line(_ page: PageFacts) -> String {
        var parts = page.facts.map { "\($0.0) \($0.1)" }
        if parts.isEmpty { parts = ["nothing is painted"] }
        return "page \(page.number): " + parts.joined(separator: ", ")
    }

    // MARK: JSON

    /// The judgements on several files.
    public static func json(_ reports: [(path: String, report: PreflightReport)]) -> String {
        JSONText.object([
            ("files", .array(reports.map { PreflightText($0.report, of: $0.path).json }))
        ]).written
    }

    private var json: JSONText {
        .object([
            ("path", .string(path)), ("version", .string(report.version)), ("claim", text(report.claim)),
            ("standard", text(report.standard?.rawValue)), ("pages", .number(Double(report.pageCount))),
            ("fit", .boolean(report.isFit)), ("findings", .array(report.findings.map(json))),
            ("facts", .array(report.pages.map(json))),
        ])
    }

    private func text(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }

    private func number(_ number: Double?) -> JSONText {
        number.map { .number(($0 * 1000).rounded() / 1000) } ?? .null
    }

    private func json(_ finding: PreflightFinding) -> JSONText {
        .object([
            ("code", .string(finding.code.id)), ("severity", .string(finding.severity.rawValue)),
            ("page", number(finding.page.map(Double.init))), ("object", text(finding.object)),
            (
                "place",
                finding.place.map {
                    .object([
                        ("x", number($0.x)), ("y", number($0.y)), ("width", number($0.width)),
                        ("height", number($0.height)),
                    ])
                } ?? .null
            ), ("found", .string(finding.found)), ("allowed", .string(finding.allowed)),
            ("count", .number(Double(finding.count))),
        ])
    }

    private func json(_ page: PageFacts) -> JSONText {
        .object([
            ("page", .number(Double(page.number))),
            (
                "boxes",
                .object(
                    page.boxes.map {
                        (key: $0.name, value: .array([$0.x, $0.y, $0.width, $0.height].map(number)))
                    })
            ),
            ("colorSpaces", .array(page.colorSpaces.sorted().map { .string($0) })),
            ("plates", .array(page.plates.sorted().map { .string($0.name) })),
            (
                "fonts",
                .object(
                    page.fonts.sorted { $0.key < $1.key }.map { (key: $0.key, value: .boolean($0.value)) })
            ),
            ("smallestType", number(page.smallestType)), ("thinnestLine", number(page.thinnestLine)),
            ("leastResolution", number(page.leastResolution)), ("mostInk", number(page.mostInk)),
        ])
    }
}

extension PreflightFinding.Place {
    /// `12.3, 45 mm`
    var text: String { "\(x.short), \(y.short) mm" }
}

extension PageFacts {
    /// What is known of the page, each with what it is.
    var facts: [(String, String)] {
        var facts: [(String, String)] = []
        if let box = boxes.last(where: {
            $0.name == "TrimBox" || $0.name == "ArtBox" || $0.name == "MediaBox"
        }) {
            facts.append((box.name, "\(box.width.short) × \(box.height.short) mm"))
        }
        if !plates.isEmpty { facts.append(("plates", plates.sorted().map(\.name).joined(separator: " "))) }
        if !colorSpaces.isEmpty { facts.append(("in", colorSpaces.sorted().joined(separator: " "))) }
        if let mostInk { facts.append(("most ink", "\(mostInk.short) %")) }
        if let smallestType { facts.append(("smallest type", "\(smallestType.short) pt")) }
        if let thinnestLine { facts.append(("thinnest line", "\(thinnestLine.short) pt")) }
        if let leastResolution { facts.append(("pictures from", "\(leastResolution.rounded().short) ppi")) }
        if !fonts.isEmpty {
            let missing = fonts.values.count { !$0 }
            facts.append(
                (
                    "fonts",
                    missing == 0 ? "\(fonts.count), all embedded" : "\(fonts.count), \(missing) not embedded"
                ))
        }
        return facts
    }
}

extension Double {
    /// With two decimals at most.
    var short: String { ((self * 100).rounded() / 100).plain }
}
