/// What has been computed of a field's values so far, for each row of a summary: as much as some aggregates need.
///
/// Values are added one after the other in the order of their rows, so that sums are to the last digit what they are of
/// a table that is held as a whole.
struct FieldTally: Sendable {
    private let needs: Set<Need>
    private var rows: [Row] = []
    /// Whether all values are cells that are written as numbers; nil as long as they are empty.
    private var isWritten: Bool?

    /// What operations are made of.
    private enum Need { case count, missing, sum, product, moments, least, greatest }

    private struct Row {
        /// The number of valid values.
        var count = 0.0
        var missing = 0.0
        var sum = 0.0
        var product = 1.0
        var moments = Moments()
        var least = Value.undefined
        var greatest = Value.undefined

        mutating func take(least value: Value) {
            guard !value.isMissing else { return }
            if least.isMissing || Value.compare(value, least) < 0 { least = value }
        }

        mutating func take(greatest value: Value) {
            guard !value.isMissing else { return }
            if greatest.isMissing || Value.compare(greatest, value) < 0 { greatest = value }
        }

        mutating func add(_ other: Row) {
            count += other.count
            missing += other.missing
            sum += other.sum
            product *= other.product
            moments.add(other.moments)
            take(least: other.least)
            take(greatest: other.greatest)
        }
    }

    init(for operations: some Sequence<AggregateOperation>) {
        needs = Set(operations.compactMap(Self.need))
    }

    private static func need(of operation: AggregateOperation) -> Need? {
        switch operation {
        case .valid: .count
        case .missing: .missing
        case .sum: .sum
        case .product: .product
        case .mean, .average, .variance, .variancep, .stdev, .stdevp, .stderr: .moments
        case .min: .least
        case .max: .greatest
        case .count, .distinct, .median, .q1, .q3, .ci0, .ci1, .argmin, .argmax, .exponential, .exponentialb,
            .values:
            nil
        }
    }

    /// What a part of a table adds. One thread computes it, while others compute that of other parts.
    struct Part: Sendable {
        fileprivate let samples: Samples
        fileprivate let missing: [Double]
        fileprivate let least: [Value]
        fileprivate let greatest: [Value]
        fileprivate let isWritten: Bool?
    }

    func part(_ column: Column, _ membership: Membership) -> Part {
        func extremes(_ need: Need) -> [Value] {
            guard needs.contains(need) else { return [] }
            let rows = column.extremeRows(of: membership, descending: need == .greatest)
            return rows.map { $0 < 0 ? .undefined : column[$0] }
        }
        let isOfNumbers = !needs.isDisjoint(with: [.count, .sum, .product, .moments])
        return Part(
            samples: isOfNumbers
                ? Samples(column, membership)
                : Samples(Column(numbers: []), Membership(rows: nil, groups: [], groupCount: 0)),
            missing: needs.contains(.missing) ? membership.countMissing(in: column) : [],
            least: extremes(.least), greatest: extremes(.greatest), isWritten: column.isWritten)
    }

    /// Adds a part.
    ///
    /// - Parameters:
    ///   - places: The row of the summary that each of the part's groups belongs to.
    ///   - count: The number of rows that the summary has by now.
    mutating func add(_ part: Part, at places: [Int], of count: Int) {
        if rows.count < count { rows += repeatElement(Row(), count: count - rows.count) }
        isWritten = isWritten.joined(part.isWritten)
        let samples = part.samples
        rows.withUnsafeMutableBufferPointer { rows in
            for group in samples.groups { rows[places[Int(group)]].count += 1 }
            if needs.contains(.sum) {
                for (group, number) in zip(samples.groups, samples.numbers) {
                    rows[places[Int(group)]].sum += number
                }
            }
            if needs.contains(.product) {
                for (group, number) in zip(samples.groups, samples.numbers) {
                    rows[places[Int(group)]].product *= number
                }
            }
            if needs.contains(.moments) {
                for (group, number) in zip(samples.groups, samples.numbers) {
                    rows[places[Int(group)]].moments.add(number)
                }
            }
            for (group, count) in part.missing.enumerated() { rows[places[group]].missing += count }
            for (group, value) in part.least.enumerated() { rows[places[group]].take(least: value) }
            for (group, value) in part.greatest.enumerated() { rows[places[group]].take(greatest: value) }
        }
    }

    /// The tally of some of the rows.
    func taking(_ indices: [Int]) -> FieldTally {
        var result = self
        result.rows = indices.map { rows[$0] }
        return result
    }

    /// The results of an operation for groups of the rows; nil if the tally hasn't what it needs.
    func column(_ operation: AggregateOperation, _ membership: Membership) -> Column? {
        guard let need = Self.need(of: operation), needs.contains(need) else { return nil }
        var groups = rows
        if membership.groupCount != rows.count || membership.rows != nil {
            groups = [Row](repeating: Row(), count: membership.groupCount)
            for (index, group) in membership.groups.enumerated() {
                groups[Int(group)].add(rows[membership.rows?[index] ?? index])
            }
        }
        func numbers(_ number: (Row) -> Double) -> Column {
            Column(optional: groups.map { $0.count > 0 ? number($0) : nil })
        }
        switch need {
        case .count: return Column(numbers: groups.map(\.count))
        case .missing: return Column(numbers: groups.map(\.missing))
        case .sum: return numbers(\.sum)
        case .product: return numbers(\.product)
        case .moments: return Column(optional: groups.map { $0.moments.value(operation) })
        case .least: return Column(groups.map(\.least), isWritten: isWritten)
        case .greatest: return Column(groups.map(\.greatest), isWritten: isWritten)
        }
    }
}

extension Column {
    /// Whether its values are cells that are written as numbers; nil if all of them are empty.
    var isWritten: Bool? {
        if holdsWrittenNumbers { return true }
        guard case .string(let codes, let dictionary) = storage else { return count == 0 ? nil : false }
        return codes.allSatisfy { dictionary[Int($0)].isEmpty } ? nil : false
    }

    /// A column of values of several parts of a table.
    ///
    /// - Parameter isWritten: What holds of all parts together.
    init(_ values: [Value], isWritten: Bool?) {
        let texts = values.compactMap { if case .string(let text) = $0 { text } else { nil as String? } }
        if isWritten == true, texts.count == values.count {
            self.init(written: WrittenNumbers(texts))
        } else {
            self.init(values)
        }
    }
}

extension Bool? {
    /// What holds of two parts of a table, if each has nothing else.
    func joined(_ other: Bool?) -> Bool? {
        guard let self, let other else { return self ?? other }
        return self && other
    }
}
