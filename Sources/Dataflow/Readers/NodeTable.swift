import Cartography
public import Documents

extension Value {
    /// The value that is written as a node of a document.
    public init(_ node: Node) {
        switch node.content {
        case .null: self = .null
        case .boolean(let boolean): self = .boolean(boolean)
        case .number(let number): self = .number(number)
        case .string(let string): self = .string(string)
        case .array(let elements): self = .array(elements.map { Value($0) })
        case .object(let members):
            if let geometry = Geometry.outlines(members) {
                self = .geometry(geometry)
                return
            }
            self = .object(Dictionary(members.map { ($0.key, Value($0.value)) }) { _, last in last })
        }
    }
}

/// Gathers rows into columns.
struct ColumnGatherer {
    private var names: [String] = []
    private var columns: [[Value]] = []
    private var indices: [String: Int] = [:]
    private var rowCount = 0

    /// Adds a row; missing members are undefined. O(members): rows mostly have the same keys in the same
    /// order, so each key is first looked for where the row before had it.
    mutating func add(_ members: some Sequence<(key: String, value: Value)>) {
        for (position, member) in members.enumerated() {
            let column = index(of: member.key, near: position)
            for _ in columns[column].count..<max(columns[column].count, rowCount) {
                columns[column].append(.undefined)
            }
            if columns[column].count == rowCount {
                columns[column].append(member.value)
            } else {
                columns[column][rowCount] = member.value
            }
        }
        rowCount += 1
    }

    private mutating func index(of name: String, near position: Int) -> Int {
        if position < names.count, names[position] == name { return position }
        if let index = indices[name] { return index }
        indices[name] = names.count
        names.append(name)
        columns.append([])
        return names.count - 1
    }

    var table: Table {
        var table = Table(rowCount: rowCount)
        for (name, values) in zip(names, columns) {
            let missing = [Value](repeating: .undefined, count: rowCount - values.count)
            table[name] = Column(missing.isEmpty ? values : values + missing)
        }
        return table
    }
}
