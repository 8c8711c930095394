import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds names in the tests of conditions and highlights, and in those of labels, that no row has, so that nothing is
/// marked or renamed.
struct TestedNameCheck: Check {
    let id = "tested-names"
    let codes: [Diagnostic.Code] = [.unknownCategory, .unlikeKinds]
    let reads: Set<CheckSubject.Kind> = [.preparedChart]

    func findings(in subject: CheckSubject) -> [Finding] {
        guard let chart = subject.chart else { return [] }
        let functions = chart.environment.functions
        return chart.view.units.flatMap { unit in
            unit.channels.values.sorted { $0.channel.rawValue < $1.channel.rawValue }.flatMap { model in
                // The names of all conditions of a channel are one list of cases.
                let names = model.spec.condition.compactMap(\.test).flatMap(\.writtenNames)
                return unit.table.unknownNames(among: names, for: .cases)
                    + unit.table.unknownNames(
                        among: model.labelNames(functions, shown: unit.shownNames(model, chart)), for: .cases)
            }
        }.map { Finding($0.diagnostic) }
    }
}

extension ChannelModel {
    /// The names of the field that conditions and expressions of its axis and legend compare with, as `datum.value` or
    /// `datum.label`.
    ///
    /// - Parameter shown: What the axis shows, with or without a row.
    fileprivate func labelNames(
        _ functions: FunctionLibrary, shown: @autoclosure () -> Set<String>
    ) -> [WrittenName] {
        guard let field, type.isDiscrete, timeUnit == nil, !isBinned else { return [] }
        let axis = spec.axis.value
        let tests = axis?.varying.flatMap(\.conditions).flatMap(\.test.writtenNames) ?? []
        let texts = [axis?.constants.labelExpr, spec.legend.value?.labelExpr].compactMap { $0 }
        let names = tests + texts.flatMap { $0.writtenNames(functions) }
        if names.isEmpty { return [] }
        let shown = shown()
        return names.compactMap { name in
            guard ["value", "label"].contains(name.field.name), !shown.contains(name.value.string) else {
                return nil
            }
            var name = name
            // A label is text, whatever the value is.
            if name.field.name == "label" { name.isStrict = false }
            name.field = field
            return name
        }
    }
}

extension Unit {
    /// What the axis or the legend of a channel shows: the values of its scale, which other units and the other end of
    /// a range may have added.
    fileprivate func shownNames(_ model: ChannelModel, _ chart: PreparedChart) -> Set<String> {
        let scale = scales[model.channel.primary].map { chart.scales[$0] }
        return Set(scale?.values.map(\.string) ?? [])
    }
}
