import Dataflow
import Diagnostics
import Grammar

/// Finds quantities that aren't numbers, which would be left out silently. A missing value is a gap, as in
/// Vega-Lite, and no finding.
struct ValueCheck: Check {
    let id = "values"
    let reads: Set<CheckSubject.Kind> = [.preparedChart]

    func findings(in subject: CheckSubject) -> [Finding] {
        subject.chart?.view.units.flatMap(findings) ?? []
    }

    private func findings(in unit: Unit) -> [Finding] {
        Channel.allCases.compactMap { channel in
            guard let model = unit.channels[channel], channel.hasScale, model.type == .quantitative,
                !model.isBinned, model.spec.aggregate == nil, let field = model.field
            else { return nil }
            let column = unit.source.values(at: field)
            guard let row = firstUnusable(column) else { return nil }
            return Finding(
                .judgement, .notANumber,
                "'\(field.name)' is no number in row \(row + 1): \(shown(column[row]))",
                at: model.spec.fieldSpan ?? model.spec.span,
                hints: ["correct the data, filter such rows out, or leave the cell empty"])
        }
    }

    /// Returns the first row whose value isn't missing but can't be read as a quantity. O(rows).
    private func firstUnusable(_ column: Column) -> Int? {
        switch column.storage {
        case .number(let values): return values.firstIndex { $0.isNaN }
        case .string(let codes, let dictionary):
            let isUsable = dictionary.map { $0.isEmpty || !Value.string($0).number.isNaN }
            return codes.firstIndex { !isUsable[Int($0)] }
        case .mixed(let values):
            return values.firstIndex { value in
                switch value {
                case .number(let number): number.isNaN
                case .string(let text): !text.isEmpty && value.number.isNaN
                default: false
                }
            }
        case .boolean, .date: return nil
        }
    }

    private func shown(_ value: Value) -> String {
        if case .string(let text) = value { "'\(text.prefix(40))'" } else { value.string }
    }
}
