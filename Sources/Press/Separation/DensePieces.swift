import Colors
import Rendering
import SceneGraph

/// Many small pieces in inks, written as content of the page: Cairo takes many times as long for each, with numbers of
/// six digits.
struct DensePieces {
    /// Pieces of one ink, one after the other.
    struct Run {
        /// The number of the ink.
        var number: Int
        var use: InkOperators.Use
        var content = PageContent()
    }

    private(set) var runs: [Run] = []
    private(set) var count = 0
    /// What they cover, on the page.
    private(set) var box = Rect.empty
    /// From the page to the sheet that it is printed on.
    private let margin: Double
    private var dotWidth: Double?

    init(margin: Double) { self.margin = margin }

    /// A piece in one ink.
    private struct Piece {
        var color: Color
        var shape: Shape

        enum Shape {
            /// A circle, which is a line of no length with round ends.
            case dot(width: Double)
            case outline(Path)
        }
        /// Where the shape's origin is on the page.
        var place: Point
    }

    /// Adds what a mark draws.
    ///
    /// - Parameter origin: Where its group is on the page.
    /// - Returns: Whether all of it is dots and outlines of one ink each; nothing is added otherwise.
    mutating func add(_ items: Mark.Items, at origin: Point, _ inks: InkTable) -> Bool {
        guard let pieces = Self.pieces(of: items, at: origin) else { return false }
        for piece in pieces { add(piece, inks) }
        count += pieces.count
        return true
    }

    private mutating func add(_ piece: Piece, _ inks: InkTable) {
        guard let number = inks.index(of: piece.color) else { return }
        let use: InkOperators.Use = if case .dot = piece.shape { .stroke } else { .fill }
        if runs.last?.number != number || runs.last?.use != use { runs.append(Run(number: number, use: use)) }
        let last = runs.count - 1
        let place = Point(piece.place.x + margin, piece.place.y + margin)
        switch piece.shape {
        case .dot(let width):
            if width != dotWidth {
                runs[last].content.add(width, digits: 4)
                runs[last].content.add("w ")
                dotWidth = width
            }
            runs[last].content.add(dotAt: place)
            box = box.union(
                Rect(x: piece.place.x, y: piece.place.y, width: 0, height: 0).expanded(by: width / 2))
        case .outline(let path):
            runs[last].content.add(path, movedBy: place, "f\n")
            box = box.union(path.controlBounds.offset(by: piece.place))
        }
    }

    /// nil if some of it is anything else.
    private static func pieces(of items: Mark.Items, at origin: Point) -> [Piece]? {
        switch items {
        case .symbol(let items): return pieces(of: items, at: origin)
        case .path(let items): return pieces(of: items, at: origin)
        case .group(let groups):
            var pieces: [Piece] = []
            for group in groups {
                guard group.mask == nil, group.width == nil else { return nil }
                for mark in group.marks {
                    let place = origin + Point(group.x, group.y)
                    guard let inner = Self.pieces(of: mark.items, at: place) else { return nil }
                    pieces += inner
                }
            }
            return pieces
        case .rect, .line, .area, .trail, .rule, .arc, .text, .image: return nil
        }
    }

    private static func pieces(of items: [SymbolItem], at origin: Point) -> [Piece]? {
        var pieces: [Piece] = []
        for item in items {
            guard let color = item.style.solidFill else { return nil }
            guard item.shape == .named("circle"), item.size > 0, item.size.isFinite else {
                pieces.append(Piece(color: color, shape: .outline(item.outline), place: origin))
                continue
            }
            pieces.append(
                Piece(
                    color: color, shape: .dot(width: item.size.squareRoot()),
                    place: origin + Point(item.x, item.y)))
        }
        return pieces
    }

    private static func pieces(of items: [PathItem], at origin: Point) -> [Piece]? {
        var pieces: [Piece] = []
        for item in items {
            guard let color = item.style.solidFill else { return nil }
            pieces.append(
                Piece(color: color, shape: .outline(item.path), place: origin + Point(item.x, item.y)))
        }
        return pieces
    }
}

extension Style {
    /// The colour of the fill, if that is all, and opaque.
    fileprivate var solidFill: Color? {
        guard stroke == nil, isOpaque, case .color(let color)? = fill else { return nil }
        return color
    }
}

extension Separator {
    /// Pieces of which many that follow one another are written as content, in whose place a rectangle is drawn.
    mutating func dense(_ pieces: [Mark.Items], in frame: Frame) -> [Mark.Items] {
        guard pieces.count >= Self.leastDenseCount else { return pieces }
        var result: [Mark.Items] = []
        var content = DensePieces(margin: margin)
        var members: [Mark.Items] = []
        func finish() {
            let box = content.box.intersection(frame.visible)
            if content.count < Self.leastDenseCount || box.isEmpty {
                result += members
            } else {
                var style = Style(
                    fill: inks.number(
                        InkTable.Entry(mix: .none, color: .white, substitute: .pieces(densePieces.count))))
                style.strokeWidth = 0
                densePieces.append(content)
                result.append(.rect([RectItem(box.offset(by: .zero - frame.offset), style: style)]))
            }
            content = DensePieces(margin: margin)
            members = []
        }
        for piece in pieces {
            if content.add(piece, at: frame.offset, inks) {
                members.append(piece)
            } else {
                finish()
                result.append(piece)
            }
        }
        finish()
        return result
    }

    /// From so many on, the few words around them are worth it.
    private static let leastDenseCount = 32
}
