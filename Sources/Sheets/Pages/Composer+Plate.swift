import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph

extension Composer {
    /// Lays out a page of exact size, or a panel that takes some of its columns.
    func plate(on page: PageSpec) -> ComposedPage {
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
        var column = column
        column.marks = context.layouts.drawn(column.marks)
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
            .pageTooSmall,
            "the blocks are \(millimeters(column.height - room)) mm taller than the page's \(millimeters(room)) mm; this one no longer fits",
            at: below?.node.span ?? sheet.span,
            hint: "the tallest: \(tallest.map(\.words).joined(separator: ", "))")
        diagnostic.hints.append("\(charts)take a block out, or set 'spacing' tighter")
        context.log.add(diagnostic)
    }
}
