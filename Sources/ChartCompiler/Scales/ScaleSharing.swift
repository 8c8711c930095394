import Dataflow
import Grammar

/// Which scales the parts of a view share: layers, concatenated views, or cells of a facet.
///
/// Follows Vega-Lite's `parseNonUnitScaleCore` (`compile/scale/parse.ts`): if the scales of any two parts
/// can't be merged, each part has its own.
extension View {
    /// The channels for which all parts share one scale.
    var sharedScales: Set<Channel> { sharedScales(of: parts) }

    private typealias Families = [Channel: ScaleDefinition.Kind.Family]

    /// For each part, the families of the scales that it could share with others.
    private var parts: [Families] {
        switch self {
        case .plot(let plot): plot.units.map(\.scaleFamilies)
        case .concat(let concat): concat.children.map(\.offered)
        case .facet(let facet): (facet.whole ?? facet.cells.first).map { [$0.offered] } ?? []
        }
    }

    /// The families of the scales that the view could share: those that are shared by all its parts.
    private var offered: Families {
        let parts = parts
        let shared = sharedScales(of: parts)
        return parts.reduce(into: [:]) { result, part in
            result.merge(part.filter { shared.contains($0.key) }) { first, _ in first }
        }
    }

    private func sharedScales(of parts: [Families]) -> Set<Channel> {
        Set(
            Channel.allCases.filter { channel in
                guard channel.hasScale, wouldShare(channel) else { return false }
                let families = Set(parts.compactMap { $0[channel] })
                return families.count < 2 || families == [.positions, .times]
            })
    }

    /// Whether the parts are meant to share the scale of a channel, by the spec or by default. Concatenated
    /// views share all but positions by default.
    private func wouldShare(_ channel: Channel) -> Bool {
        switch self {
        case .plot(let plot): return !plot.resolve.independentScales.contains(channel)
        case .concat(let concat):
            let resolve = concat.composition.resolve
            let isShared = !channel.isPlace || resolve.sharedScales.contains(channel)
            return isShared && !resolve.independentScales.contains(channel)
        case .facet(let facet): return facet.shares(channel)
        }
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
