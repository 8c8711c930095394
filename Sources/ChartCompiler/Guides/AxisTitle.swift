import ChartModel
import Dataflow
import Grammar

/// The title of an axis: the axis' own, those of the channels, or the names of the fields. For several
/// layers, all titles of the same kind are joined (Vega-Lite's `mergeTitleComponent`).
struct AxisTitle {
    let environment: ChartEnvironment
    let config: Config
    /// Whether the config suppresses the names of fields.
    let isHidden: Bool
    /// The title that the config gives instead.
    let usual: Said<Literal>

    /// The title of a layer.
    private enum Title {
        /// Null.
        case none
        /// A stated title; without lines if it is empty.
        case given([String])
        case fields([String])
    }

    func lines(_ units: [Unit], _ channel: Channel) -> [String] {
        let titles = units.map { title($0, channel) }
        let given = titles.compactMap { if case .given(let lines) = $0 { lines } else { nil } }
        // A title that is null in one layer suppresses those of the others; one that is empty leaves them.
        if titles.contains(where: { if case .none = $0 { true } else { false } }) { return [] }
        if !given.isEmpty {
            return given.filter { !$0.isEmpty }.reduce([]) { result, next in
                result.isEmpty || result == next ? next : [(result + next).joined(separator: ", ")]
            }
        }
        if isHidden { return lines(usual) }
        var names: [String] = []
        for case .fields(let fields) in titles {
            for field in fields where !field.isEmpty && !names.contains(field) { names.append(field) }
        }
        return names.isEmpty ? [] : config.lines(of: names.joined(separator: ", "))
    }

    private func title(_ unit: Unit, _ channel: Channel) -> Title {
        let models = [unit[channel], channel.secondary.flatMap { unit[$0] }].compactMap { $0 }
        let own = unit[channel]?.spec.axis.value?.constants.title ?? .absent
        if own.isNone { return .none }
        if !own.isAbsent { return .given(lines(own)) }
        let titles = models.map(\.spec.title).filter { !$0.isAbsent }
        if titles.first?.isNone == true { return .none }
        if let first = titles.first {
            let texts = titles.map(lines).filter { !$0.isEmpty }
            guard let text = texts.first else { return .given(lines(first)) }
            return .given(
                texts.dropFirst().reduce(text) { $0 == $1 ? $0 : [($0 + $1).joined(separator: ", ")] })
        }
        return .fields(models.compactMap { $0.title(config) })
    }

    private func lines(_ title: Said<Literal>) -> [String] {
        TextTemplate.lines(title.value, environment).flatMap(config.lines).filter { !$0.isEmpty }
    }
}
