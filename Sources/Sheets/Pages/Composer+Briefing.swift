import ChartModel
import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph

extension Composer {
    /// The most passes that page numbers in the contents may take.
    private static let mostPasses = 5

    /// Lays out content that flows over pages, after an optional cover.
    func briefing(on page: PageSpec) -> [ComposedPage] {
        let margins = sheet.margins ?? page.margins
        let height = page.trim.height - margins.top - margins.bottom
        let flow = Flow(height: height, log: context.log)
        var context = context
        var flowed: [Flow.Page] = []
        // Page numbers in the contents may move what follows them, so this repeats until nothing moves.
        for _ in 0..<Self.mostPasses {
            let pieces = sheet.blocks.pieces(width: context.grid.width, context)
            flowed = flow.pages(pieces)
            let outline = flowed.enumerated().flatMap { index, page in
                page.headings.map { heading in
                    var entry = heading
                    entry.page = String(index + 1)
                    return entry
                }
            }
            if outline == context.outline { break }
            context.outline = outline
        }
        var pages = sheet.cover.isEmpty ? [] : [cover(on: page, margins: margins, height: height)]
        var section = ""
        for (index, content) in flowed.enumerated() {
            let first = content.headings.first { $0.level == 1 }
            section = first?.title ?? section
            var running = context
            running.environment.signals["page"] = .number(Double(index + 1))
            running.environment.signals["pages"] = .number(Double(flowed.count))
            running.environment.signals["section"] = .string(section)
            section = content.headings.last { $0.level == 1 }?.title ?? section
            var marks = content.marks
            let isOdd = index % 2 == 0
            for (line, isHead) in [(sheet.running?.head, true), (sheet.running?.foot, false)] {
                guard let line, line.onOpenings || !content.isOpening else { continue }
                marks += line.marks(
                    isHead: isHead, width: context.grid.width, height: height, isOdd: isOdd, running)
            }
            let group = GroupItem(x: margins.left, y: margins.top, marks: marks)
            pages.append(
                ComposedPage(
                    width: page.trim.width, height: page.trim.height,
                    marks: [Mark(.group([group]), role: .scope)]))
        }
        return pages
    }

    private func cover(on page: PageSpec, margins: Insets, height: Double) -> ComposedPage {
        let stack = Stack(context: context, width: context.grid.width)
        let column = stack.laidOut(sheet.cover, fit: Fit(height: height))
        if column.height > height + 0.5 {
            context.log.error(
                .pageTooSmall, "the cover is \(millimeters(column.height - height)) mm taller than its page",
                at: sheet.cover.first?.node.span)
        }
        return ComposedPage(
            width: page.trim.width, height: page.trim.height,
            marks: [column.group(x: margins.left, y: margins.top)])
    }
}
