import ChartModel
import Dataflow
import Grammar

/// Which scales the parts of a view share: layers, concatenated views, or cells of a facet.
///
/// Follows Vega-Lite's `parseNonUnitScaleCore` (`compile/scale/parse.ts`): if the scales of any two parts
/// can't be merged, each part has its own.
private struct Sharing {
    typealias Families = [Channel: ScaleDefinition.Kind.Family]

    /// For each part, the families of the scales that it could share with others.
    let parts: [Families]
    /// The channels for which all parts share one scale.
    let channels: Set<Channel>

    /// - Parameter isMeant: Whether the parts are meant to share the scale of a channel, by the spec or by
    ///   default.
    init(_ parts: [Families], isMeant: (Channel) -> Bool) {
        self.parts = parts
        channels = Set(
            Channel.allCases.filter { channel in
                guard channel.hasScale, isMeant(channel) else { return false }
                let families = Set(parts.compactMap { $0[channel] })
                return families.count < 2 || families == [.positions, .times]
            })
    }

    /// The families of the scales that the whole could share: those that are shared by all its parts.
    var offered: Families {
        parts.reduce(into: [:]) { result, part in
            result.merge(part.filter { channels.contains($0.key) }) { first, _ in first }
        }
    }
}

extension View {
    /// The channels for which all views of a composition share one scale.
    var sharedScales: Set<Channel> { sharing?.channels ?? [] }

    /// The sharing of a composition; concatenated views share all but positions by default.
    private var sharing: Sharing? {
        switch self {
        case .plot: return nil
        case .concat(let concat):
            let resolve = concat.composition.resolve
            return Sharing(concat.children.map(\.offered)) { channel in
                let isShared = !channel.isPlace || resolve.sharedScales.contains(channel)
                return isShared && !resolve.independentScales.contains(channel)
            }
        case .facet(let facet):
            return Sharing((facet.whole ?? facet.cells.first).map { [$0.offered] } ?? []) {
                facet.shares($0)
            }
        }
    }

    private var offered: Sharing.Families {
        if case .plot(let plot) = self { return plot.layers.offered(plot.units) }
        return sharing?.offered ?? [:]
    }
}

extension Layer {
    /// The channels for which all layers of a group share one scale.
    func sharedScales(_ units: [Unit]) -> Set<Channel> { sharing(units)?.channels ?? [] }

    private func sharing(_ units: [Unit]) -> Sharing? {
        guard case .group(let layers, let resolve) = self else { return nil }
        return Sharing(layers.map { $0.offered(units) }) { !resolve.independentScales.contains($0) }
    }

    fileprivate func offered(_ units: [Unit]) -> [Channel: ScaleDefinition.Kind.Family] {
        if case .unit(let index) = self { return units[index].scaleFamilies }
        return sharing(units)?.offered ?? [:]
    }
}

extension Unit {
    /// The family of each channel's scale.
    fileprivate var scaleFamilies: [Channel: ScaleDefinition.Kind.Family] {
        channels.filter { $0.key == $0.key.primary && $0.value.needsScale }
            .mapValues { ScaleKind.of($0, self).family }
    }
}

extension ChannelModel {
    /// Whether the channel's data go through a scale.
    var needsScale: Bool {
        let isCount = spec.aggregate?.operation == .count
        guard channel.hasScale, hasField || datum != nil || isCount else { return false }
        // The shape channel of a map has geometry rather than symbols.
        return !spec.scale.isNone && type != .geojson
    }
}

extension Channel {
    /// Whether it determines the position of a mark.
    fileprivate var isPlace: Bool { primary.isPosition || isOffset || isPolar }
}

extension ScaleDefinition.Kind {
    /// Kinds that can be merged into one. Times can share an axis with categories, which then has bands or
    /// points (Vega-Lite's `scaleCompatible`, `scale.ts`).
    fileprivate enum Family { case positions, categories, bins, quantities, times, classes }

    fileprivate var family: Family {
        switch self {
        case .band, .point: .positions
        case .ordinal: .categories
        case .binOrdinal: .bins
        case .linear, .log, .pow, .sqrt, .symlog: .quantities
        case .time, .utc: .times
        case .quantile, .quantize, .threshold: .classes
        }
    }
}
