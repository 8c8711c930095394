import Colors
import Rendering
import SceneGraph

/// Many small pieces, or lines of many points, in inks, written as content of the page: Cairo takes many times as long, with
/// numbers of six digits.
struct DensePieces {
    /// Pieces of one ink, one after the other.
    struct Run {
        /// The number of the ink.
        var number: Int
        var use: InkOperators.Use
        var content = PageContent()
    }

    private(set) var runs: [Run] = []
    /// How many dots, outlines and points of lines they are.
    private(set) var count = 0
    /// What they cover, on the page.
    private(set) var box = Rect.empty
    /// From the page to the sheet that it is printed on.
    private let margin: Double
    private var pen: Pen?

    init(margin: Double) { self.margin = margin }

    /// What a stroke has besides its colour.
    private struct Pen: Equatable {
        var width: Double
        var cap = StrokeCap.round
        var join = StrokeJoin.miter
        var miterLimit = 10.0
    }

    /// A piece in one ink.
    private struct Piece {
        var color: Color
        var shape: Shape

        enum Shape {
            /// A circle, which is a line of no length with round ends.
            case dot(width: Double)
            case outline(Path)
            case line(Path, Pen)
        }
        /// Where the shape's origin is on the page.
        var place: Point
    }

    /// Adds what a mark draws.
    ///
    /// - Parameter origin: Where its group is on the page.
    /// - Returns: Whether all of it is dots, outlines and lines of one ink each, which isn't printed over others; nothing is
    ///   added otherwise.
    mutating func add(_ items: Mark.Items, at origin: Point, _ inks: InkTable) -> Bool {
        guard let pieces = Self.pieces(of: items, at: origin),
            pieces.allSatisfy({ inks.entry(of: $0.color)?.overprints == false })
        else { return false }
        for piece in pieces { add(piece, inks) }
        return true
    }

    private mutating func add(_ piece: Piece, _ inks: InkTable) {
        guard let number = inks.index(of: piece.color) else { return }
        let use: InkOperators.Use = if case .outline = piece.shape { .fill } else { .stroke }
        if runs.last?.number != number || runs.last?.use != use { runs.append(Run(number: number, use: use)) }
        let last = runs.count - 1
        let place = Point(piece.place.x + margin, piece.place.y + margin)
        switch piece.shape {
        case .dot(let width):
            take(Pen(width: width), in: last)
            runs[last].content.add(dotAt: place)
            count += 1
            box = box.union(
                Rect(x: piece.place.x, y: piece.place.y, width: 0, height: 0).expanded(by: width / 2))
        case .outline(let path):
            runs[last].content.add(path, movedBy: place, "f\n")
            count += 1
            box = box.union(path.controlBounds.offset(by: piece.place))
        case .line(let path, let pen):
            take(pen, in: last)
            runs[last].content.add(path, movedBy: place, "S\n")
            count += path.elements.count
            box = box.union(path.controlBounds.offset(by: piece.place).expanded(by: pen.width / 2))
        }
    }

    private mutating func take(_ next: Pen, in run: Int) {
        guard next != pen else { return }
        pen = next
        runs[run].content.add(next.width, digits: 4)
        runs[run].content.add("w ")
        runs[run].content.add(Double(next.cap.number), digits: 2)
        runs[run].content.add("J ")
        runs[run].content.add(Double(next.join.number), digits: 2)
        runs[run].content.add("j ")
        runs[run].content.add(max(1, next.miterLimit), digits: 2)
        runs[run].content.add("M ")
    }

    /// nil if some of it is anything else.
    private static func pieces(of items: Mark.Items, at origin: Point) -> [Piece]? {
        switch items {
        case .symbol(let items): return pieces(of: items, at: origin)
        case .path(let items): return pieces(of: items, at: origin)
        case .line(let item): return line(item, at: origin).map { [$0] }
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
        case .rect, .area, .trail, .rule, .arc, .text, .image: return nil
        }
    }

    private static func pieces(of items: ItemColumns<SymbolItem>, at origin: Point) -> [Piece]? {
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

    private static func line(_ item: LineItem, at origin: Point) -> Piece? {
        let style = item.style
        guard style.fill == nil, style.isOpaque, style.strokeDash.isEmpty, style.strokeWidth > 0,
            style.strokeWidth.isFinite, style.strokeMiterLimit.isFinite,
            case .color(let color)? = style.stroke
        else { return nil }
        let pen = Pen(
            width: style.strokeWidth, cap: style.strokeCap, join: style.strokeJoin,
            miterLimit: style.strokeMiterLimit)
        return Piece(color: color, shape: .line(item.outline, pen), place: origin)
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

extension StrokeCap {
    /// As PDF numbers it (ISO 32000-1, table 54).
    fileprivate var number: Int {
        switch self {
        case .butt: 0
        case .round: 1
        case .square: 2
        }
    }
}

extension StrokeJoin {
    fileprivate var number: Int {
        switch self {
        case .miter: 0
        case .round: 1
        case .bevel: 2
        }
    }
}

extension Style {
    /// The colour of the fill, if that is all, and opaque.
    fileprivate var solidFill: Color? {
        guard stroke == nil, isOpaque, case .color(let color)? = fill else { return nil }
        return color
    }
}
