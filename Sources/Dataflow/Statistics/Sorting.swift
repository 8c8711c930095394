public enum SortOrder: String, CaseIterable, Sendable {
    case ascending, descending
}

/// A field to sort by, and the direction.
public struct SortKey: Sendable {
    public var field: FieldPath
    public var order: SortOrder
    /// Whether texts that are written as numbers are ordered by these.
    public var readsNumbers: Bool

    public init(_ field: FieldPath, _ order: SortOrder = .ascending, readsNumbers: Bool = false) {
        self.field = field
        self.order = order
        self.readsNumbers = readsNumbers
    }
}

/// The rows of a table in sorted order: stable, and in Vega's order of values (missing ones first, then NaN,
/// numbers, text by UTF-16). O(rows × log rows).
public func sortedRows(_ table: Table, by keys: [SortKey]) -> [Int] {
    RowOrder(table, by: keys).sortedRows
}

/// The order of the rows of a table, as whole numbers that are quick to compare.
struct RowOrder {
    /// For each key a number per row that has the same order as the row's value.
    private let ranks: [[UInt64]]
    private let rowCount: Int

    init(_ table: Table, by keys: [SortKey]) {
        rowCount = table.rowCount
        ranks = keys.map { key in
            let column = table.values(at: key.field)
            let ranks = (key.readsNumbers ? column.withNumbersRead : column).ranks
            return key.order == .ascending ? ranks : ranks.map { ~$0 }
        }
    }

    var isEmpty: Bool { ranks.isEmpty }

    func precedes(_ a: Int, _ b: Int) -> Bool {
        for ranks in ranks where ranks[a] != ranks[b] { return ranks[a] < ranks[b] }
        return false
    }

    /// Whether two rows are peers: equal in every key.
    func ties(_ a: Int, _ b: Int) -> Bool { ranks.allSatisfy { $0[a] == $0[b] } }

    var sortedRows: [Int] {
        let rows = Array(0..<rowCount)
        if ranks.isEmpty { return rows }
        if ranks.count == 1 {
            let only = ranks[0]
            return rows.sorted { only[$0] != only[$1] ? only[$0] < only[$1] : $0 < $1 }
        }
        return rows.sorted { precedes($0, $1) || (!precedes($1, $0) && $0 < $1) }
    }
}

extension Column {
    fileprivate var ranks: [UInt64] {
        switch storage {
        case .number(let values), .date(let values): return values.map(\.rank)
        case .boolean(let values): return values.map { $0 ? 1 : 0 }
        case .string(let codes, let dictionary):
            var ranks = [UInt64](repeating: 0, count: dictionary.count)
            let order = dictionary.indices.sorted {
                dictionary[$0].utf16.lexicographicallyPrecedes(dictionary[$1].utf16)
            }
            for (rank, code) in order.enumerated() { ranks[code] = UInt64(rank) }
            return codes.map { ranks[Int($0)] }
        case .mixed(let values):
            let order = values.indices.sorted { Value.compare(values[$0], values[$1]) < 0 }
            var ranks = [UInt64](repeating: 0, count: values.count)
            var rank: UInt64 = 0
            for (before, index) in zip(order, order.dropFirst()) {
                if Value.compare(values[before], values[index]) != 0 { rank += 1 }
                ranks[index] = rank
            }
            return ranks
        }
    }
}

extension Double {
    /// A whole number that is larger for a larger number; 0 for NaN.
    fileprivate var rank: UInt64 {
        if isNaN { return 0 }
        let bits = (self == 0 ? 0 : self).bitPattern
        return bits >> 63 == 0 ? bits | 1 << 63 : ~bits
    }
}
