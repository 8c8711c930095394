import Grammar
import SceneGraph

/// A side of a facet's grid, where headers stand.
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

    /// Whether an axis that rows or columns share stands here.
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

    /// The one of two places that lies further out, on whole points where a screen is drawn for.
    func farther(_ a: Double, _ b: Double, _ rounds: Bool) -> Double {
        let far = isFooter ? max(a, b) : min(a, b)
        return rounds ? far.rounded(isFooter ? .up : .down) : far
    }

    /// The cell beside which a header stands: the nearest where the last row has none.
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

/// How far headers reach out on each side of a grid.
struct Margins {
    private var edges: [HeaderSide: Double] = [:]

    subscript(side: HeaderSide) -> Double {
        get { edges[side] ?? 0 }
        set { edges[side] = newValue }
    }
}
