import Colors
import SceneGraph

/// An item that is an outline with a style.
protocol Paintable {
    var style: Style { get set }
    /// The outline that is filled, or along which is stroked, in the coordinates of the group.
    var contour: Path { get }
    /// What it covers with its stroke.
    var bounds: Rect { get }
    /// The part of the page that it covers wholly, if that is a rectangle.
    var solidBox: Rect? { get }
    /// Whether the shape has few corners.
    var isSimple: Bool { get }
    /// The item with edges that lie on those of a sheet moved out, as far as its grounds reach beyond.
    ///
    /// - Parameter origin: Where its group is on the sheet.
    func bleeding(_ bleed: Double, over sheet: Rect, from origin: Point) -> Self
    static func items(_ items: [Self]) -> Mark.Items
}

extension Paintable {
    var solidBox: Rect? { nil }
    var isSimple: Bool { true }
    func bleeding(_ bleed: Double, over sheet: Rect, from origin: Point) -> Self { self }
}

extension RectItem: Paintable {
    var contour: Path { outline }
    var solidBox: Rect? { cornerRadii.isZero ? rect : nil }
    static func items(_ items: [RectItem]) -> Mark.Items { .rect(ItemColumns(items)) }

    func bleeding(_ bleed: Double, over sheet: Rect, from origin: Point) -> RectItem {
        guard bleed > 0, style.fill != nil else { return self }
        let box = rect
        let place = box.offset(by: origin)
        var moved = box
        if abs(place.minX - sheet.minX) < Self.edgeTolerance { moved.minX -= bleed }
        if abs(place.minY - sheet.minY) < Self.edgeTolerance { moved.minY -= bleed }
        if abs(place.maxX - sheet.maxX) < Self.edgeTolerance { moved.maxX += bleed }
        if abs(place.maxY - sheet.maxY) < Self.edgeTolerance { moved.maxY += bleed }
        guard moved != box else { return self }
        var item = RectItem(moved, style: style)
        item.cornerRadii = cornerRadii
        return item
    }

    /// How far an edge may be from that of the sheet to lie on it, in points.
    private static let edgeTolerance = 0.1
}

extension SymbolItem: Paintable {
    var contour: Path { outline }
    static func items(_ items: [SymbolItem]) -> Mark.Items { .symbol(ItemColumns(items)) }
}

extension RuleItem: Paintable {
    var contour: Path { Path([.move(start), .line(end)]) }
    static func items(_ items: [RuleItem]) -> Mark.Items { .rule(ItemColumns(items)) }
}

extension ArcItem: Paintable {
    var contour: Path { outline }
    static func items(_ items: [ArcItem]) -> Mark.Items { .arc(items) }
}

extension PathItem: Paintable {
    var contour: Path { path.offset(by: Point(x, y)) }
    static func items(_ items: [PathItem]) -> Mark.Items { .path(items) }
}

/// The items that are a mark each.
protocol PaintableSeries: Paintable {
    static func mark(_ item: Self) -> Mark.Items
}

extension PaintableSeries {
    var isSimple: Bool { false }
    static func items(_ items: [Self]) -> Mark.Items { items.first.map(mark) ?? .rect([]) }
}

extension LineItem: PaintableSeries {
    var contour: Path { outline }
    static func mark(_ item: LineItem) -> Mark.Items { .line(item) }
}

extension AreaItem: PaintableSeries {
    var contour: Path { outline }
    static func mark(_ item: AreaItem) -> Mark.Items { .area(item) }
}

extension TrailItem: PaintableSeries {
    var contour: Path { outline }
    static func mark(_ item: TrailItem) -> Mark.Items { .trail(item) }
}

extension Paintable {
    /// The item as one colour within a convex outline on the page, if it is that.
    ///
    /// - Parameters:
    ///   - known: That outline, if it has been computed before.
    ///   - offset: Where its group is on the page.
    ///   - masks: What cuts it off there.
    func plain(_ known: ConvexOutline? = nil, at offset: Point, within masks: [Path]) -> Layer.Plain? {
        guard isSimple, masks.allSatisfy(\.isRectangle) else { return nil }
        let (fill, stroke) = (style.fill, style.stroke)
        guard let paint = fill ?? stroke, fill == nil || stroke == nil, case .color(let color) = paint else {
            return nil
        }
        if let known { return Layer.Plain(outline: known, color: color) }
        let area = fill == nil ? StrokeOutline(of: contour, style).path : contour
        guard var outline = ConvexOutline(area.offset(by: offset)) else { return nil }
        for mask in masks.map(\.controlBounds) where !mask.contains(outline.bounds) {
            guard let rest = ConvexOutline(mask).flatMap(outline.intersection) else { return nil }
            outline = rest
        }
        return Layer.Plain(outline: outline, color: color)
    }
}
