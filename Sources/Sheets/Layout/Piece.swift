import Diagnostics
import SceneGraph

/// A part of a block that stays together when content flows over pages: a line of text, a row of a table,
/// a whole chart.
struct Piece {
    var marks: [Mark]
    var height: Double
    /// Space to the piece before; none at the top of a page.
    var spaceBefore = 0.0
    /// Whether the next piece must stand on the same page: a title and what it is the title of.
    var keepsWithNext = false
    var breaksBefore = false
    /// What is set again over the piece where it begins a page: the head of a table.
    var repeated: Repeated?
    /// The heading that begins here.
    var heading: OutlineEntry?
    /// What the piece is a part of to readers: on a page, neighbours of one part of one block stand in one
    /// group, such as a table's rows.
    var part: Part?
    /// How the piece takes up height that is left on its page.
    var growth: Growth?
    /// The block that it is of.
    var span: Span?
    /// The width that the block was given.
    var room = 0.0
    /// Which of the layouts of the block it is, of those that stay whole.
    var layout: Int?

    struct Repeated {
        var marks: [Mark]
        var height: Double

        /// A head, and what is set under it.
        init(_ head: LaidOutBlock, _ next: LaidOutBlock? = nil) {
            marks = head.marks
            height = head.height
            guard let next else { return }
            marks.append(next.group(y: height))
            height += next.height
        }
    }

    struct Part: Hashable {
        var annotation: Annotation
        /// Tells several parts of one block apart, such as its paragraphs.
        var index = 0
    }

    struct Growth {
        /// The piece's share, beside those of others on the page.
        var weight: Double
        /// The piece at another height.
        var laidOut: (Double) -> LaidOutBlock
    }

    init(_ laid: LaidOutBlock) {
        marks = laid.marks
        height = laid.height
        layout = laid.source?.layout
    }

    init(marks: [Mark], height: Double) {
        self.marks = marks
        self.height = height
    }
}

extension [Piece] {
    /// The pieces as the items of one list.
    func asList(_ context: SheetContext) -> [Piece] {
        var pieces = self
        if !pieces.isEmpty { pieces[0].spaceBefore = context.spacing }
        for index in pieces.indices { pieces[index].part = Piece.Part(annotation: Annotation(.list)) }
        return pieces
    }
}

extension LaidOutBlock {
    /// Pieces under one another, as they stand where no page ends between them.
    init(_ pieces: [Piece]) {
        for piece in pieces {
            if height > 0 { height += piece.spaceBefore }
            marks.append(Mark(.group([GroupItem(x: 0, y: height, marks: piece.marks)]), role: .scope))
            height += piece.height
        }
    }
}
