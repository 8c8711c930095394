import ChartChecks
import ChartLayout
import Diagnostics
import SceneGraph

/// Finds texts that leave the page, stick out of their block, or overlap, as may happen when new data is put into
/// an existing layout. Each block is reported once.
struct PageCheck: Check {
    let id = "page-layout"
    let codes: [Diagnostic.Code] = [.textOverlap, .outsidePage, .textSticksOut]
    let reads: Set<CheckSubject.Kind> = [.pages]

    private struct Misfit {
        var code: Diagnostic.Code
        var message: String
        var hint: String
        var source: GroupItem.Source?
    }

    /// How many texts of each kind are reported in full.
    private static let toldCount = 5
    /// How much taller the box of a text may be than its ink, as a fraction of its size: digits are shorter.
    private static let rise = 0.08
    /// How far a text may reach beyond its block, as a fraction of its size: hanging punctuation does.
    private static let overhang = 0.6

    func findings(in subject: CheckSubject) -> [Finding] {
        var wide: [Misfit] = []
        var colliding: [Misfit] = []
        for (index, page) in subject.scenes.enumerated() {
            let place = subject.scenes.count > 1 ? " on page \(index + 1)" : ""
            let boxes = TextBoxes(page, measuring: subject.measuring)
            var isWide: Set<Int> = []
            for line in boxes.lines {
                guard let misfit = misfit(line, page, place) else { continue }
                isWide.insert(line.item)
                wide.append(misfit)
            }
            // A text that sticks out is reported already, and usually overlaps its neighbour.
            for (first, second) in boxes.lines.filter({ !isWide.contains($0.item) }).collisions(hair: { _ in
                0.3
            }) {
                colliding.append(
                    Misfit(
                        code: .textOverlap,
                        message: "“\(first.text.short)” and “\(second.text.short)” overlap\(place)",
                        hint: "shorten a text, or give the block more room",
                        source: second.source ?? first.source))
            }
        }
        let told = subject.told.compactMap(\.span)
        let stickingOut = findings(wide, rest: "texts that stick out", told: told, at: subject.span)
        return stickingOut
            + findings(
                colliding, rest: "texts that overlap", told: told + stickingOut.compactMap(\.span),
                at: subject.span)
    }

    private func misfit(_ line: TextBoxes.Line, _ page: Scene, _ place: String) -> Misfit? {
        let ink = line.ink
        let beyondPage = max(-ink.minX, ink.maxX - page.width, -ink.minY, ink.maxY - page.height)
        if beyondPage > max(0.5, line.size * Self.rise) {
            return Misfit(
                code: .outsidePage,
                message: "“\(line.text.short)” leaves the page by \(millimeters(beyondPage)) mm\(place)",
                hint: "shorten the text, or give it a place to break", source: line.source)
        }
        guard let room = line.room else { return nil }
        let beyond = max(room.lowerBound - ink.minX, ink.maxX - room.upperBound)
        guard beyond > max(0.5, line.size * Self.overhang) else { return nil }
        return Misfit(
            code: .textSticksOut,
            message:
                "“\(line.text.short)” sticks out of its \(millimeters(room.upperBound - room.lowerBound)) mm by \(millimeters(beyond)) mm\(place)",
            hint: "shorten the text, set it smaller, or give the block more of the grid", source: line.source)
    }

    /// Returns the first few misfits, and how many more there are, without those in a block of which something
    /// is told already, for instance by its own layout.
    private func findings(
        _ misfits: [Misfit], rest: String, told: [Span], at sheet: Span?
    ) -> [Finding] {
        let sources = misfits.compactMap(\.source)
        var blocks = Set(
            told.compactMap { span in
                span.file === sheet?.file
                    ? sources.first { $0.bytes.contains(span.range.lowerBound) }?.bytes : nil
            })
        let new = misfits.filter { misfit in misfit.source.map { blocks.insert($0.bytes).inserted } ?? true }
        var findings = new.prefix(Self.toldCount).map { misfit in
            Finding(
                .judgement, misfit.code, misfit.message, at: span(of: misfit, on: sheet), hints: [misfit.hint]
            )
        }
        if new.count > Self.toldCount {
            findings.append(
                Finding(.judgement, new[0].code, "and \(new.count - Self.toldCount) more \(rest)", at: sheet))
        }
        return findings
    }

    private func span(of misfit: Misfit, on sheet: Span?) -> Span? {
        guard let file = sheet?.file, let source = misfit.source else { return sheet }
        return Span(file: file, range: source.bytes)
    }
}

extension String {
    fileprivate var short: String { count > 20 ? prefix(19) + "…" : self }
}
