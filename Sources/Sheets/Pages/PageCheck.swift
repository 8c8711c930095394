import ChartCompiler
import Diagnostics
import SceneGraph

/// Checks finished pages for texts that leave the page, stick out of their block, or overlap, as may happen
/// when new data is put into an existing layout. Each block is reported once.
struct PageCheck {
    let measuring: any TextMeasuring
    let sheet: Span?
    let log: DiagnosticLog

    private struct Finding {
        var code: Diagnostic.Code
        var message: String
        var hint: String
        var source: GroupItem.Source?
    }

    /// How many findings of each kind are reported in full.
    private static let toldCount = 5
    /// How much taller the box of a text may be than its ink, as a fraction of its size: digits are shorter.
    private static let rise = 0.08
    /// How far a text may reach beyond its block, as a fraction of its size: hanging punctuation does.
    private static let overhang = 0.6

    func check(_ pages: [Scene]) {
        var wide: [Finding] = []
        var colliding: [Finding] = []
        for (index, page) in pages.enumerated() {
            let place = pages.count > 1 ? " on page \(index + 1)" : ""
            let boxes = TextBoxes(page, measuring: measuring)
            var isWide: Set<Int> = []
            for line in boxes.lines {
                guard let finding = finding(line, page, place) else { continue }
                isWide.insert(line.item)
                wide.append(finding)
            }
            // A text that sticks out is reported already, and usually overlaps its neighbour.
            for (first, second) in boxes.lines.filter({ !isWide.contains($0.item) }).collisions(hair: { _ in
                0.3
            }) {
                colliding.append(
                    Finding(
                        code: .textOverlap,
                        message: "“\(first.text.short)” and “\(second.text.short)” overlap\(place)",
                        hint: "shorten a text, or give the block more room",
                        source: second.source ?? first.source))
            }
        }
        tell(wide, rest: "texts that stick out")
        tell(colliding, rest: "texts that overlap")
    }

    private func finding(_ line: TextBoxes.Line, _ page: Scene, _ place: String) -> Finding? {
        let ink = line.ink
        let beyondPage = max(-ink.minX, ink.maxX - page.width, -ink.minY, ink.maxY - page.height)
        if beyondPage > max(0.5, line.size * Self.rise) {
            return Finding(
                code: .outsidePage,
                message: "“\(line.text.short)” leaves the page by \(millimeters(beyondPage)) mm\(place)",
                hint: "shorten the text, or give it a place to break", source: line.source)
        }
        guard let room = line.room else { return nil }
        let beyond = max(room.lowerBound - ink.minX, ink.maxX - room.upperBound)
        guard beyond > max(0.5, line.size * Self.overhang) else { return nil }
        return Finding(
            code: .textSticksOut,
            message:
                "“\(line.text.short)” sticks out of its \(millimeters(room.upperBound - room.lowerBound)) mm by \(millimeters(beyond)) mm\(place)",
            hint: "shorten the text, set it smaller, or give the block more of the grid", source: line.source)
    }

    /// Reports findings, except those in a block that has been reported already, for instance
    /// by its own layout.
    private func tell(_ findings: [Finding], rest: String) {
        var blocks = Set(
            log.diagnostics.compactMap { diagnostic in
                findings.lazy.compactMap(\.source).first { source in
                    diagnostic.span.map {
                        $0.file === sheet?.file && source.bytes.contains($0.range.lowerBound)
                    }
                        ?? false
                }
            }.map(\.bytes))
        let new = findings.filter { finding in finding.source.map { blocks.insert($0.bytes).inserted } ?? true
        }
        for finding in new.prefix(Self.toldCount) {
            log.warning(finding.code, finding.message, at: span(of: finding), hint: finding.hint)
        }
        if new.count > Self.toldCount {
            log.warning(new[0].code, "and \(new.count - Self.toldCount) more \(rest)", at: sheet)
        }
    }

    private func span(of finding: Finding) -> Span? {
        guard let file = sheet?.file, let source = finding.source else { return sheet }
        return Span(file: file, range: source.bytes)
    }
}

extension String {
    fileprivate var short: String { count > 20 ? prefix(19) + "…" : self }
}
