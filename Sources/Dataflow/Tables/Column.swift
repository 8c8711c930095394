/// The values of one field, stored by kind.
///
/// A column is dense if all its values are of one kind and none is missing; anything else
/// is a mixed column. Text is stored as codes into a dictionary, which makes grouping cheap.
public struct Column: Sendable {
    /// The values of a column in the form in which they are computed with.
    public enum Storage: Sendable {
        /// Numbers; NaN is one of them.
        case number([Double])
        /// Milliseconds since 1970.
        case date([Double])
        /// True or false.
        case boolean([Bool])
        /// Texts: for each row an index into a dictionary of distinct texts, which may hold more than occur.
        case string(codes: [Int32], dictionary: [String])
        /// Values of several kinds, or some that are missing.
        case mixed([Value])
    }

    private let content: Content
    /// The column of cells that numbers were read from, for what prints them as they are written.
    private var cells: Cells?

    private struct Cells {
        var numbers: WrittenNumbers
        var rows: [Int]?

        func taking(_ indices: [Int]) -> Cells {
            Cells(numbers: numbers, rows: rows.map { rows in indices.map { rows[$0] } } ?? indices)
        }
    }

    private enum Content {
        case stored(Storage)
        /// Numbers as a delimited text has them, and the rows of it that the column consists of; nil for all.
        case written(WrittenNumbers, rows: [Int]?)
    }

    /// The values by kind. Numbers of a delimited text are text here; see ``writtenNumbers``.
    public var storage: Storage {
        switch content {
        case .stored(let storage): storage
        case .written(let cells, nil): cells.storage
        case .written(let cells, let rows?): Column(cells.storage).rows(rows).storage
        }
    }

    /// Creates a column of stored values, which aren't examined.
    public init(_ storage: Storage) { content = .stored(storage) }

    /// Creates a column of cells that hold numbers.
    init(written cells: WrittenNumbers) { content = .written(cells, rows: nil) }

    private init(content: Content) { self.content = content }

    /// Creates a column of numbers.
    public init(numbers: [Double]) { self.init(.number(numbers)) }

    /// Creates a column of texts. O(values).
    public init(strings: [String]) {
        var dictionary: [String] = []
        var known: [String: Int32] = [:]
        let codes = strings.map { string -> Int32 in
            if let code = known[string] { return code }
            let code = Int32(dictionary.count)
            known[string] = code
            dictionary.append(string)
            return code
        }
        self.init(.string(codes: codes, dictionary: dictionary))
    }

    /// A dense column of the values if possible, otherwise a mixed one. O(values).
    public init(_ values: [Value]) {
        enum Kind { case number, date, boolean, string, mixed }
        func kind(_ value: Value) -> Kind {
            switch value {
            case .number: .number
            case .date: .date
            case .boolean: .boolean
            case .string: .string
            default: .mixed
            }
        }
        guard let first = values.first.map(kind), values.allSatisfy({ kind($0) == first }) else {
            self.init(.mixed(values))
            return
        }
        switch first {
        case .number: self.init(.number(values.map(\.number)))
        case .date: self.init(.date(values.map(\.number)))
        case .boolean: self.init(.boolean(values.map(\.isTruthy)))
        case .string: self.init(strings: values.map(\.string))
        case .mixed: self.init(.mixed(values))
        }
    }

    /// The number of values.
    public var count: Int {
        if case .written(let cells, let rows) = content { return rows?.count ?? cells.numbers.count }
        switch storage {
        case .number(let values), .date(let values): return values.count
        case .boolean(let values): return values.count
        case .string(let codes, _): return codes.count
        case .mixed(let values): return values.count
        }
    }

    /// The value in a row, which must be one of `0..<count`.
    public subscript(row: Int) -> Value {
        if case .written(let cells, let rows) = content { return .string(cells.text(rows?[row] ?? row)) }
        return switch storage {
        case .number(let values): .number(values[row])
        case .date(let values): .date(values[row])
        case .boolean(let values): .boolean(values[row])
        case .string(let codes, let dictionary): .string(dictionary[Int(codes[row])])
        case .mixed(let values): values[row]
        }
    }

    /// All values. O(rows).
    public var values: [Value] { (0..<count).map { self[$0] } }

