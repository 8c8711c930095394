import Dataflow
import Documents
import Grammar
import SceneGraph
import VisualEncoding

/// A scale of the chart: what it maps from, and all that decides what it maps to.
struct ScaleModel {
    enum Domain {
        case continuous([Double])
        case discrete([Value])
    }

    let channel: Channel
    var definition: ScaleDefinition
    var kind: ScaleDefinition.Kind
    var type: MeasurementType
    var domain: Domain
    /// The domain's numbers before it was made nice, for scales that need the sample.
    var sample: [Double] = []
    /// The marks that use it.
    var marks: Set<MarkType> = []
    /// The mark of the first that uses it, by which a range goes that the spec leaves open.
    var firstMark: MarkType?
    /// The range where it stands in a column, in the order of the domain.
    var rangeValues: [Value]?
    var isBinned = false
    var binEdges: [Double]?
    /// The names of the fields it shows, for titles.
    var names: [String] = []
    /// The members whose guides have a say, first come first.
    var specs: [ChannelSpec] = []
    var hasOffset = false
    /// Room in points for bars that stand across a continuous scale.
    var continuousPadding: Double?

    var isDiscrete: Bool { kind.isDiscrete }

    var values: [Value] {
        if case .discrete(let values) = domain { values } else { [] }
    }

    /// The scale over a range of positions.
    func positioned(from start: Double, to end: Double) -> Scale {
        let (start, end) = definition.reverse == true ? (end, start) : (start, end)
        let from = definition.rangeMin ?? start
        let to = definition.rangeMax ?? end
        switch domain {
        case .discrete(let values):
            let padding = bandPadding
            return .band(
                BandScale(
                    domain: values, range: (from, to), paddingInner: padding.inner,
                    paddingOuter: padding.outer,
                    align: definition.align ?? 0.5, rounds: definition.round ?? false))
        case .continuous(let domain):
            var scale = ContinuousScale(
                transform, domain: domain,
                range: domain.count > 2
                    ? domain.indices.map { from + (to - from) * Double($0) / Double(domain.count - 1) }
                    : [from, to],
                clamps: definition.clamp ?? false, rounds: definition.round ?? false, bins: binEdges)
            if let padding = definition.padding ?? continuousPadding, padding > 0 { scale.pad(by: padding) }
            applyNice(&scale)
            return .continuous(scale)
        }
    }

    /// Default padding of bands: 0.1 for bars, 0 for rects, a quarter for ticks, half for points.
    var bandPadding: (inner: Double, outer: Double) {
        if kind == .point {
            return (1, definition.padding ?? definition.paddingOuter ?? 0.5)
        }
        if let padding = definition.padding {
            return (definition.paddingInner ?? padding, definition.paddingOuter ?? padding)
        }
        let isOffset = channel == .xOffset || channel == .yOffset
        let inner =
            definition.paddingInner
            ?? (isOffset
                ? 0 : hasOffset ? 0.2 : marks.contains(.bar) ? 0.1 : marks.contains(.tick) ? 0.25 : 0)
        let outer = definition.paddingOuter ?? (isOffset ? 0 : hasOffset ? 0.2 : inner / 2)
        return (inner, outer)
    }

    var transform: ScaleTransform {
        switch kind {
        case .log: .log(base: definition.base ?? 10)
        case .pow: .pow(exponent: definition.exponent ?? 1)
        case .sqrt: .pow(exponent: 0.5)
        case .symlog: .symlog(constant: definition.constant ?? 1)
        case .time, .utc: .time
        default: .linear
        }
    }

    private func applyNice(_ scale: inout ContinuousScale) {
        let isNice =
            channel.isPosition && !isBinned && definition.domain?.elements == nil
            && definition.domainMin == nil
            && definition.domainMax == nil && !kind.isTemporal
        if let count = definition.nice?.number {
            scale.nice(count: max(1, Int(min(count, 1000))))
        } else if definition.nice?.boolean ?? (definition.nice != nil || isNice) {
            scale.nice()
        }
    }
}
