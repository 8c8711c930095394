/// Columns of equal width with gutters between them.
struct Grid: Hashable {
    var columns: Int
    var gutter: Double
    var width: Double

    var columnWidth: Double { max(0, (width - gutter * Double(columns - 1)) / Double(columns)) }

    /// Returns the width of a span of columns, including the gutters between them.
    func width(of span: Int) -> Double {
        let span = Double(max(1, min(span, columns)))
        return span * columnWidth + (span - 1) * gutter
    }

    /// Returns the x of the left edge of a column; columns are counted from 0.
    func x(of column: Int) -> Double { Double(column) * (columnWidth + gutter) }

    /// Returns the grid within a span of columns.
    func inside(_ span: Int) -> Grid {
        Grid(columns: max(1, min(span, columns)), gutter: gutter, width: width(of: span))
    }
}
