import ChartCompiler
import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph

/// A page before it is a scene: content placed from its top left corner.
struct ComposedPage {
    var width: Double
    var height: Double
    var marks: [Mark]
}

/// Puts blocks on paper: as one sheet as tall as its content, as one page of exact size, or on as many pages as
/// they take.
struct Composer {
    let sheet: SheetSpec
    /// The paper; nil for posters.
    let page: PageSpec?
    let context: SheetContext

    func pages() -> [ComposedPage] {
        switch (sheet.shape, page) {
        case (.briefing, let page?): briefing(on: page)
        case (.plate, let page?): [plate(on: page)]
        default: [poster()]
        }
    }

    /// As tall as its content.
    private func poster() -> ComposedPage {
        let margins =
            sheet.margins ?? page?.margins ?? Insets((context.environment.width ?? sheet.width ?? 1080) / 15)
        let width = context.grid.width
        let column = Stack(context: context, width: width).laidOut(sheet.blocks)
        return ComposedPage(
            width: margins.left + width + margins.right,
            height: margins.top + column.height + margins.bottom,
            marks: [column.group(x: margins.left, y: margins.top)])
    }

    /// A page of exact size, or a panel of some of its columns.
    private func plate(on page: PageSpec) -> ComposedPage {
        let isPanel = sheet.panel != nil
        let margins = isPanel ? sheet.margins ?? Insets() : sheet.margins ?? page.margins
        let width = context.grid.width
        let outer = isPanel ? width + margins.left + margins.right : page.trim.width
        let stack = Stack(context: context, width: width)
        guard let height = sheet.height ?? (isPanel ? nil : page.trim.height) else {
            let column = stack.laidOut(sheet.blocks)
            return ComposedPage(
                width: outer, height: margins.top + column.height + margins.bottom,
                marks: [column.group(x: margins.left, y: margins.top)])
        }
        let room = height - margins.top - margins.bottom
        let column = stack.laidOut(sheet.blocks, fit: Fit(height: room), feathers: true)
        if column.height > room + 0.5 { reportOverflow(column, room: room) }
        return ComposedPage(
            width: outer, height: height, marks: [column.group(x: margins.left, y: margins.top)])
    }

    private func reportOverflow(_ column: LaidOutBlock, room: Double) {
        var below: PlacedBlock?
        for (block, mark) in zip(sheet.blocks, column.marks) {
            guard case .group(let items) = mark.items, let group = items.first else { continue }
            let bottom = group.bounds(measuring: context.measuring).maxY
            if bottom > room + 0.5 {
                below = block
                break
            }
        }
        let tallest = TallBlock.tallest(of: sheet.blocks, column, context)
        let charts = tallest.contains { $0.holdsChart } ? "give charts less height, " : ""
        var diagnostic = Diagnostic.error(
            "the blocks are \(millimeters(column.height - room)) mm taller than the page's \(millimeters(room)) mm; this one no longer fits",
            at: below?.node.span ?? sheet.span,
            hint: "the tallest: \(tallest.map(\.words).joined(separator: ", "))")
        diagnostic.hints.append("\(charts)take a block out, or set 'spacing' tighter")
        context.log.add(diagnostic)
    }

    // MARK: Briefings

    /// The most passes until the contents have their page numbers.
    private static let mostPasses = 5

    /// Content that flows over pages, after a cover of its own.
    private func briefing(on page: PageSpec) -> [ComposedPage] {
        let margins = sheet.margins ?? page.margins
        let height = page.trim.height - margins.top - margins.bottom
        let flow = Flow(height: height, log: context.log)
        var context = context
        var flowed: [Flow.Page] = []
        // Page numbers in the contents may move what comes after them: until nothing moves.
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
                "the cover is \(millimeters(column.height - height)) mm taller than its page",
                at: sheet.cover.first?.node.span)
        }
        return ComposedPage(
            width: page.trim.width, height: page.trim.height,
            marks: [column.group(x: margins.left, y: margins.top)])
    }
}
