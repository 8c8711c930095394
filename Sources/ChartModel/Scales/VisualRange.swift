package import Dataflow
package import Diagnostics
package import Grammar
import SceneGraph
package import VisualEncoding

/// Creates visual scales, with the range of the spec or config, or Vega-Lite's default
/// (`compile/scale/range.ts`, vega-encode `Scale.js`).
package struct VisualRange {
    package let config: Config
    package let log: DiagnosticLog
    /// The distance between neighbouring bands or bins, which limits the sizes of points and bars.
    package let step: Double

    package init(config: Config, log: DiagnosticLog, step: Double) {
        (self.config, self.log, self.step) = (config, log, step)
    }

    package func scale(_ model: ScaleModel) -> VisualScale {
        VisualScale(model: model, scale: model.channel.isColor ? colorScale(model) : plainScale(model))
    }

    /// Returns a scale for numbers, shapes or dashes.
    private func plainScale(_ model: ScaleModel) -> Scale {
        switch model.domain {
        case .discrete(let values):
            if model.kind == .ordinal {
                return .ordinal(OrdinalScale(domain: values, range: reversed(discreteRange(model), model)))
            }
            let range = reversed(numericRange(model), model)
            return .band(.point(domain: values, range: (range.first ?? 0, range.last ?? 1), padding: 0))
        case .continuous(let domain):
            if model.kind.isDiscretizing { return discretizing(model, domain, range: classRange(model)) }
            var scale = ContinuousScale(
                model.transform, domain: domain, range: reversed(numericRange(model), model),
                clamps: model.definition.clamp ?? false, rounds: model.definition.round ?? false)
            model.applyNice(&scale)
            return .continuous(scale)
        }
    }

    /// Returns a scale that divides its domain into classes.
    package func discretizing(_ model: ScaleModel, _ domain: [Double], range: [Value]) -> Scale {
        let range = reversed(range, model)
        switch model.kind {
        case .threshold: return .discretizing(.threshold(domain, range: range))
        case .quantile: return .discretizing(.quantile(sample: model.sample, range: range))
        case .binOrdinal: return .discretizing(.binOrdinal(edges: model.binEdges ?? domain, range: range))
        default:
            var scale = ContinuousScale(domain: domain)
            model.applyNice(&scale)
            let (first, last) = (scale.domain.first ?? 0, scale.domain.last ?? 1)
            return .discretizing(.quantize(domain: (first, last), range: range))
        }
    }

    /// Returns the number of classes of a scale: that of its thresholds, or `usual` if it has none.
    func classCount(_ model: ScaleModel, usual: Int) -> Int {
        guard case .continuous(let domain) = model.domain else { return usual }
        return switch model.kind {
        case .threshold: domain.count + 1
        case .binOrdinal: max(1, (model.binEdges ?? domain).count - 1)
        default: usual
        }
    }

    // MARK: Ranges

    /// Returns the range that the spec lists, or takes from a column or a named range of the config.
    func explicitRange(_ model: ScaleModel) -> [Value]? {
        if let values = model.rangeValues { return values }
        guard let range = model.definition.range else { return nil }
        if let values = range.value.list { return values.map(\.value) }
        guard let name = range.value.name, !RangeConfig.names.contains(name) else { return nil }
        guard let elements = config.range[name]?.values else {
            log.error(
                .unknownRange, "no range is named '\(name)'", at: range.span,
                hint: RangeConfig.names.nearest(to: name).map { "did you mean '\($0)'?" })
            return []
        }
        return elements.map(\.value)
    }

    package func reversed<Element>(_ range: [Element], _ model: ScaleModel) -> [Element] {
        model.definition.reverse == true ? range.reversed() : range
    }
}
