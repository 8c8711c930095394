import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph
import VisualEncoding

/// Decides which axes a plot has, on which sides, with which titles.
struct AxisPlanner {
    let environment: ChartEnvironment
    let config: Config
    let scales: [ScaleModel]

    /// - Parameter leftExtent: The least room that axes on the left take.
    func axes(
        _ plot: Plot, _ contexts: [MarkContext], width: Double, height: Double, leftExtent: Double = 0
    ) -> [AxisModel] {
        [Channel.x, .y].flatMap { channel -> [AxisModel] in
            var groups: [(scale: Int, units: [Int])] = []
            for (index, unit) in plot.units.enumerated() where unit[channel] != nil {
                guard let scale = unit.scales[channel] else { continue }
                let isOwn = plot.resolve.independentAxes.contains(channel)
                if !isOwn, let known = groups.firstIndex(where: { $0.scale == scale }) {
                    groups[known].units.append(index)
                } else {
                    groups.append((scale, [index]))
                }
            }
            return groups.enumerated().compactMap { position, group in
                axis(
                    channel, group.scale, group.units.map { contexts[$0] }, isSecond: position == 1,
                    width: width,
                    height: height, leftExtent: leftExtent)
            }
        }
    }

    private func axis(
        _ channel: Channel, _ index: Int, _ contexts: [MarkContext], isSecond: Bool, width: Double,
        height: Double,
        leftExtent: Double
    ) -> AxisModel? {
        let models = contexts.compactMap { $0.unit[channel] }
        let shown = models.filter { $0.spec.axis?.isNull != true }
        guard let first = shown.first, let scale = contexts.first?.positions[channel] else { return nil }
        let own = Config.merge(shown.reversed().map(\.spec.axis))
        let sideName = own?["orient"]?.string.flatMap { AxisDefinition.Orient(rawValue: $0) }
        let orient = sideName ?? (channel == .x ? (isSecond ? .top : .bottom) : (isSecond ? .right : .left))
        var sections = AxisModel.sections(config, channel, orient, scales[index])
        if let font = config["font"] {
            let fonts = Node(.object([]), at: font.span).setting("labelFont", to: font).setting(
                "titleFont", to: font)
            sections.insert(fonts, at: 0)
        }
        let context = DecodingContext(log: environment.log)
        var definition =
            Config.merge(sections + [own]).flatMap { AxisDefinition.decode($0, context) } ?? AxisDefinition()
        // One grid is enough for two axes.
        if isSecond, own?["grid"] == nil { definition.grid = false }
        if orient == .left, leftExtent > 0 {
            definition.minExtent = max(definition.minExtent ?? 0, leftExtent)
        }
        if config[channel == .x ? "axisX" : "axisY"]?.isNull == true { return nil }
        return AxisModel(
            channel: channel, model: scales[index], scale: scale, definition: definition, orient: orient,
            title: title(definition, models + contexts.compactMap { $0.unit[channel.secondary ?? channel] }),
            environment: environment,
            length: channel == .x ? width : height, depth: channel == .x ? height : width,
            timeUnit: first.timeUnit, format: first.spec.format, formatType: first.spec.formatType,
            isNormalized: first.spec.stack?.string == "normalize")
    }

    /// The axis' own title, the channels' titles, or the names of the fields.
    private func title(_ definition: AxisDefinition, _ models: [ChannelModel]) -> [String] {
        if let node = definition.title { return lines(node) }
        let given = models.compactMap(\.spec.title)
        let titles =
            given.isEmpty
            ? models.compactMap { $0.title(config) } : given.flatMap { $0.isNull ? [] : lines($0) }
        var seen: Set<String> = []
        let unique = titles.filter { seen.insert($0).inserted && !$0.isEmpty }
        return unique.isEmpty ? [] : [unique.joined(separator: ", ")]
    }

    private func lines(_ node: Node) -> [String] {
        TextTemplate.lines(node, environment)
            .filter { !$0.isEmpty }
    }
}
