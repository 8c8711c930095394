/// The columns of many objects, row by row.
struct RowColumns {
    private var columns: [RowColumn] = []
    private var indices: [[UInt8]: Int] = [:]
    private(set) var rowCount = 0
    private var sparsity = Sparsity()

    /// Whether there are more columns or missing cells than are held.
    var isTooSparse: Bool { sparsity.isTooGreat(of: columns.count) }

    /// The column of a key, which is first looked for where the row before had it; nil if the row has a value there.
    mutating func index(of key: UnsafeBufferPointer<UInt8>, near position: Int) -> Int? {
        if position < columns.count, columns[position].key.elementsEqual(key) {
            return columns[position].count == rowCount ? position : nil
        }
        let key = Array(key)
        guard let index = indices[key] else {
            indices[key] = columns.count
            columns.append(RowColumn(key))
            fill(columns.count - 1)
            return columns.count - 1
        }
        fill(index)
        return columns[index].count == rowCount ? index : nil
    }

    subscript(index: Int) -> RowColumn {
        _read { yield columns[index] }
        _modify { yield &columns[index] }
    }

    mutating func endRow() {
        rowCount += 1
        for index in columns.indices where columns[index].count < rowCount { fill(index) }
    }

    private mutating func fill(_ index: Int) {
        while columns[index].count < rowCount {
            columns[index].append(missing: .undefined)
            sparsity.missingCount += 1
        }
    }

    var table: Table {
        var table = Table(rowCount: rowCount)
        for column in columns { table[String(decoding: column.key, as: UTF8.self)] = column.column }
        return table
    }
}
