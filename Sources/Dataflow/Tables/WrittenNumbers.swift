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
    /// Where the cells are; nil if the texts have been read.
    private let source: (cells: CellScanner, column: Int)?
    private let texts: Mutex<Column.Storage?>

    init(_ numbers: [Double], hasEmpty: Bool, cells: CellScanner, column: Int) {
        self.numbers = numbers
        self.hasEmpty = hasEmpty
        source = (cells, column)
        texts = Mutex(nil)
    }

    /// Cells whose texts are known.
    init(_ texts: [String]) {
        numbers = texts.map { $0.allSatisfy { $0 == " " } ? .nan : Value.string($0).number }
        hasEmpty = numbers.contains(where: \.isNaN)
        source = nil
        self.texts = Mutex(Column(strings: texts).storage)
    }

    /// The text of a cell. O(length of the rows near it).
    func text(_ row: Int) -> String {
        source?.cells.text(row, source?.column ?? 0) ?? Column(storage)[row].string
    }

    /// All cells as text. O(rows) the first time.
    var storage: Column.Storage {
        texts.withLock { texts in
            if let texts { return texts }
            let storage =
                source.map { ColumnReader($0.cells).strings($0.column, keepsEmpty: true).storage }
                ?? .mixed([])
            texts = storage
            return storage
        }
    }
}
