/// A table of named columns of equal length.
///
/// ```swift
/// let table = Table([("区县", Column(strings: ["张店", "临淄"])), ("亿元", Column(numbers: [512, 388]))])
/// table[0, "亿元"]  // .number(512)
/// ```
public struct Table: Sendable {
    /// The names of the columns in their order.
    public private(set) var names: [String] = []
    private var columns: [String: LazyColumn] = [:]
    /// The length of all columns.
    public private(set) var rowCount: Int
    /// An index that finds rows by a value: in tables that many documents share, until they are changed.
    private var index: TableIndex?
    /// Where the rows were read, if they were.
    var origin: TableOrigin?
    /// What was computed of the rows that each row stands for, if it stands for several.
    var tallies: Tallies?
    /// How each column was made, if that is recorded.
    var derivations: [String: Derivation]?

    /// A table without columns, of a number of empty rows.
    public init(rowCount: Int = 0) { self.rowCount = rowCount }

    /// A table of columns, which must be of one length: shorter ones are filled up with undefined.
    public init(_ columns: [(name: String, column: Column)]) {
        rowCount = columns.map(\.column.count).max() ?? 0
        for (name, column) in columns { self[name] = column }
    }

    /// A table of objects; a key that an object lacks is undefined there. O(rows × columns).
    public init(objects: [[(key: String, value: Value)]]) {
        rowCount = objects.count
        var names: [String] = []
        var values: [String: [Value]] = [:]
        for (row, object) in objects.enumerated() {
            for (key, value) in object {
                if values[key] == nil {
                    names.append(key)
                    values[key] = [Value](repeating: .undefined, count: objects.count)
                }
                values[key]?[row] = value
            }
        }
        for name in names { self[name] = Column(values[name] ?? []) }
    }

    /// The column with a name. Setting it appends or replaces the column.
    public subscript(name: String) -> Column? {
        get { columns[name]?.column }
        set {
            guard let newValue else {
                set(name, to: nil)
                names.removeAll { $0 == name }
                return
            }
            let missing = rowCount - newValue.count
            let column =
                missing == 0
                ? newValue
                : Column(
                    newValue.values.prefix(rowCount) + Array(repeating: .undefined, count: max(0, missing)))
            set(name, to: LazyColumn(column))
        }
    }

    /// Appends or replaces a column that is made when it is asked for, of the table's length.
    ///
    /// - Parameter edges: Makes the first and the last rows alone, if the column has many more.
    mutating func add(
        _ name: String, edges: LazyColumn.Making? = nil, making column: @escaping LazyColumn.Making
    ) {
        set(name, to: LazyColumn(column, edges: edges))
    }

    /// The column with a name; of one with very many rows, which nothing has read, only the first and the last of them:
    /// for those who look at all columns in search of something unusual.
    public func edges(of name: String) -> Column? { columns[name]?.edges }

    private mutating func set(_ name: String, to column: LazyColumn?) {
        index = nil
        origin?.derive(name)
        derivations?[name] = nil
        if columns[name] == nil, column != nil { names.append(name) }
        columns[name] = column
    }

    /// Replaces a column by the same values in another type, which still stand where they stood.
    public mutating func convert(_ name: String, to column: Column) {
        let (origin, derivation) = (origin, derivations?[name])
        self[name] = column
        self.origin = origin
        derivations?[name] = derivation
    }

    /// The table with the columns that are written as numbers, or as true and false, converted to these, and with
    /// null for empty cells.
    public var readingTypes: Table {
        var result = self
        for name in names {
            guard let column = self[name] else { continue }
            if column.holdsWrittenNumbers {
                result.convert(name, to: column.readingNumbers)
            } else if case .string = column.storage {
                result.convert(name, to: column.writtenBooleans ?? column.converted(to: .string))
            }
        }
        return result
    }

    /// Whether each row stands for several of a table that was read in parts, so that only aggregates tell something.
    public var isSummary: Bool { tallies != nil }

    /// A cell; undefined where there is no such column.
    public subscript(row: Int, name: String) -> Value {
        columns[name]?.column[row] ?? .undefined
    }

    /// The same table with an index that finds rows by a value.
    var indexed: Table {
        var copy = self
        copy.index = TableIndex()
        return copy
    }

    /// The rows in which a column has a value, in their order; nil if the table has no index.
    func rows(where name: String, holds value: Value) -> [Int]? {
        guard let index, let column = self[name] else { return nil }
        return index.rows(where: name, holds: value, in: column)
    }

    /// The rows at the given indices, in that order; an index may occur several times. O(indices × columns).
    public func rows(_ indices: [Int]) -> Table {
        var result = Table(rowCount: indices.count)
        let isWide = names.count > 16
        for name in names { result.set(name, to: columns[name]?.rows(indices, isWide: isWide)) }
        result.origin = origin?.taking(indices)
        result.tallies = tallies?.taking(indices)
        result.derivations = derivations?.mapValues { .rows($0, indices) }
        return result
    }

    /// The value at a field path: the column that is called exactly so, else the one whose name the path escapes,
    /// else a member of an object in a column (`a.b`).
    public func values(at field: FieldPath) -> Column {
        if let column = columns[field.text] ?? columns[field.name] { return column.column }
        guard let first = field.path.first, let column = self[first], field.path.count > 1 else {
            return undefinedColumn
        }
        return Column(column.values.map { $0.member(at: field.path.dropFirst()) })
    }

    /// The column of a field that doesn't exist: undefined in every row.
    var undefinedColumn: Column { Column(.mixed([Value](repeating: .undefined, count: rowCount))) }

    /// Whether the field path leads to a column.
    public func has(_ field: FieldPath) -> Bool {
        columns[field.text] != nil || columns[field.name] != nil
            || field.path.first.map { columns[$0] != nil } ?? false
    }

    /// The rows of each group of equal key values, groups in order of first appearance. O(rows × keys).
    public func groups(by keys: [FieldPath]) -> [(key: [Value], rows: [Int])] {
        guard !keys.isEmpty else { return [([], Array(0..<rowCount))] }
        let columns = keys.map { values(at: $0) }
        var result: [(key: [Value], rows: [Int])] = []
        if columns.count == 1, case .string(let codes, let dictionary) = columns[0].storage {
            var slots = [Int](repeating: -1, count: dictionary.count)
            for (row, code) in codes.enumerated() {
                if slots[Int(code)] < 0 {
                    slots[Int(code)] = result.count
                    result.append(([.string(dictionary[Int(code)])], []))
                }
                result[slots[Int(code)]].rows.append(row)
            }
            return result
        }
        var slots: [[Value]: Int] = [:]
        for row in 0..<rowCount {
            let key = columns.map { $0[row] }
            if let slot = slots[key] {
                result[slot].rows.append(row)
            } else {
                slots[key] = result.count
                result.append((key, [row]))
            }
        }
        return result
    }
}

extension Value {
    /// The member that a path leads to; undefined if there is none.
    public func member(at path: some Sequence<String>) -> Value {
        var value = self
        for key in path {
            switch value {
            case .object(let members): value = members[key] ?? .undefined
            case .geometry(let geometry): value = geometry.member(key)
            case .array(let values):
                guard let index = Int(key), values.indices.contains(index) else { return .undefined }
                value = values[index]
            case .string(let text):
                guard let index = Int(key), index >= 0,
                    let place = text.index(text.startIndex, offsetBy: index, limitedBy: text.endIndex),
                    place < text.endIndex
                else { return .undefined }
                value = .string(String(text[place]))
            default: return .undefined
            }
        }
        return value
    }
}
