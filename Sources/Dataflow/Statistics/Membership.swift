/// Which rows belong to which group. A row may belong to several groups, as in sliding windows, or to none.
struct Membership {
    /// The rows of the memberships; nil for all rows of the table in their order.
    let rows: [Int]?
    /// The group of each of these rows.
    let groups: [Int32]
    let groupCount: Int

    init(rows: [Int]?, groups: [Int32], groupCount: Int) {
        self.rows = rows
        self.groups = groups
        self.groupCount = groupCount
    }

    init(_ grouping: Grouping) {
        self.init(rows: nil, groups: grouping.groups, groupCount: grouping.count)
    }

    /// The memberships that a predicate keeps.
    func filter(_ isIncluded: (Int) -> Bool) -> Membership {
        var keptRows: [Int] = []
        var keptGroups: [Int32] = []
        for (index, group) in groups.enumerated() {
            let row = rows?[index] ?? index
            guard isIncluded(row) else { continue }
            keptRows.append(row)
            keptGroups.append(group)
        }
        return Membership(rows: keptRows, groups: keptGroups, groupCount: groupCount)
    }

    var sizes: [Int] {
        var sizes = [Int](repeating: 0, count: groupCount)
        for group in groups { sizes[Int(group)] += 1 }
        return sizes
    }

    var rowsByGroup: [[Int]] {
        var result = [[Int]](repeating: [], count: groupCount)
        for (index, group) in groups.enumerated() { result[Int(group)].append(rows?[index] ?? index) }
        return result
    }

    func countMissing(in column: Column) -> [Double] {
        var counts = [Double](repeating: 0, count: groupCount)
        let validity = column.validity
        guard validity.hasMissing else { return counts }
        for (index, group) in groups.enumerated() where validity[rows?[index] ?? index] == .missing {
            counts[Int(group)] += 1
        }
        return counts
    }

    func countDistinct(in column: Column) -> [Double] {
        let values = Grouping(column)
        let told = rows.map { rows in rows.map { values.groups[$0] } } ?? values.groups
        // The division uses only the number of groups, not their first rows.
        let owners = Grouping(groups: groups, firstRows: Array(repeating: 0, count: groupCount))
        let pairs = owners.divided(by: Grouping(groups: told, firstRows: values.firstRows))
        var counts = [Double](repeating: 0, count: groupCount)
        for index in pairs.firstRows { counts[Int(groups[index])] += 1 }
        return counts
    }
}

/// Whether a value enters a calculation.
enum Validity {
    case valid, missing, notANumber
}

/// The validity of the values of a column.
struct ColumnValidity {
    private let values: [Validity]?

    /// Whether every value is valid.
    var isComplete: Bool { values == nil }
    let hasMissing: Bool

    init(_ values: [Validity]) {
        self.values = values.allSatisfy { $0 == .valid } ? nil : values
        hasMissing = values.contains(.missing)
    }

    init(allValid: Void) {
        values = nil
        hasMissing = false
    }

    subscript(row: Int) -> Validity { values?[row] ?? .valid }
}

extension Column {
    /// Empty text, null and undefined are missing. Text that isn't a number is valid, as in Vega, and makes a
    /// sum NaN.
    var validity: ColumnValidity {
        if let numbers = writtenNumbers {
            return numbers.contains(where: \.isNaN)
                ? ColumnValidity(numbers.map { $0.isNaN ? .missing : .valid })
                : ColumnValidity(allValid: ())
        }
        return switch storage {
        case .number(let values), .date(let values):
            values.contains(where: \.isNaN)
                ? ColumnValidity(values.map { $0.isNaN ? .notANumber : .valid })
                : ColumnValidity(allValid: ())
        case .boolean: ColumnValidity(allValid: ())
        case .string(let codes, let dictionary):
            dictionary.contains("")
                ? ColumnValidity(codes.map { dictionary[Int($0)].isEmpty ? .missing : .valid })
                : ColumnValidity(allValid: ())
        case .mixed(let values):
            ColumnValidity(
                values.map { value in
                    switch value {
                    case .undefined, .null: .missing
                    case .string(let string): string.isEmpty ? .missing : .valid
                    case .number(let number), .date(let number): number.isNaN ? .notANumber : .valid
                    default: .valid
                    }
                })
        }
    }

    /// The values as numbers by JavaScript's rules.
    var numbers: [Double] {
        if let numbers = writtenNumbers {
            return numbers.contains(where: \.isNaN) ? numbers.map { $0.isNaN ? 0 : $0 } : numbers
        }
        return switch storage {
        case .number(let values), .date(let values): values
        case .boolean(let values): values.map { $0 ? 1 : 0 }
        case .string(let codes, let dictionary):
            dictionary.map { Value.string($0).number }.at(codes)
        case .mixed(let values): values.map(\.number)
        }
    }
}

extension [Double] {
    fileprivate func at(_ codes: [Int32]) -> [Double] { codes.map { self[Int($0)] } }
}
