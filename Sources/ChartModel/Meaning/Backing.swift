import Dataflow
import Grammar

/// The numbers that a chart's figures back: themselves, rounded, and what follows from them by one step of arithmetic.
package struct Backing {
    /// The values of a column of numbers.
    private struct Numbers {
        var values: [Double]
        /// The factor of their unit.
        var scale = 1.0
        /// Whether they are in per cent, so that two of them differ by points.
        var isPercent = false
        /// Whether they are ends of stacked parts, which nobody speaks of but as sums.
        var isStacked = false
    }

    private var columns: [Numbers] = []
    private var tables: [Table] = []
    private var rowCount = 0
    /// The numbers of the dictionary's figures.
    private let figures: [Double]
    /// Whether there are too many numbers to say that one isn't backed.
    private var isVast = false

    package init(_ chart: PreparedChart, _ meaning: ChartMeaning) {
        let percents = Set(
            meaning.units.filter { $0.meaning.unit?.isPercent ?? false }.map(\.model.spec.field))
        figures = chart.environment.figureMeanings?.numbers ?? []
        var seen: Set<String> = []
        for unit in chart.view.units {
            for table in [unit.source, unit.table] {
                rowCount = max(rowCount, table.rowCount)
                if table.rowCount > 2000 { isVast = true }
                guard !isVast else { return }
                tables.append(table)
                for name in table.names {
                    guard seen.insert("\(name) \(table.rowCount)").inserted, let column = table[name] else {
                        continue
                    }
                    let values = column.drawnNumbers.filter { $0.isFinite }
                    guard !values.isEmpty else { continue }
                    let own = ColumnMeaning(named: name)
                    columns.append(
                        Numbers(
                            values: values, scale: own.unit?.scale ?? 1,
                            isPercent: percents.contains(name) || own.unit?.isPercent ?? (own.kind == .share),
                            isStacked: name.hasSuffix("_start") || name.hasSuffix("_end"))
                    )
                }
            }
        }
    }

    /// Whether a number is one of the figures or follows from them.
    package func backs(_ number: StatedNumber) -> Bool {
        if isVast || columns.isEmpty { return true }
        if number.kind == .amount, number.scale == 1, number.value <= Double(rowCount) { return true }
        let columns = number.isShareInWords ? columns.filter { !$0.isStacked } : columns
        // In the order of cost: most numbers are in the table. A share in words leaves room for ten points, in which some
        // figure of a whole report always lies.
        return !number.isShareInWords && figures.contains { matches($0, 1, number) }
            || columns.contains { column in column.values.contains { matches($0, column.scale, number) } }
            || columns.contains { column in
                sums(of: column, number).contains { matches($0, column.scale, number) }
            }
            || number.isOfSeveral && namedSums(number).contains { matches($0, 1, number) }
            || columns.contains { column in differs(column, number) }
            || columns.indices.contains { first in
                columns.indices.contains { second in
                    first < second && columns[first].values.count == columns[second].values.count
                        && rowwise(columns[first], columns[second], number)
                }
            }
    }

    // MARK: Steps

    private func matches(_ value: Double, _ scale: Double, _ number: StatedNumber) -> Bool {
        func isSame(_ value: Double) -> Bool { number.isSaid(of: value) }
        if isSame(value) { return true }
        switch number.kind {
        case .percent, .points: return isSame(value * 100)
        case .times: return false
        case .amount:
            // A table in 亿元 may be quoted in 万元, and one without a unit in either.
            return [
                scale / number.scale, 1 / number.scale, 1e4 / number.scale, 1e8 / number.scale, 1e4, 1e-4,
            ]
            .contains { isSame(value * $0) }
        }
    }

    /// Sums of all values and of the greatest, and what lies in the middle, if the text says so; the shares of the
    /// greatest. What the chart itself stacks or adds up is in its columns.
    private func sums(of column: Numbers, _ number: StatedNumber) -> [Double] {
        let values = column.values
        guard number.isOfSeveral || number.kind == .percent else { return [] }
        let sorted = values.sorted(by: >)
        let total = values.reduce(0, +)
        var running = 0.0
        let tops = sorted.map { value -> Double in
            running += value
            return running
        }
        var middle = [total / Double(values.count), sorted[sorted.count / 2]]
        if sorted.count.isMultiple(of: 2) {
            middle.append((sorted[sorted.count / 2 - 1] + sorted[sorted.count / 2]) / 2)
        }
        let shares = column.isPercent ? [] : tops.map { total == 0 ? 0 : $0 / total }
        return number.isOfSeveral ? tops + tops.map { total - $0 } + middle + shares : shares
    }

    /// Sums of the rows that the text names: 张店、临淄共1380亿元.
    private func namedSums(_ number: StatedNumber) -> [Double] {
        tables.flatMap { table -> [Double] in
            let columns = table.names.compactMap { table[$0] }
            let rows = (0..<table.rowCount).filter { row in
                columns.contains { column in
                    guard case .string(let name) = column[row], name.count > 1 else { return false }
                    return number.text.contains(name)
                }
            }
            guard rows.count > 1 else { return [] }
            return table.names.compactMap { name in
                guard let column = table[name] else { return nil }
                let numbers = rows.compactMap { column[$0].quantity }
                let scale = ColumnMeaning(named: name).unit?.scale ?? 1
                return numbers.count == rows.count ? numbers.reduce(0, +) * scale / number.scale : nil
            }
        }
    }

    /// Differences and quotients of the values of a column, of neighbours only if there are many.
    private func differs(_ column: Numbers, _ number: StatedNumber) -> Bool {
        if number.isShareInWords { return follows(column, inWords: number) }
        let values = column.values
        let total = values.reduce(0, +)
        if column.isPercent, values.contains(where: { matches(100 - $0, 1, number) }) { return true }
        if total != 0, !column.isPercent, values.contains(where: { isQuotient($0, total, number) }) {
            return true
        }
        let extremes = [values.min(), values.max(), values.first, values.last].compactMap { $0 }
        if values.count <= 24 {
            return values.contains { a in values.contains { b in follows(from: a, b, column, number) } }
        }
        return zip(values, values.dropFirst()).contains { follows(from: $0, $1, column, number) }
            || values.contains { a in extremes.contains { follows(from: $0, a, column, number) } }
    }

    /// The same of two columns, row by row.
    private func rowwise(_ first: Numbers, _ second: Numbers, _ number: StatedNumber) -> Bool {
        if number.isShareInWords {
            return zip(first.values, second.values).contains {
                isShare($0, of: $1, number) || isShare($1, of: $0, number)
                    || isChange(from: $0, to: $1, number)
                    || isChange(from: $1, to: $0, number)
            }
        }
        return zip(first.values, second.values).contains {
            follows(from: $0, $1, first, number) || follows(from: $1, $0, second, number)
                || number.isOfSeveral && matches($0 + $1, first.scale, number) || matches($0 * $1, 1, number)
                || matches($0 * $1 / 100, 1, number)
        }
    }

    /// The same of a share in words, which so many quotients come near to that the words around it count: 增长两成 is a
    /// change, 是张店的六成 a ratio.
    private func follows(_ column: Numbers, inWords number: StatedNumber) -> Bool {
        let values = column.values
        let total = values.reduce(0, +)
        if total != 0, !column.isPercent, values.contains(where: { number.isSaid(of: $0 / total * 100) }) {
            return true
        }
        if column.isPercent, values.contains(where: { number.isSaid(of: 100 - $0) }) { return true }
        let neighbours = zip(values, values.dropFirst()).map { ($0, $1) }
        let ends = [(values.first, values.last)].compactMap { first, last in
            first.flatMap { a in last.map { (a, $0) } }
        }
        if (neighbours + ends).contains(where: { isChange(from: $0.0, to: $0.1, number) }) { return true }
        return number.comparesTwo && values.count <= 24
            && values.contains { a in values.contains { isShare(a, of: $0, number) } }
    }

    private func isShare(_ part: Double, of whole: Double, _ number: StatedNumber) -> Bool {
        whole != 0 && (number.comparesTwo || number.isOfSeveral) && number.isSaid(of: part / whole * 100)
    }

    private func isChange(from before: Double, to after: Double, _ number: StatedNumber) -> Bool {
        before != 0 && number.saysChange && number.isSaid(of: (after / before - 1) * 100)
    }

    /// Whether a number is the difference of two values, their quotient, or the growth from one to the other. Two
    /// percentages differ by points, never by per cent.
    private func follows(from a: Double, _ b: Double, _ column: Numbers, _ number: StatedNumber) -> Bool {
        guard column.isPercent, number.kind == .percent else {
            return matches(b - a, column.scale, number) || isQuotient(b, a, number)
        }
        return false
    }

    private func isQuotient(_ a: Double, _ b: Double, _ number: StatedNumber) -> Bool {
        guard b != 0 else { return false }
        let quotient = a / b
        func isSame(_ value: Double) -> Bool { number.isSaid(of: value) }
        return switch number.kind {
        case .percent: isSame(quotient * 100) || isSame((quotient - 1) * 100)
        case .times: isSame(quotient) || isSame(quotient - 1)
        case .points: false
        case .amount: isSame(quotient)
        }
    }
}
