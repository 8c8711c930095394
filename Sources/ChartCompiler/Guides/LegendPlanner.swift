import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph

/// Decides which legends there are: one for each field that colours, sizes or shapes show.
struct LegendPlanner {
    let environment: ChartEnvironment
    let config: Config
    let scales: [ScaleModel]

    static let channels: [Channel] = [
        .color, .fill, .stroke, .shape, .size, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth,
        .strokeDash,
    ]

    /// - Parameter isShown: Whether the legend of a scale, given by its index, is drawn here.
    func legends(_ contexts: [MarkContext], of isShown: (Int) -> Bool) -> [LegendModel] {
        var legends:
            [(
                key: String, scales: [Channel: VisualScale], context: MarkContext, nodes: [Node?],
                model: ChannelModel
            )] = []
        for context in contexts {
            for channel in Self.channels {
                guard let model = context.unit[channel], let index = context.unit.scales[channel],
                    let visual = context.visuals[channel], isShown(index),
                    model.spec.legend?.isNull != true
                else { continue }
                let key = "\(model.field?.name ?? "")|\(model.spec.title?.string ?? "")|\(model.type)"
                if let known = legends.firstIndex(where: { $0.key == key }) {
                    if legends[known].scales[channel] == nil { legends[known].scales[channel] = visual }
                    legends[known].nodes.append(model.spec.legend)
                } else {
                    legends.append((key, [channel: visual], context, [model.spec.legend], model))
                }
            }
        }
        if config["legend"]?["disable"]?.boolean == true { return [] }
        return legends.map { entry in
            let own = Config.merge([config.section("legend")] + entry.nodes.reversed())
            var definition =
                own.flatMap { LegendDefinition.decode($0, DecodingContext(log: environment.log)) }
                ?? LegendDefinition()
            let font = config["font"]?.string
            definition.labelFont = definition.labelFont ?? font
            definition.titleFont = definition.titleFont ?? font
            return LegendModel(
                scales: entry.scales, definition: definition, title: title(definition, entry.model),
                environment: environment, unit: entry.context.unit, format: entry.model.spec.format,
                formatType: entry.model.spec.formatType, timeUnit: entry.model.timeUnit,
                width: entry.context.width, height: entry.context.height)
        }
    }

    private func title(_ definition: LegendDefinition, _ model: ChannelModel) -> [String] {
        let node = definition.title ?? model.spec.title
        if let node {
            return TextTemplate.lines(node, environment)
                .filter { !$0.isEmpty }
        }
        return model.title(config).map { [$0] } ?? []
    }
}
