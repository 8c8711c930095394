import Synchronization

/// What the cells of a column are, as far as a text has been read. One cell of a later kind makes the whole column one of
/// that kind, so that a text that is read in parts is read again from its beginning, as soon as a part tells.
enum ColumnKind: Int, Comparable, Sendable {
    /// Numbers as JavaScript reads them, or nothing.
    case written
    /// Numbers in a format's notation, or nothing.
    case notated
    case text

    static func < (a: ColumnKind, b: ColumnKind) -> Bool { a.rawValue < b.rawValue }
}

/// Which kinds a part has of the columns that were read of it.
final class ColumnKinds: Sendable {
    /// The kinds that other parts have, by the number of the column.
    private let known: [Int: ColumnKind]
    private let own = Mutex<[Int: ColumnKind]>([:])

    init(known: [Int: ColumnKind]) { self.known = known }

    /// The kinds of the columns that have been read.
    var found: [Int: ColumnKind] { own.withLock { $0 } }

    func column(_ index: Int, _ reader: ColumnReader, _ notation: NumberNotation) -> Column {
        let (column, kind) = reader.column(index, known[index] ?? .written, notation)
        own.withLock { $0[index] = kind }
        return column
    }
}

extension ColumnReader {
    /// A column of a part of a text.
    ///
    /// - Parameter known: The kind that the column has at least.
    fileprivate func column(
        _ index: Int, _ known: ColumnKind, _ notation: NumberNotation
    ) -> (Column, ColumnKind) {
        if known == .written {
            let written = written(index)
            if notation.isPlain { return (written, written.isText ? .text : .written) }
            if notation.reading(written).holdsWrittenNumbers
                || !written.isText && !written.holdsWrittenNumbers
            {
                return (written, .written)
            }
        }
        let cells = strings(index, keepsEmpty: true)
        if known < .text {
            let numbers = notation.reading(cells, isNumeric: true)
            if !numbers.isText { return (numbers, .notated) }
        }
        return (notation.readingNulls(cells), .text)
    }
}

extension Column {
    /// Whether a cell holds text that hasn't been read as a number.
    fileprivate var isText: Bool {
        if holdsWrittenNumbers { return false }
        return switch storage {
        case .string(_, let dictionary): dictionary.contains { !$0.isEmpty }
        case .mixed(let values):
            values.contains { if case .string(let text) = $0 { !text.isEmpty } else { false } }
        case .number, .date, .boolean: false
        }
    }
}
