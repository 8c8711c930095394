package import Grammar

/// How the units of a plot are layered: a unit, or a group of layers that share scales, axes and legends unless
/// its resolve says otherwise.
///
/// What a resolve sets apart are the layers that it stands over, never the parts of one of them: a line and its
/// points, the parts of a box plot, and the layers of a layer are groups of their own, as in Vega-Lite.
package indirect enum Layer {
    /// A unit, as an index of the plot's units.
    case unit(Int)
    case group([Layer], Resolve)

    /// A mark: a single unit, or several that are one, such as a line and its points.
    package init(mark units: Range<Int>) {
        self = units.count == 1 ? .unit(units.lowerBound) : .group(units.map { .unit($0) }, Resolve())
    }

    package var units: [Int] {
        switch self {
        case .unit(let unit): [unit]
        case .group(let layers, _): layers.flatMap(\.units)
        }
    }

    /// Which units show a channel's legend together, and which apart from all others.
    package struct LegendSharing {
        /// The units whose legends can be joined with those of other layers or views.
        package var shared: [Int]
        /// Units that share a legend with each other only.
        package var apart: [[Int]]
    }

    /// Returns which units share the legend of a channel.
    package func legendSharing(_ channel: Channel) -> LegendSharing {
        switch self {
        case .unit(let unit): return LegendSharing(shared: [unit], apart: [])
        case .group(let layers, let resolve):
            let parts = layers.map { $0.legendSharing(channel) }
            let apart = parts.flatMap(\.apart)
            if resolve.independentLegends.contains(channel) || resolve.independentScales.contains(channel) {
                return LegendSharing(shared: [], apart: apart + parts.map(\.shared).filter { !$0.isEmpty })
            }
            return LegendSharing(shared: parts.flatMap(\.shared), apart: apart)
        }
    }
}
