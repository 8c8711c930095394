import ChartModel
import Dataflow
import Diagnostics
import Documents
import Grammar

/// Finds the remaining mistakes of a spec whose compilation has stopped.
///
/// Marks are read when a view's table is known, and the formats and expressions of guides later. If an earlier error
/// prevents that, they are read here for their own mistakes. The log reports the same thing at the
/// same place only once.
struct LaterMistakes {
    let environment: ChartEnvironment

    private var context: DecodingContext { DecodingContext(log: environment.log) }

    /// Reports the mistakes of a view and the views within it.
    func tell(_ view: ViewSpec) {
        if let mark = view.mark { tell(mark: mark) }
        for channel in view.encoding.channels {
            for spec in [view.encoding[channel]].compactMap({ $0 }) + view.encoding.list(channel) {
                tell(spec)
            }
        }
        for (name, views) in [
            ("layer", view.layer), ("view", view.concat), ("view", view.hconcat), ("view", view.vconcat),
        ] {
            for (index, view) in (views ?? []).enumerated() {
                environment.log.within("\(name) \(index + 1)") { tell(view) }
            }
        }
        for view in view.facet?.views ?? [] { tell(view) }
    }

    private func tell(mark: Node) {
        let type = mark.string == nil ? mark["type"] : mark
        if let type, case .composite? = NamedMark.read(type, environment.registries, log: environment.log) {
            return
        }
        if mark.members != nil { _ = MarkDefinition.read(mark, context) }
    }

    private func tell(_ channel: ChannelSpec) {
        let axis = channel.axis.value?.constants
        tell(axis?.format, axis?.formatType, channel)
        tell(axis?.labelExpr)
        tell(channel.legend.value?.format, channel.legend.value?.formatType, channel)
        tell(channel.legend.value?.labelExpr)
        tell(channel.header.value?.labelExpr)
    }

    private func tell(_ format: LabelFormat?, _ formatType: String?, _ channel: ChannelSpec) {
        guard let format, let pattern = format.pattern,
            let type = channel.type ?? (channel.aggregate == nil ? nil : .quantitative)
        else { return }
        _ = ValueFormat(
            pattern: pattern, type: formatType ?? channel.formatType, fieldType: type, span: format.span,
            locale: environment.locale, log: environment.log)
    }

    private func tell(_ expression: ExpressionSource?) {
        if let expression { _ = environment.expression(expression) }
    }
}
