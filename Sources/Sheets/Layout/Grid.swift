/// Columns of equal width with gutters between them.
struct Grid {
    var columns: Int
    var gutter: Double
    var width: Double

    /// The width of a span of columns, gutters between them included.
    func width(of span: Int) -> Double {
        let span = Double(max(1, min(span, columns)))
        let column = (width - gutter * Double(columns - 1)) / Double(columns)
        return span * column + (span - 1) * gutter
    }

    /// The grid within a span of columns.
    func inside(_ span: Int) -> Grid {
        Grid(columns: max(1, min(span, columns)), gutter: gutter, width: width(of: span))
    }
}
