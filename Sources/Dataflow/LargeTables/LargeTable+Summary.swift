public import Diagnostics
import Threading

extension LargeTable {
    /// A table with one row for all rows that have the same values of some fields, in the order of their first ones. Aggregates of
    /// it are those of all rows: of the measures that are named here, and no others.
    ///
    /// The parts are read by several threads, some at a time, and added in their order.
    public func summary(
        by keys: [FieldPath], of measures: [SummaryMeasure], log: DiagnosticLog
    ) throws(Diagnostic) -> Table {
        let keys = keys.filter(has).uniqued
        let measures = measures.filter { has($0.field) }
        var kinds: [Int: ColumnKind] = [:]
        while true {
            switch try pass(Summary(by: keys, of: measures), kinds) {
            case .again(let found): kinds = found
            case .done(let summary, let messages, let rowCount):
                messages.tell(log)
                summary.tellTexts(rowCount, log)
                let table = summary.table
                tellParts(rowCount, table.rowCount, log)
                return table
            }
        }
    }

    private enum Pass {
        case done(Summary, PartMessages, rowCount: Int)
        /// A column isn't what it seemed to be in the first parts.
        case again([Int: ColumnKind])
    }

    private func pass(_ summary: Summary, _ known: [Int: ColumnKind]) throws(Diagnostic) -> Pass {
        var (summary, kinds) = (summary, known)
        var messages = PartMessages(file: text.file)
        var rowCount = 0
        var (start, length) = (text.start, text.partLength)
        let count = Processors.count * 4
        while start < text.file.count {
            let ranges = try text.parts(from: start, length: length, atMost: count)
            let readings = Threads.map(ranges.count) { [summary, kinds] in
                read(ranges[$0], summary, kinds)
            }
            length = text.partLength
            for (range, reading) in zip(ranges, readings) {
                if reading.isOpen {
                    // Where it was cut is within a cell, and what follows was read wrongly.
                    length = 2 * range.count
                    break
                }
                let differences = reading.kinds.filter { index, kind in (kinds[index] ?? kind) != kind }
                if differences.contains(where: { index, kind in (kinds[index] ?? kind) < kind }) {
                    return .again(kinds.merging(reading.kinds) { max($0, $1) })
                }
                // This part was read before it was known what an earlier one has.
                if !differences.isEmpty { break }
                kinds.merge(reading.kinds) { max($0, $1) }
                if let error = reading.error {
                    throw rowCount == 0 ? error : error.within("rows from \(rowCount + 1) on")
                }
                if let part = reading.part {
                    try summary.add(part, at: span)
                    let rows = rowCount + 1...max(rowCount + 1, rowCount + reading.rowCount)
                    messages.add(reading.diagnostics, rows: rows)
                    rowCount += reading.rowCount
                }
                start = range.upperBound
            }
        }
        return .done(summary, messages, rowCount: rowCount)
    }

    /// What a thread has found in a part.
    private struct Reading: Sendable {
        var part: Summary.Part?
        /// The number of rows before any step.
        var rowCount = 0
        var kinds: [Int: ColumnKind] = [:]
        var diagnostics: [Diagnostic] = []
        var error: Diagnostic?
        /// Whether it ends within a quoted cell.
        var isOpen = false
    }

    private func read(_ range: Range<Int>, _ summary: Summary, _ known: [Int: ColumnKind]) -> Reading {
        let log = DiagnosticLog()
        let kinds = ColumnKinds(known: known)
        var result = Reading()
        switch text.part(range, kinds, log: log) {
        case .open: result.isOpen = true
        case .blank: break
        case .broken: result.error = log.diagnostics.last
        case .table(var table):
            result.rowCount = table.rowCount
            do throws(Diagnostic) {
                for step in steps { table = try step(table, log) }
                result.part = summary.part(table)
            } catch {
                result.error = error
            }
            result.diagnostics = log.diagnostics
        }
        result.kinds = kinds.found
        return result
    }

    /// Tells what isn't known of a table that was read in parts.
    private func tellParts(_ rowCount: Int, _ groupCount: Int, _ log: DiagnosticLog) {
        log.warning(
            .readInParts,
            "'\(text.file.name)' is read in parts, and rules about single rows see \(groupCount) sums in place of \(rowCount) rows",
            at: span, hint: "check such tables before: names that look alike, totals among parts, empty cells"
        )
        if groupCount == 0, rowCount > 0 {
            log.error(.emptyTable, "the filters leave 0 of \(rowCount) rows", at: span)
        }
    }
}

extension Diagnostic {
    fileprivate func within(_ name: String) -> Diagnostic {
        var result = self
        result.context.insert(name, at: 0)
        return result
    }
}
