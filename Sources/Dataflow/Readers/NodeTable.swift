import Cartography
import Diagnostics
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
    private var sparsity = Sparsity()

    /// Whether there are more columns or missing cells than are held. Rows are left out from then on.
    var isTooSparse: Bool { sparsity.isTooGreat(of: names.count) }

    /// Adds a row; missing members are undefined. O(members): rows mostly have the same keys in the same
    /// order, so each key is first looked for where the row before had it.
    mutating func add(_ members: some Sequence<(key: String, value: Value)>) {
        guard !isTooSparse else { return }
        let width = names.count
        var memberCount = 0
        for (position, member) in members.enumerated() {
            memberCount += 1
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
        sparsity.missingCount += max(0, width - memberCount) + (names.count - width) * rowCount
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

/// How much of rows isn't there, which takes as much memory as if it were.
struct Sparsity {
    var missingCount = 0

    /// The limits beyond which names of members are rather values.
    static let greatestWidth = CellScanner.greatestWidth
    static let greatestMissingCount = 20_000_000

    func isTooGreat(of columnCount: Int) -> Bool {
        columnCount > Self.greatestWidth || missingCount > Self.greatestMissingCount
    }

    /// Says so.
    static func diagnostic(at span: Span?) -> Diagnostic {
        .error(
            .tooManyRows,
            "the rows have members of more than \(greatestWidth) names, or lack more than \(greatestMissingCount) of them",
            at: span, hint: "what tells rows apart is a value rather than a name: {name: …, value: …}")
    }
}
