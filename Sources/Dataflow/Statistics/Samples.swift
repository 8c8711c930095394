import Glibc

/// The valid values of a column as numbers, each with its group: the input of aggregates.
struct Samples {
    let groups: [Int32]
    let numbers: [Double]
    let groupCount: Int

    init(_ column: Column, _ membership: Membership) {
        let validity = column.validity
        groupCount = membership.groupCount
        let all = column.numbers
        if validity.isComplete, membership.rows == nil {
            groups = membership.groups
            numbers = all
            return
        }
        let valid = membership.filter { validity[$0] == .valid }
        groups = valid.groups
        numbers = valid.rows.map { rows in rows.map { all[$0] } } ?? all
    }

    /// The aggregate of each group; undefined where a group has too few values for it.
    func column(_ operation: AggregateOperation) -> Column {
        switch operation {
        case .valid: Column(numbers: sizes.map(Double.init))
        case .sum: Column(numbers: totals(from: 0) { $0 + $1 }, where: hasValues)
        case .product: Column(numbers: totals(from: 1) { $0 * $1 }, where: hasValues)
        case .median: quantiles(0.5)
        case .q1: quantiles(0.25)
        case .q3: quantiles(0.75)
        case .ci0: Column(optional: sorted.map { confidenceInterval(ofMean: $0)?.lower })
        case .ci1: Column(optional: sorted.map { confidenceInterval(ofMean: $0)?.upper })
        default: Column(optional: moments.map { $0.value(operation) })
        }
    }

    private var sizes: [Int] {
        var sizes = [Int](repeating: 0, count: groupCount)
        for group in groups { sizes[Int(group)] += 1 }
        return sizes
    }

    private var hasValues: [Bool] { sizes.map { $0 > 0 } }

    @inline(__always)
    private func totals(from start: Double, _ combine: (Double, Double) -> Double) -> [Double] {
        var totals = [Double](repeating: start, count: groupCount)
        for index in groups.indices {
            let group = Int(groups[index])
            totals[group] = combine(totals[group], numbers[index])
        }
        return totals
    }

    private var moments: [Moments] {
        var moments = [Moments](repeating: Moments(), count: groupCount)
        for index in groups.indices { moments[Int(groups[index])].add(numbers[index]) }
        return moments
    }

    /// The numbers of each group in ascending order.
    private var sorted: [[Double]] {
        let sizes = sizes
        var result = sizes.map { size in
            var values: [Double] = []
            values.reserveCapacity(size)
            return values
        }
        for index in groups.indices where !numbers[index].isNaN {
            result[Int(groups[index])].append(numbers[index])
        }
        for group in result.indices { result[group].sort() }
        return result
    }

    private func quantiles(_ p: Double) -> Column { Column(optional: sorted.map { $0.quantile(p) }) }
}

extension Column {
    /// A column of numbers that are undefined where a mask is false.
    fileprivate init(numbers: [Double], where mask: [Bool]) {
        if mask.allSatisfy({ $0 }) {
            self.init(numbers: numbers)
        } else {
            self.init(.mixed(zip(numbers, mask).map { $1 ? .number($0) : .undefined }))
        }
    }

    /// A column of numbers that are undefined where they are nil.
    init(optional numbers: [Double?]) {
        let dense = numbers.compactMap { $0 }
        if dense.count == numbers.count {
            self.init(numbers: dense)
        } else {
            self.init(.mixed(numbers.map { $0.map(Value.number) ?? .undefined }))
        }
    }

    /// The row with the smallest or largest valid value of each group, the first of several; −1 if there is none.
    func extremeRows(of membership: Membership, descending: Bool) -> [Int] {
        var best = [Int](repeating: -1, count: membership.groupCount)
        let validity = validity
        func visit(_ precedes: (Int, Int) -> Bool) {
            for (index, group) in membership.groups.enumerated() {
                let row = membership.rows?[index] ?? index
                guard validity[row] == .valid else { continue }
                let leader = best[Int(group)]
                if leader < 0 || (descending ? precedes(leader, row) : precedes(row, leader)) {
                    best[Int(group)] = row
                }
            }
        }
        switch storage {
        case .number(let values), .date(let values): visit { values[$0] < values[$1] }
        default: visit { Value.compare(self[$0], self[$1]) < 0 }
        }
        return best
    }
}
