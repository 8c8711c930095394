import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds quantities that are shown as names since they have no type. Whole numbers may be meant so: years, grades,
/// numbers of districts.
struct NumbersAsNamesCheck: Check {
    let id = "numbers-as-names"
    let codes: [Diagnostic.Code] = [.numbersAsNames]
    let reads: Set<CheckSubject.Kind> = [.preparedChart]

    func findings(in subject: CheckSubject) -> [Finding] {
        (subject.chart?.view.units ?? []).flatMap { unit in
            [Channel.x, .y, .theta, .radius, .color, .size, .opacity].compactMap { finding(unit, $0) }
        }
    }

    private func finding(_ unit: Unit, _ channel: Channel) -> Finding? {
        guard let model = unit[channel], model.type == .nominal, model.spec.type == nil,
            let field = model.field,
            model.spec.sort?.isList != true, !model.isBinned, model.spec.scale.value?.type == nil,
            case let column = unit.source.values(at: field),
            let numbers = column.soleNumbers, numbers.count > 1
        else { return nil }
        let isFractional = numbers.contains { $0.isFinite && $0 != $0.rounded() }
        guard isFractional || Set(numbers).count > 20 || lacksLength(unit, channel) else { return nil }
        return Finding(
            .judgement, .numbersAsNames,
            "'\(field.name)' has no type, so its numbers are shown as names, each in a place of its own",
            at: model.spec.namedSpan,
            hints: ["write 'type: quantitative', or 'type: nominal' if that is meant"])
    }

    /// Whether a bar has names on both its axes, so that nothing gives it a length.
    private func lacksLength(_ unit: Unit, _ channel: Channel) -> Bool {
        guard channel.isPosition, unit.type.startsAtZero, let x = unit[.x], let y = unit[.y] else {
            return false
        }
        let other = channel == .x ? y : x
        return x.type.isDiscrete && y.type.isDiscrete
            && other.field.map { unit.source.values(at: $0).soleNumbers == nil } ?? false
    }
}
