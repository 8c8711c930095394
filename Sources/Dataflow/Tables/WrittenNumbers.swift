import Diagnostics
import Synchronization

/// The cells of a column of delimited text that all hold numbers or nothing: they are text, as in Vega, and
/// numbers where they are computed with. 1.1 and 1.10 are two names, but one number.
///
/// The numbers are read with the file; the texts only when they are asked for.
final class WrittenNumbers: Sendable {
    /// The number in each row; NaN for an empty cell.
    let numbers: [Double]
    let hasEmpty: Bool
    private let cells: CellScanner
    private let column: Int
    private let texts = Mutex<Column.Storage?>(nil)

    init(_ numbers: [Double], hasEmpty: Bool, cells: CellScanner, column: Int) {
        self.numbers = numbers
        self.hasEmpty = hasEmpty
        self.cells = cells
        self.column = column
    }

    /// The text of a cell. O(length of the rows near it).
    func text(_ row: Int) -> String { cells.text(row, column) }

    /// All cells as text. O(rows) the first time.
    var storage: Column.Storage {
        texts.withLock { texts in
            if let texts { return texts }
            let storage = ColumnReader(cells).strings(column, keepsEmpty: true).storage
            texts = storage
            return storage
        }
    }
}
