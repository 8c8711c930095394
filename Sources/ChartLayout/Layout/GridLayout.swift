import Grammar
import SceneGraph

/// Places boxes in rows and columns, as Vega's grid layout does.
struct GridLayout {
    var columns: Int
    var columnPadding: Double
    var rowPadding: Double
    var columnAlignment = LayoutAlign.all
    var rowAlignment = LayoutAlign.all
    var centersColumns = false
    var centersRows = false
    /// Whether offsets are rounded up to whole points, as Vega does for screens.
    var rounds = true

    /// Returns the origin of each box; boxes are given relative to their own origins.
    func places(_ boxes: [Rect]) -> [Point] {
        let count = boxes.count
        guard count > 0 else { return [] }
        let columns = max(1, min(self.columns, count))
        let rows = (count + columns - 1) / columns
        func up(_ value: Double) -> Double { rounds ? value.rounded(.up) : value }
        func reach(_ value: Double) -> Double { value < 0 ? up(-value) : 0 }
        var extentX = [Double](repeating: 0, count: columns)
        var extentY = [Double](repeating: 0, count: rows)
        var leadX = [Double](repeating: 0, count: count)
        var leadY = [Double](repeating: 0, count: count)
        for (index, box) in boxes.enumerated() where !box.isEmpty {
            let (column, row) = (index % columns, index / columns)
            extentX[column] = max(extentX[column], up(box.maxX))
            extentY[row] = max(extentY[row], up(box.maxY))
            leadX[index] = column == 0 ? 0 : columnPadding + reach(box.minX)
            leadY[index] = row == 0 ? 0 : rowPadding + reach(box.minY)
        }
        let (widest, tallest) = (extentX.max() ?? 0, extentY.max() ?? 0)
        let allX = leadX.max() ?? 0
        let allY = leadY.max() ?? 0
        var places = [Point](repeating: .zero, count: count)
        for index in 0..<count {
            let (column, row) = (index % columns, index / columns)
            if column > 0 {
                let peers = stride(from: column, to: count, by: columns)
                let lead: Double =
                    switch columnAlignment {
                    case .all: allX + widest
                    // Views come closer than they reach only where they aren't aligned.
                    case .each: max(0, peers.map { leadX[$0] }.max() ?? 0) + extentX[column - 1]
                    case .none: leadX[index] + extentX[column - 1]
                    }
                places[index].x = places[index - 1].x + lead
            }
            if row > 0 {
                let peers = (row * columns)..<min(count, (row + 1) * columns)
                let lead: Double =
                    switch rowAlignment {
                    case .all: allY + tallest
                    case .each: max(0, peers.map { leadY[$0] }.max() ?? 0) + extentY[row - 1]
                    case .none: leadY[index] + extentY[row - 1]
                    }
                places[index].y = places[index - columns].y + lead
            }
        }
        // Vega subtracts the space that earlier columns or rows take, so that only the
        // first ones are centred.
        for (index, box) in boxes.enumerated() {
            let (column, row) = (index % columns, index / columns)
            if centersColumns, columnAlignment != .none, rows > 1 {
                let room =
                    (columnAlignment == .all ? widest : extentX[column]) - box.maxX - places[index].x
                if room > 0 { places[index].x += room / 2 }
            }
            if centersRows, rowAlignment != .none, columns > 1 {
                let room = (rowAlignment == .all ? tallest : extentY[row]) - box.maxY - places[index].y
                if room > 0 { places[index].y += room / 2 }
            }
        }
        return places
    }
}
