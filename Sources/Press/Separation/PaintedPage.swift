import Colors
import SceneGraph

/// Something that has been painted, with its colours as numbers of the ink table.
struct Layer {
    /// The single item, in the coordinates of its group.
    var items: Mark.Items
    /// Where the group's origin is on the page.
    var offset: Point
    /// The outlines on the page that cut it off.
    var masks: [Path]
    /// What it covers, on the page.
    var bounds: Rect
    /// What it covers wholly and in one colour, if that is a rectangle.
    var solid: Rect?
    /// What it is, if it is one colour within a convex outline.
    var plain: Plain?
    /// Its inks, if it is a picture of such.
    var art: LineArt?

    struct Plain {
        var outline: ConvexOutline
        var color: Color
    }

    /// As a group in the page's coordinates.
    var group: GroupItem {
        var group = GroupItem(x: offset.x, y: offset.y, marks: [Mark(items)])
        for mask in masks.reversed() {
            var outer = GroupItem(marks: [Mark(.group([group]))])
            outer.mask = mask
            group = outer
        }
        return group
    }

    /// Whether it is so slim, as letters and lines are, that what is above shows the ground rather than it.
    var isSlim: Bool {
        switch items {
        case .text, .rule, .line: true
        default: min(bounds.width, bounds.height) <= 2
        }
    }

    var isImage: Bool { if case .image = items { true } else { false } }
}

/// What has been painted on a page so far, found by place: a grid, whose cells list what reaches into them.
struct PaintedPage {
    private(set) var layers: [Layer] = []
    private var cells: [[Int32]]
    private let bounds: Rect
    private let cellSize: Point

    private static let columns = 32

    init(_ bounds: Rect) {
        self.bounds = bounds
        cellSize = Point(
            max(bounds.width, 1) / Double(Self.columns), max(bounds.height, 1) / Double(Self.columns))
        cells = Array(repeating: [], count: Self.columns * Self.columns)
    }

    mutating func add(_ layer: Layer) {
        let number = Int32(truncatingIfNeeded: layers.count)
        layers.append(layer)
        for cell in cellNumbers(of: layer.bounds) { cells[cell].append(number) }
    }

    /// What is to be seen in a part of the page: the ground that covers it all, nil for paper, and what lies above,
    /// in the order of painting. O(what reaches into the cells of the part).
    ///
    /// - Parameter limit: The number of layers beyond which nobody needs to know more.
    func beneath(_ region: Rect, limit: Int = .max) -> (ground: Layer?, above: [Layer]) {
        let cellNumbers = cellNumbers(of: region)
        var numbers = cellNumbers.first.map { cells[$0] } ?? []
        if cellNumbers.count > 1 {
            for cell in cellNumbers.dropFirst() { numbers += cells[cell] }
            numbers.sort()
        }
        var above: [Layer] = []
        var last: Int32 = -1
        for number in numbers.reversed() where number != last {
            last = number
            let layer = layers[Int(number)]
            guard layer.bounds.overlaps(region) || layer.bounds.touches(region) else { continue }
            if let solid = layer.solid, solid.contains(region) { return (layer, above.reversed()) }
            above.append(layer)
            if above.count > limit { break }
        }
        return (nil, above.reversed())
    }

    private func cellNumbers(of box: Rect) -> [Int] {
        guard !box.isEmpty else { return [] }
        func range(_ low: Double, _ high: Double, _ start: Double, _ size: Double) -> ClosedRange<Int> {
            func cell(_ value: Double) -> Int {
                Int(max(0, min(Double(Self.columns - 1), ((value - start) / size).rounded(.down))))
            }
            return cell(low)...cell(high)
        }
        let columns = range(box.minX, box.maxX, bounds.minX, cellSize.x)
        return range(box.minY, box.maxY, bounds.minY, cellSize.y).flatMap { row in
            columns.map { row * Self.columns + $0 }
        }
    }
}

extension Rect {
    func contains(_ other: Rect) -> Bool {
        minX <= other.minX + 0.01 && maxX >= other.maxX - 0.01 && minY <= other.minY + 0.01
            && maxY >= other.maxY - 0.01
    }

    /// Whether one has no area, as the box of a line, and lies in the other.
    func touches(_ other: Rect) -> Bool {
        (width == 0 || height == 0 || other.width == 0 || other.height == 0)
            && minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY
    }
}