    /// The rows at the given indices, in that order.
    public func rows(_ indices: [Int]) -> Column {
        if case .written(let cells, let rows) = content {
            let taken = Cells(numbers: cells, rows: rows).taking(indices)
            return Column(content: .written(taken.numbers, rows: taken.rows))
        }
        var result = taking(indices)
        result.cells = cells?.taking(indices)
        return result
    }

    private func taking(_ indices: [Int]) -> Column {
        switch storage {
        case .number(let values): Column(.number(indices.map { values[$0] }))
        case .date(let values): Column(.date(indices.map { values[$0] }))
        case .boolean(let values): Column(.boolean(indices.map { values[$0] }))
        case .string(let codes, let dictionary):
            Column(.string(codes: indices.map { codes[$0] }, dictionary: dictionary))
        case .mixed(let values): Column(indices.map { values[$0] })
        }
    }

    /// The distinct values in the order of their first appearance. O(rows).
    public var distinctValues: [Value] {
        if case .string(let codes, let dictionary) = storage {
            var seen = [Bool](repeating: false, count: dictionary.count)
            var result: [Value] = []
            for code in codes where !seen[Int(code)] {
                seen[Int(code)] = true
                result.append(.string(dictionary[Int(code)]))
            }
            return result
        }
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }
}

extension Column {
    /// The numbers of cells that are written as numbers, NaN for empty ones; nil for any other column. O(rows).
    public var writtenNumbers: [Double]? {
        guard case .written(let cells, let rows) = content else { return nil }
        return rows.map { $0.map { cells.numbers[$0] } } ?? cells.numbers
    }

    /// Whether the cells are written as numbers.
    public var holdsWrittenNumbers: Bool { if case .written = content { true } else { false } }

    /// Whether all texts are written as numbers, which computing with them takes them for, but joining and ordering
    /// don't. Numbers of equal length are in their order as text, too, like codes.
    public var holdsNumbersAsText: Bool {
        if holdsWrittenNumbers { return true }
        guard case .stored(.string(_, let dictionary)) = content else { return false }
        let texts = dictionary.filter { !$0.isEmpty }
        return Set(texts.map(\.utf8.count)).count > 1
            && texts.allSatisfy { $0.utf8.first != UInt8(ascii: "0") && !Value.string($0).number.isNaN }
    }

    /// Whether all values are numbers.
    var isOfNumbers: Bool { if case .stored(.number) = content { true } else { false } }

    /// The numbers of a column that has nothing else, whether they have been read as such or not; nil for any other.
    public var soleNumbers: [Double]? {
        if case .stored(.number(let numbers)) = content { numbers } else { writtenNumbers }
    }

    /// The column with cells that are written as numbers as numbers, and empty ones as null.
    public var readingNumbers: Column {
        guard case .written(let cells, let rows) = content, let numbers = writtenNumbers else { return self }
        var result =
            numbers.contains(where: \.isNaN)
            ? Column(.mixed(numbers.map { $0.isNaN ? .null : .number($0) })) : Column(.number(numbers))
        result.cells = Cells(numbers: cells, rows: rows)
        return result
    }

    /// The numbers with what is missing as a type has it.
    func missing(as type: FieldType) -> Column {
        guard type == .quantity, case .mixed(let values) = storage else { return self }
        var result = Column(.mixed(values.map { $0.isMissing ? .undefined : $0 }))
        result.cells = cells
        return result
    }

    /// The column with all texts that are written as numbers as numbers.
    var withNumbersRead: Column {
        holdsWrittenNumbers
            ? readingNumbers : Column(values.map { $0.isMissing ? .null : .number($0.number) })
    }

    /// The text of the cell that a number was read from: 1.10, or all digits of a long one; nil for other columns.
    public func writtenText(_ row: Int) -> String? {
        cells.map { $0.numbers.text($0.rows?[row] ?? row) }
    }

    /// The column as booleans, if it is text and each cell is true or false.
    var writtenBooleans: Column? {
        guard case .string(let codes, let dictionary) = storage, !dictionary.isEmpty,
            dictionary.allSatisfy({ $0 == "true" || $0 == "false" })
        else { return nil }
        return Column(.boolean(codes.map { dictionary[Int($0)] == "true" }))
    }
}
