import Diagnostics
import SceneGraph

/// A part of a block that isn't split between pages: a line of text, a row of a table, a whole chart.
struct Piece {
    var marks: [Mark]
    var height: Double
    /// The space before the piece; dropped at the top of a page.
    var spaceBefore = 0.0
    /// Whether the next piece must be on the same page, as a title must be with its content.
    var keepsWithNext = false
    var breaksBefore = false
    /// What is repeated above the piece when it begins a page, such as the head of a table.
    var repeated: Repeated?
    /// The heading that begins with this piece.
    var heading: OutlineEntry?
    /// The part that the piece belongs to for readers, such as a table. Neighbouring pieces of the same part
    /// of a block share a group on their page.
    var part: Part?
    /// How the piece uses height that is left on its page; nil if it can't grow.
    var growth: Growth?
    /// The place of its block in the document.
    var span: Span?
    /// The width that the block was given.
    var room = 0.0
    /// The index of the block's layout, if the block is a single piece.
    var layout: Int?

    struct Repeated {
        var marks: [Mark]
        var height: Double

        /// A head, and what is repeated below it.
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
        /// Distinguishes the parts of one block, such as its paragraphs.
        var index = 0
    }

    struct Growth {
        /// The piece's share, relative to those of the other pieces on the page.
        var weight: Double
        /// Lays out the piece at another height.
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
    /// Returns the pieces as the items of one list.
    func asList(_ context: SheetContext) -> [Piece] {
        var pieces = self
        if !pieces.isEmpty { pieces[0].spaceBefore = context.spacing }
        for index in pieces.indices { pieces[index].part = Piece.Part(annotation: Annotation(.list)) }
        return pieces
    }
}

extension LaidOutBlock {
    /// Stacks pieces as they are if no page ends between them.
    init(_ pieces: [Piece]) {
        for piece in pieces {
            if height > 0 { height += piece.spaceBefore }
            marks.append(Mark(.group([GroupItem(x: 0, y: height, marks: piece.marks)]), role: .scope))
            height += piece.height
        }
    }
}
