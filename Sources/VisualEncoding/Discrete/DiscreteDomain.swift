import Dataflow

/// The distinct values of a discrete scale in order, with the index of each.
struct DiscreteDomain: Sendable {
    let values: [Value]
    private let indices: [Value: Int]

    /// The values without duplicates. O(values).
    init(_ values: [Value]) {
        var indices: [Value: Int] = [:]
        var distinct: [Value] = []
        for value in values where indices[value] == nil {
            indices[value] = distinct.count
            distinct.append(value)
        }
        self.values = distinct
        self.indices = indices
    }

    func index(of value: Value) -> Int? { indices[value] }

    /// The index of each row's value. Text is looked up once per distinct text.
    func indices(of column: Column) -> [Int?] {
        switch column.storage {
        case .string(let codes, let dictionary):
            let known = dictionary.map { indices[.string($0)] }
            return codes.map { known[Int($0)] }
        case .number(let numbers): return numbers.map { indices[.number($0)] }
        case .date(let dates): return dates.map { indices[.date($0)] }
        case .boolean(let booleans): return booleans.map { indices[.boolean($0)] }
        case .mixed(let values): return values.map { indices[$0] }
        }
    }
}
