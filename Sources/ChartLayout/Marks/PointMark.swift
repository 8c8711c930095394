import ChartModel
import Dataflow
import Grammar
import SceneGraph
import VisualEncoding

/// Points: a symbol for each row, whose shape may vary.
enum PointMark: PrimitiveMark {
    static let name = "point"
    static let look = MarkLook(isFilled: false, strokeWidth: 2, opacity: 0.7, isClosed: true)
    static let printsLabels = true

    static func placed(_ context: MarkContext) -> PlacedMark {
        placed(context, shape: context.unit.mark.shape ?? "circle", shapes: context.values(.shape))
    }

    /// Places symbols of the same shape, or with a shape for each row.
    static func placed(_ context: MarkContext, shape: String, shapes: [Value]? = nil) -> PlacedMark {
        let (xs, ys) = (context.points(.x), context.points(.y))
        let mark = context.unit.mark
        let sizes = context.numbers(.size, own: mark.size, styled: 30, bare: 64)
        let angles = context.numbers(.angle, default: mark.angle ?? 0)
        let shapes = Shapes(shapes, fallback: shape)
        let style = MarkStyle(context)
        let reaches = style.strokeReaches
        var box = Rect.empty
        for row in 0..<context.rowCount where xs[row].isFinite && ys[row].isFinite {
            let outline = shapes.bounds(row, radius: max(0, sizes[row]).squareRoot() / 2, angle: angles[row])
            box.formUnion(outline.offset(by: Point(xs[row], ys[row])).expanded(by: reaches?[row] ?? 0))
        }
        func anchors() -> [LabelAnchor?] {
            let side = labelSide(context)
            return (0..<context.rowCount).map { row in
                guard xs[row].isFinite, ys[row].isFinite else { return nil }
                return .point(
                    PointAnchor(
                        center: Point(xs[row], ys[row]), radius: max(0, sizes[row]).squareRoot() / 2,
                        side: side))
            }
        }
        return PlacedMark(
            reach: context.shown(box), anchors: .init(places: anchors, style: { style[$0] })
        ) {
            var items = ItemColumns<SymbolItem>()
            // Hundreds of thousands would be copied again and again as their number grows.
            items.reserveCapacity(context.rowCount)
            for row in 0..<context.rowCount where xs[row].isFinite && ys[row].isFinite {
                items.append(
                    .init(x: xs[row], y: ys[row], size: max(0, sizes[row])),
                    .init(shape: shapes[row], angle: angles[row], style: style[row]))
            }
            return [Mark(.symbol(items), clip: mark.clip ?? false)]
        }
    }

    /// Points of a dot plot have their labels beside them, those over names or dates have them above.
    private static func labelSide(_ context: MarkContext) -> PointAnchor.Side {
        let (x, y) = (context.positions[.x], context.positions[.y])
        switch (x?.isDiscrete, y?.isDiscrete) {
        case (true?, true?): return .anywhere
        case (_, true?): return .beside
        case (true?, _): return .above
        default: return context.unit[.x]?.type == .temporal ? .above : .anywhere
        }
    }
}

/// The shape of each row's symbol, and the bounds of its outline at a size within −1…1.
private final class Shapes {
    private typealias Outline = (shape: SymbolItem.Shape, bounds: Rect)

    /// The names of shapes, if they vary.
    private let names: [Value]?
    private let fallback: String
    /// The outline of the shape that rows have which name none.
    private let usual: Outline
    private var known: [String: Outline] = [:]

    init(_ names: [Value]?, fallback: String) {
        (self.names, self.fallback) = (names, fallback)
        usual = Self.outline(named: fallback)
        known[fallback] = usual
    }

    subscript(row: Int) -> SymbolItem.Shape { names == nil ? usual.shape : outline(row).shape }

    func bounds(_ row: Int, radius: Double, angle: Double) -> Rect {
        if names == nil, angle == 0 { return usual.bounds.scaled(by: radius) }
        let (shape, box) = outline(row)
        guard angle != 0 else { return box.scaled(by: radius) }
        var item = SymbolItem(x: 0, y: 0, size: 4 * radius * radius, shape: shape, style: Style())
        item.angle = angle
        return item.outline.bounds
    }

    private func outline(_ row: Int) -> Outline {
        guard let names, !names[row].isMissing else { return usual }
        let name = names[row].string
        if let outline = known[name] { return outline }
        let outline = Self.outline(named: name)
        known[name] = outline
        return outline
    }

    private static func outline(named name: String) -> Outline {
        let shape = SymbolItem.Shape.shape(name)
        return (shape, SymbolItem(x: 0, y: 0, size: 4, shape: shape, style: Style()).unitOutline.bounds)
    }
}

extension Rect {
    fileprivate func scaled(by factor: Double) -> Rect {
        isEmpty
            ? self
            : Rect(minX: minX * factor, minY: minY * factor, maxX: maxX * factor, maxY: maxY * factor)
    }
}
