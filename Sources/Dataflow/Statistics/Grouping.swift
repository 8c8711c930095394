/// The rows of a table divided into groups of equal keys, groups in order of first appearance.
///
/// Keys are compared as codes, never as rows of values. O(rows × keys).
public struct Grouping: Sendable {
    /// The group of each row.
    public let groups: [Int32]
    /// The first row of each group.
    public let firstRows: [Int]

    public var count: Int { firstRows.count }

    init(groups: [Int32], firstRows: [Int]) {
        self.groups = groups
        self.firstRows = firstRows
    }

    public init(_ table: Table, by keys: [FieldPath]) {
        guard let first = keys.first else {
            groups = [Int32](repeating: 0, count: table.rowCount)
            firstRows = table.rowCount > 0 ? [0] : []
            return
        }
        var grouping = Grouping(table.values(at: first))
        for key in keys.dropFirst() {
            grouping = grouping.divided(by: Grouping(table.values(at: key)))
        }
        self = grouping
    }

    /// The rows grouped by the values of one column.
    public init(_ column: Column) {
        let (codes, count) = column.codes
        self.init(codes: codes, below: count)
    }

    /// The groups of codes that are all in `0..<limit`, renumbered by first appearance.
    private init(codes: [Int32], below limit: Int) {
        var slots = [Int32](repeating: -1, count: limit)
        var firstRows: [Int] = []
        var isInOrder = true
        for (row, code) in codes.enumerated() where slots[Int(code)] < 0 {
            isInOrder = isInOrder && Int(code) == firstRows.count
            slots[Int(code)] = Int32(firstRows.count)
            firstRows.append(row)
        }
        // The codes of a column that was just read are in this order.
        groups = isInOrder ? codes : codes.map { slots[Int($0)] }
        self.firstRows = firstRows
    }

    /// The groups of rows that are together in both groupings.
    func divided(by other: Grouping) -> Grouping {
        let width = other.count
        let (cells, overflow) = count.multipliedReportingOverflow(by: width)
        if !overflow, cells <= max(1 << 16, groups.count * 2), cells < Int(Int32.max) {
            let codes = zip(groups, other.groups).map { Int32(Int($0) * width + Int($1)) }
            return Grouping(codes: codes, below: cells)
        }
        var known: [Int: Int32] = [:]
        let codes = zip(groups, other.groups).map { a, b -> Int32 in
            let pair = Int(a) << 32 | Int(b)
            if let code = known[pair] { return code }
            let code = Int32(known.count)
            known[pair] = code
            return code
        }
        return Grouping(codes: codes, below: known.count)
    }

    /// The rows of each group, in the order given, or in that of the table.
    func rows(in order: [Int]? = nil) -> [[Int]] {
        var result = [[Int]](repeating: [], count: count)
        if let order {
            for row in order { result[Int(groups[row])].append(row) }
        } else {
            for (row, group) in groups.enumerated() { result[Int(group)].append(row) }
        }
        return result
    }
}

extension Column {
    /// A number for each row, equal for equal values, and the number of codes.
    fileprivate var codes: (codes: [Int32], count: Int) {
        switch storage {
        case .string(let codes, let dictionary): (codes, dictionary.count)
        case .boolean(let values): (values.map { $0 ? 1 : 0 }, 2)
        case .number(let values), .date(let values): Self.codes(of: values)
        case .mixed(let values): Self.codes(of: values, hashed: { $0 })
        }
    }

    /// Whole numbers that lie close together, such as years, are their own codes.
    private static func codes(of values: [Double]) -> (codes: [Int32], count: Int) {
        let reach = Double(max(1 << 16, values.count))
        if let low = values.min(), let high = values.max(), high - low < reach,
            values.allSatisfy({ $0 == $0.rounded() })
        {
            return (values.map { Int32($0 - low) }, Int(high - low) + 1)
        }
        return codes(of: values, hashed: { $0.isNaN ? Double.infinity.nextDown : $0 })
    }

    private static func codes<Element, Key: Hashable>(
        of values: [Element], hashed: (Element) -> Key
    ) -> (codes: [Int32], count: Int) {
        var known: [Key: Int32] = [:]
        let codes = values.map { value -> Int32 in
            let key = hashed(value)
            if let code = known[key] { return code }
            let code = Int32(known.count)
            known[key] = code
            return code
        }
        return (codes, known.count)
    }
}
