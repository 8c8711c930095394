import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds whole numbers with more digits than a number holds, where they are names or printed: account numbers and the
/// like, of which several become one.
struct DigitsCheck: Check {
    let id = "digits"
    let codes: [Diagnostic.Code] = [.lostDigits]
    let reads: Set<CheckSubject.Kind> = [.preparedChart]

    /// Beyond 2^53 a double holds even numbers alone.
    private static let greatest = 9_007_199_254_740_992.0

    func findings(in subject: CheckSubject) -> [Finding] {
        (subject.chart?.view.units ?? []).flatMap { unit in
            unit.models.compactMap { finding($0, unit) }
        }
    }

    private func finding(_ model: ChannelModel, _ unit: Unit) -> Finding? {
        guard let field = model.field,
            model.type.isDiscrete || model.channel == .text || model.channel == .label,
            !model.isAggregate, unit.source.has(field), case let column = unit.source.values(at: field),
            case .number(let numbers) = column.storage,
            numbers.contains(where: { $0.magnitude > Self.greatest })
        else { return nil }
        let rows = numbers.indices.filter { row in
            // A number that was read from a text has kept it.
            numbers[row].magnitude > Self.greatest && column.writtenText(row) == nil
        }
        let notes = unit.source.notes(on: rows, of: field)
        // A number that was calculated has no digits of its own.
        guard let row = rows.first, !notes.isEmpty else { return nil }
        return Finding(
            .fact, .lostDigits,
            "'\(field.name)' has more digits than a number holds: \(Value.number(numbers[row]).string) is left",
            at: model.spec.namedSpan, notes: notes,
            hints: ["write it as a text, in quotes: numbers are exact up to 9007199254740992"])
    }
}
