import ChartModel
import Dataflow
import Diagnostics
import Documents
import Grammar

/// Finds the remaining mistakes of a spec whose compilation has stopped.
///
/// The formats and expressions of guides are read when it is known what they show. If an earlier error prevents that,
/// they are read here for their own mistakes. The log reports the same thing at the same place only once.
struct LaterMistakes {
    let environment: ChartEnvironment

    /// Reports the mistakes of a view and the views within it.
    func tell(_ view: ViewSpec) {
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
