import Diagnostics
import Documents
import SceneGraph

/// Distributes pieces over pages of a given height.
///
/// Pieces that are kept with the next one move to a new page together; if together they are taller than a
/// page, they are split all the same. If the last page has little content, pieces move to it
/// from the page before.
struct Flow {
    let height: Double
    let log: DiagnosticLog

    struct Page {
        var marks: [Mark] = []
        var height = 0.0
        var headings: [OutlineEntry] = []
        /// Whether it begins the document, or follows a page break that the document asks for.
        var isOpening = false
        /// The part to which the last mark belongs; nil if there is none.
        fileprivate var open: OpenPart?
    }

    fileprivate struct OpenPart: Hashable {
        var part: Piece.Part
        /// The range of its block in the document.
        var place: Range<Int>?
    }

    /// The smallest fraction of the last page to fill, if moving pieces to it can achieve that.
    private static let leastFill = 0.2
    /// The smallest fraction of the page before it that must remain filled.
    private static let leastFillBefore = 0.6

    func pages(_ pieces: [Piece]) -> [Page] {
        guard !pieces.isEmpty else { return [Page()] }
        return runs(pieces).flatMap { run in
            var pages = balanced(broken(run, limit: height)).map(set)
            if !pages.isEmpty { pages[0].isOpening = true }
            return pages
        }
    }

    // MARK: Breaking

    /// The pieces of a page before they are placed.
    private struct Draft {
        var pieces: [Piece] = []
        var height = 0.0

        /// Returns the height after more pieces are added. At the top of a page, the space before a piece is
        /// dropped, and its repeated head is added.
        func height(with added: some Sequence<Piece>) -> Double {
            var y = height
            var isFirst = pieces.isEmpty
            for piece in added {
                y += isFirst ? piece.repeated?.height ?? 0 : piece.spaceBefore
                y += piece.height
                isFirst = false
            }
            return y
        }

        mutating func add(_ piece: Piece) {
            height = height(with: [piece])
            pieces.append(piece)
        }
    }

    /// Splits the pieces at the page breaks that the document asks for.
    private func runs(_ pieces: [Piece]) -> [ArraySlice<Piece>] {
        let starts = [0] + pieces.indices.dropFirst().filter { pieces[$0].breaksBefore }
        return zip(starts, starts.dropFirst() + [pieces.count]).map { pieces[$0..<$1] }
    }

    /// Fills one page after the other.
    ///
    /// - Parameter limit: The height of the first page.
    private func broken(_ pieces: ArraySlice<Piece>, limit: Double) -> [Draft] {
        var drafts = [Draft()]
        func fits(_ pieces: ArraySlice<Piece>) -> Bool {
            // Allows for rounding errors in sums of heights.
            drafts[drafts.count - 1].height(with: pieces) <= (drafts.count == 1 ? limit : height) + 0.01
        }
        var start = pieces.startIndex
        while start < pieces.endIndex {
            var end = start + 1
            while end < pieces.endIndex, pieces[end - 1].keepsWithNext { end += 1 }
            let chunk = pieces[start..<end]
            if drafts[drafts.count - 1].height > 0, !fits(chunk) { drafts.append(Draft()) }
            let isWhole = fits(chunk)
            for index in chunk.indices {
                if !isWhole, drafts[drafts.count - 1].height > 0, !fits(pieces[index...index]) {
                    drafts.append(Draft())
                }
                drafts[drafts.count - 1].add(pieces[index])
            }
            start = end
        }
        return drafts
    }

    /// Ends the second-to-last page earlier if the last has little content.
    private func balanced(_ drafts: [Draft]) -> [Draft] {
        guard drafts.count > 1, let last = drafts.last else { return drafts }
        let missing = height * Self.leastFill - last.height
        guard missing > 0 else { return drafts }
        let before = drafts[drafts.count - 2]
        let again = broken((before.pieces + last.pieces)[...], limit: before.height - missing)
        guard again.count == 2, again[0].height >= height * Self.leastFillBefore else { return drafts }
        return drafts.dropLast(2) + again
    }

    // MARK: Setting

    /// Places the pieces of a page; those that can grow share the height that is left.
    private func set(_ draft: Draft) -> Page {
        let spare = height - draft.height
        let weights = draft.pieces.map { $0.growth?.weight ?? 0 }
        let total = weights.reduce(0, +)
        var page = Page()
        for (var piece, weight) in zip(draft.pieces, weights) {
            if spare > 0, weight > 0, let growth = piece.growth {
                let laid = growth.laidOut(piece.height + spare * weight / total)
                (piece.marks, piece.height, piece.layout) = (laid.marks, laid.height, laid.source?.layout)
            }
            add(piece, to: &page)
        }
        return page
    }

    private func add(_ piece: Piece, to page: inout Page) {
        if !page.marks.isEmpty {
            page.height += piece.spaceBefore
        } else if let repeated = piece.repeated {
            append(group(repeated.marks, y: 0, of: piece), of: piece, to: &page)
            page.height += repeated.height
        }
        append(group(piece.marks, y: page.height, of: piece), of: piece, to: &page)
        page.height += piece.height
        if let heading = piece.heading { page.headings.append(heading) }
        if page.height > height + 0.5 {
            log.error(
                .pageTooSmall, "this is \(millimeters(page.height - height)) mm taller than a page",
                at: piece.span,
                hint: "make it smaller, or break it into several blocks")
        }
    }

    private func append(_ mark: Mark, of piece: Piece, to page: inout Page) {
        let part = piece.part.map { OpenPart(part: $0, place: piece.span?.range) }
        defer { page.open = part }
        guard let part else {
            page.marks.append(mark)
            return
        }
        let last = page.marks.count - 1
        if part == page.open, last >= 0, case .group(var items) = page.marks[last].items, !items.isEmpty {
            items[0].marks.append(mark)
            page.marks[last].items = .group(items)
        } else {
            var group = GroupItem(marks: [mark])
            group.annotation = part.part.annotation
            page.marks.append(Mark(.group([group]), role: .scope))
        }
    }

    private func group(_ marks: [Mark], y: Double, of piece: Piece) -> Mark {
        var group = GroupItem(x: 0, y: y, marks: marks)
        group.source = piece.span.map {
            GroupItem.Source(bytes: $0.range, room: piece.room, layout: piece.layout)
        }
        return Mark(.group([group]), role: .scope)
    }
}

/// Formats points as millimetres, for messages.
func millimeters(_ points: Double) -> String {
    let tenths = (points / 72 * 254).rounded()
    return (tenths / 10).plain
}
