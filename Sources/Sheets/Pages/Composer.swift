import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph

/// A page before it becomes a scene, with its content placed from the top left corner.
struct ComposedPage {
    var width: Double
    var height: Double
    var marks: [Mark]
}

/// Composes blocks into pages: a poster as tall as its content, a plate of exact size, or a briefing of as
/// many pages as it takes.
struct Composer {
    let sheet: SheetSpec
    /// The paper; nil for posters.
    let page: PageSpec?
    /// The total width, in place of the sheet's own.
    let width: Double?
    let context: SheetContext

    func pages() -> [ComposedPage] {
        switch (sheet.shape, page) {
        case (.briefing, let page?): briefing(on: page)
        case (.plate, let page?): [plate(on: page)]
        default: [poster()]
        }
    }

    /// Lays out a single page as tall as its content.
    private func poster() -> ComposedPage {
        let margins =
            sheet.margins ?? page?.margins ?? Insets((width ?? sheet.width ?? 1080) / 15)
        let typeWidth = context.grid.width
        let column = Stack(context: context, width: typeWidth).laidOut(sheet.blocks)
        return ComposedPage(
            width: margins.left + typeWidth + margins.right,
            height: margins.top + column.height + margins.bottom,
            marks: [column.group(x: margins.left, y: margins.top)])
    }
}
