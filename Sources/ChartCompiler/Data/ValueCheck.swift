import Dataflow
import Diagnostics
import Grammar

/// Checks the values to be drawn, and reports quantities that aren't numbers instead of leaving them out
/// silently. A missing value is a gap, as in Vega-Lite, and isn't reported.
struct ValueCheck {
    let log: DiagnosticLog

    func check(_ view: View) {
        if case .plot(let plot) = view { plot.units.forEach(check) }
        view.children.forEach(check)
    }

    private func check(_ unit: Unit) {
        for channel in Channel.allCases {
            guard let model = unit.channels[channel], channel.hasScale, model.type == .quantitative,
                !model.isBinned,
                model.spec.aggregate == nil, let field = model.field
            else { continue }
            let column = unit.source.values(at: field)
            guard let row = firstUnusable(column) else { continue }
            log.warning(
                .notANumber, "'\(field.name)' is no number in row \(row + 1): \(shown(column[row]))",
                at: model.spec.fieldSpan ?? model.spec.span,
                hint: "correct the data, filter such rows out, or leave the cell empty")
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
