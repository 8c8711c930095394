import Diagnostics
import Documents
import SceneGraph

/// Puts pieces onto pages of a height, one after the other.
///
/// Pieces that are kept with the next move to the new page together; what is kept together and taller
/// than a page is broken all the same.
struct Flow {
    let height: Double
    let log: DiagnosticLog

    struct Page {
        var marks: [Mark] = []
        var height = 0.0
        var headings: [OutlineEntry] = []
    }

    func pages(_ pieces: [Piece]) -> [Page] {
        var pages = [Page()]
        var start = 0
        while start < pieces.count {
            var end = start + 1
            while end < pieces.count, pieces[end - 1].keepsWithNext, !pieces[end].breaksBefore { end += 1 }
            let chunk = pieces[start..<end]
            let page = pages[pages.count - 1]
            let isNew = page.height == 0
            if !isNew, pieces[start].breaksBefore || !fits(chunk, on: page) { pages.append(Page()) }
            if fits(chunk, on: pages[pages.count - 1]) {
                for piece in chunk { add(piece, to: &pages) }
            } else {
                for piece in chunk {
                    if pages[pages.count - 1].height > 0, !fits([piece], on: pages[pages.count - 1]) {
                        pages.append(Page())
                    }
                    add(piece, to: &pages)
                }
            }
            start = end
        }
        return pages
    }

    private func fits(_ pieces: ArraySlice<Piece>, on page: Page) -> Bool {
        var y = page.height
        for piece in pieces {
            y += y == 0 ? piece.repeated?.height ?? 0 : piece.spaceBefore
            y += piece.height
        }
        // Sums of heights may be off by rounding.
        return y <= height + 0.01
    }

    private func add(_ piece: Piece, to pages: inout [Page]) {
        var page = pages[pages.count - 1]
        if page.height > 0 {
            page.height += piece.spaceBefore
        } else if let repeated = piece.repeated {
            page.marks.append(group(repeated.marks, y: 0))
            page.height += repeated.height
        }
        page.marks.append(group(piece.marks, y: page.height))
        page.height += piece.height
        if let heading = piece.heading { page.headings.append(heading) }
        if page.height > height + 0.5 {
            log.error(
                "this is \(millimeters(page.height - height)) mm taller than a page", at: piece.span,
                hint: "make it smaller, or break it into several blocks")
        }
        pages[pages.count - 1] = page
    }

    private func group(_ marks: [Mark], y: Double) -> Mark {
        Mark(.group([GroupItem(x: 0, y: y, marks: marks)]), role: .scope)
    }
}

/// Points as millimetres, for people.
func millimeters(_ points: Double) -> String {
    let tenths = (points / 72 * 254).rounded()
    return (tenths / 10).plain
}
