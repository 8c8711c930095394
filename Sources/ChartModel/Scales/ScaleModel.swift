package import Dataflow
package import Grammar
import SceneGraph
package import VisualEncoding

/// A trained scale of the chart: its domain, and everything that determines its range.
package struct ScaleModel {
    package enum Domain {
        case continuous([Double])
        case discrete([Value])
    }

    package let channel: Channel
    package var definition: ScaleDefinition
    package var kind: ScaleDefinition.Kind
    package var type: MeasurementType
    package var domain: Domain
    /// The numbers of the domain before it was extended, for scales that need the sample.
    package var sample: [Double] = []
    /// The first mark that uses the scale, which determines a default range.
    package var firstMark: (any PrimitiveMark.Type)?
    /// The range if it is given by a column, in the order of the domain.
    package var rangeValues: [Value]?
    package var isBinned = false
    package var bins: ScaleBins?
    /// The definitions of the channels that use it, which determine its guide; earlier ones take precedence.
    package var specs: [ChannelSpec] = []
    package var hasOffset = false
    package var bandPadding = BandPadding.none
    /// The space in points beside a continuous domain, for bars that stand across it.
    package var padding: Double?
    /// Whether the domain is extended to round values by default.
    package var isNice = false
    /// Whether the domain is final.
    package var hasRawDomain = false
    /// Whether a continuous domain has no values, so that its axis shows none.
    package var isVacant = false

    package init(
        channel: Channel, definition: ScaleDefinition, kind: ScaleDefinition.Kind, type: MeasurementType,
        domain: Domain
    ) {
        (self.channel, self.definition, self.kind) = (channel, definition, kind)
        (self.type, self.domain) = (type, domain)
    }

    package var isDiscrete: Bool { kind.isDiscrete }

    package var binEdges: [Double]? {
        guard case .continuous(let domain) = domain else { return nil }
        return bins?.edges(over: domain)
    }

    package var values: [Value] {
        if case .discrete(let values) = domain { values } else { [] }
    }

    /// Returns the scale over a range of positions, with two entries or as many as the domain.
    package func positioned(over range: [Double]) -> Scale {
        var range = definition.reverse == true ? range.reversed() : range
        if let least = definition.rangeMin, !range.isEmpty { range[0] = least }
        if let most = definition.rangeMax, !range.isEmpty { range[range.count - 1] = most }
        let (from, to) = (range.first ?? 0, range.last ?? 0)
        switch domain {
        case .discrete(let values):
            return .band(
                BandScale(
                    domain: values, range: (from, to), paddingInner: bandPadding.inner,
                    paddingOuter: bandPadding.outer, align: definition.align ?? 0.5,
                    rounds: definition.round ?? false))
        case .continuous(let domain):
            var scale = ContinuousScale(
                transform, domain: domain,
                range: domain.count > 2 && range.count == 2
                    ? domain.indices.map { from + (to - from) * Double($0) / Double(domain.count - 1) }
                    : range,
                clamps: definition.clamp ?? false, rounds: definition.round ?? false)
            if !hasRawDomain {
                if let padding, padding > 0 { scale.pad(by: padding) }
                applyNice(&scale)
            }
            scale.bins = bins?.edges(over: scale.domain)
            if let part = omitted { _ = scale.omit(part, leaving: Self.breakGap) }
            return .continuous(scale)
        }
    }

    /// The width of the strip that shows where a part of the domain is left out, in points.
    static let breakGap = 7.0

    /// The part of a domain of positions that is left out.
    private var omitted: ClosedRange<Double>? {
        guard channel == .x || channel == .y, let ends = definition.omitted?.value, ends.count == 2 else {
            return nil
        }
        return min(ends[0], ends[1])...max(ends[0], ends[1])
    }

    package var transform: ScaleTransform {
        switch kind {
        case .log: .log(base: definition.base ?? 10)
        case .pow: .pow(exponent: definition.exponent ?? 1)
        case .sqrt: .pow(exponent: 0.5)
        case .symlog: .symlog(constant: definition.constant ?? 1)
        case .time, .utc: .time
        default: .linear
        }
    }

    /// Extends a domain to round values if the spec or the default asks for it.
    func applyNice(_ scale: inout ContinuousScale) {
        switch definition.nice ?? (isNice ? .on : .off) {
        case .off: break
        case .on: scale.nice()
        case .ticks(.count(let count)): scale.nice(count: max(1, count))
        case .ticks(.interval(let interval)):
            if kind.isTemporal { scale.nice(interval) } else { scale.nice() }
        }
    }
}
