import Grammar
import SceneGraph

/// A side of a facet's grid that has headers.
enum HeaderSide: CaseIterable {
    case rowHeader, columnHeader, rowFooter, columnFooter

    init(isRow: Bool, isFooter: Bool) {
        self =
            switch (isRow, isFooter) {
            case (true, false): .rowHeader
            case (true, true): .rowFooter
            case (false, false): .columnHeader
            case (false, true): .columnFooter
            }
    }

    var isRow: Bool { self == .rowHeader || self == .rowFooter }
    var isFooter: Bool { self == .rowFooter || self == .columnFooter }

    var role: Role {
        switch self {
        case .rowHeader: .rowHeader
        case .columnHeader: .columnHeader
        case .rowFooter: .rowFooter
        case .columnFooter: .columnFooter
        }
    }

    /// Whether an axis that rows or columns share is on this side.
    func holds(_ orient: AxisDefinition.Orient) -> Bool {
        switch orient {
        case .left: self == .rowHeader
        case .right: self == .rowFooter
        case .top: self == .columnHeader
        case .bottom: self == .columnFooter
        }
    }

    func edge(of box: Rect) -> Double {
        switch self {
        case .rowHeader: box.minX
        case .columnHeader: box.minY
        case .rowFooter: box.maxX
        case .columnFooter: box.maxY
        }
    }

    /// Returns the outer one of two coordinates, rounded outward to a whole point on request.
    func farther(_ a: Double, _ b: Double, _ rounds: Bool) -> Double {
        let far = isFooter ? max(a, b) : min(a, b)
        return rounds ? far.rounded(isFooter ? .up : .down) : far
    }

    /// Returns the cell that a header is next to; the nearest one if the last row doesn't have it.
    func cell(_ index: Int, rows: Int, columns: Int, count: Int) -> Int {
        switch self {
        case .rowHeader: return min(index * columns, count - 1)
        case .rowFooter: return min(index * columns + columns - 1, count - 1)
        case .columnHeader: return min(index, count - 1)
        case .columnFooter:
            let last = (rows - 1) * columns + index
            return last < count ? last : max(0, last - columns)
        }
    }
}

/// The outer edges of headers on each side of a grid.
struct Margins {
    private var edges: [HeaderSide: Double] = [:]

    subscript(side: HeaderSide) -> Double {
        get { edges[side] ?? 0 }
        set { edges[side] = newValue }
    }
}
