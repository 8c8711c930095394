import ChartModel
import Grammar

extension View {
    /// The number of plots in a row whose width comes from the frame.
    var flexibleColumns: Int {
        if case .plot(let plot) = self {
            if case .length? = plot.width { return 0 }
            if case .step? = plot.width { return 0 }
            return 1
        }
        return (0..<columnCount).reduce(0) { total, column in
            let members = stride(from: column, to: children.count, by: columnCount)
            return total + (members.map { children[$0].flexibleColumns }.max() ?? 0)
        }
    }

    /// Returns the number of plots in a column whose height comes from the frame.
    func flexibleRows(_ scales: [ScaleModel]) -> Int {
        if case .plot(let plot) = self {
            switch plot.height {
            case .container?: return 1
            case .length?, .step?: return 0
            case nil:
                let model = plot.units.lazy.compactMap { $0.scales[.y] }.first.map { scales[$0] }
                return model?.isDiscrete ?? false ? 0 : 1
            }
        }
        return stride(from: 0, to: children.count, by: columnCount).reduce(0) { total, row in
            let members = row..<min(row + columnCount, children.count)
            return total + (members.map { children[$0].flexibleRows(scales) }.max() ?? 0)
        }
    }
}
