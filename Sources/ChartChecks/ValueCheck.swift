import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds quantities that aren't numbers, which would be left out or make nothing of a sum silently, and empty texts,
/// which Vega-Lite takes for 0. A missing value is a gap, and no finding.
struct ValueCheck: Check {
    let id = "values"
    let codes: [Diagnostic.Code] = [.missingAsZero, .notANumber]
    let reads: Set<CheckSubject.Kind> = [.preparedChart]

    func findings(in subject: CheckSubject) -> [Finding] {
        var told = Set(
            subject.told.filter { $0.code == .notANumber || $0.code == .infiniteNumber }.map(\.message))
        var findings: [Finding] = []
        for unit in subject.chart?.view.units ?? [] {
            for channel in unit.ownChannels {
                guard let use = QuantityUse(unit, channel) else { continue }
                let found = [texts(use, unit, told), unusable(use, unit, told), empty(use, unit)]
                // Several channels and layers show one column.
                findings += found.compactMap { $0 }.filter { told.insert($0.message).inserted }
            }
        }
        return findings
    }

    private func texts(_ use: QuantityUse, _ unit: Unit, _ told: Set<String>) -> Finding? {
        guard let texts = TextAmongNumbers(use.column) else { return nil }
        // What was calculated from a text follows from it.
        if !unit.source.isRead(use.field), !told.isEmpty { return nil }
        if use.need == .inOrder, !texts.isExceptional(in: use.column) { return nil }
        let diagnostic = texts.diagnostic(use.field, in: unit.source, at: use.span, use: use.consequence)
        return Finding(
            .fact, diagnostic.code, diagnostic.message, at: diagnostic.span, notes: diagnostic.notes,
            hints: diagnostic.hints)
    }

    private func empty(_ use: QuantityUse, _ unit: Unit) -> Finding? {
        let rows = use.isPlain ? emptyRows(use.column) : []
        guard !rows.isEmpty else { return nil }
        return Finding(
            .fact, .missingAsZero,
            "'\(use.field.name)' is empty in \(rows.count) of \(use.column.count) rows, and counts as 0 here",
            at: use.span, notes: unit.source.notes(on: rows, of: use.field),
            hints: ["read empty cells as missing, by the data's format: {parse: {\(use.field.name): number}}"]
        )
    }

    private func emptyRows(_ column: Column) -> [Int] {
        if let numbers = column.writtenNumbers { return numbers.indices.filter { numbers[$0].isNaN } }
        switch column.storage {
        case .string(let codes, let dictionary):
            guard let empty = dictionary.firstIndex(of: "") else { return [] }
            return codes.indices.filter { Int(codes[$0]) == empty }
        case .mixed(let values):
            return values.indices.filter { if case .string("") = values[$0] { true } else { false } }
        case .number, .date, .boolean: return []
        }
    }

    /// Numbers that none are, and infinite ones: most are the result of a calculation.
    private func unusable(_ use: QuantityUse, _ unit: Unit, _ told: Set<String>) -> Finding? {
        let name = "'\(use.field.name)' is no number in "
        let rows = use.isPlain ? unusableRows(use.column).filter { !isUnknown(use.column[$0], $0, unit) } : []
        // Texts that have been made numbers have been told as texts.
        guard let row = rows.first, !told.contains(where: { $0.hasPrefix(name) }) else { return nil }
        let notes = unit.source.notes(on: rows, of: use.field)
        // What was calculated from a text follows from it.
        if notes.isEmpty, !told.isEmpty { return nil }
        let place = notes.isEmpty ? ", first in row \(row + 1)" : ""
        return Finding(
            .fact, .notANumber,
            name + "\(rows.count) of \(use.column.count) rows\(place): \(use.column[row].string)",
            at: use.span, notes: notes,
            hints: [
                use.column.holdsWrittenNumbers
                    ? "the largest number is about 1.8e308: correct the data"
                    : "it comes of a division by zero, or of a text; filter such rows out, or correct the data"
            ]
        )
    }

    /// Whether a number was calculated in a row that lacks one, and is missing too, where the mark shows that.
    private func isUnknown(_ value: Value, _ row: Int, _ unit: Unit) -> Bool {
        guard unit.mark.missing.value != nil, value.isInvalid else { return false }
        return unit.source.names.contains {
            if case .undefined = unit.source[row, $0] { true } else { false }
        }
    }

    private func unusableRows(_ column: Column) -> [Int] {
        if let numbers = column.writtenNumbers { return numbers.indices.filter { numbers[$0].isInfinite } }
        switch column.storage {
        case .number(let values): return values.indices.filter { !values[$0].isFinite }
        case .mixed(let values):
            return values.indices.filter {
                if case .number(let number) = values[$0] { !number.isFinite } else { false }
            }
        case .string, .boolean, .date: return []
        }
    }
}

/// A column from which a channel takes quantities.
private struct QuantityUse {
    let field: FieldPath
    let column: Column
    let span: Span?
    /// What an aggregate takes the numbers for; nil without one.
    let need: AggregateOperation.NeedOfNumbers?
    /// Whether the channel shows the quantities themselves, neither bins nor an aggregate of them.
    let isPlain: Bool
    /// What follows from a text.
    let consequence: String

    init?(_ unit: Unit, _ channel: Channel) {
        guard let model = unit.channels[channel], let name = model.spec.field else { return nil }
        span = model.spec.namedSpan
        if let operation = model.spec.aggregate?.operation {
            guard let need = operation.needOfNumbers else { return nil }
            (self.need, isPlain) = (need, false)
            let field = model.spec.aggregate?.argument.map { FieldPath($0) } ?? FieldPath(name)
            self.field = field
            consequence = need == .all ? ", so that the \(operation.rawValue) of its group is no number" : ""
        } else {
            guard channel.hasScale, model.type == .quantitative else { return nil }
            (need, field, isPlain) = (nil, FieldPath(name), !model.isBinned)
            consequence = model.isBinned ? ", which is in no bin" : ""
        }
        column = unit.source.values(at: field)
    }
}
