import Colors
import Dataflow
import Diagnostics
import Grammar
package import VisualEncoding

/// Colour ranges: lists of the spec or config, and schemes.
extension VisualRange {
    /// The origin of a scale's colours.
    private enum Source {
        /// A list of colours, which the scale interpolates by its own rules.
        case list([Value])
        /// A scheme, of which only a part or a number of colours may be used.
        case scheme(ColorScheme, part: (Double, Double)?, count: Int?)
    }

    package func colorScale(_ model: ScaleModel) -> Scale {
        let source = source(model)
        switch model.domain {
        case .discrete(let values):
            let range = classes(source, count: values.count, ofAll: true)
            return .ordinal(OrdinalScale(domain: values, range: reversed(range, model)))
        case .continuous(let domain) where model.kind.isDiscretizing:
            let count = classCount(model, usual: count(source) ?? 5)
            return discretizing(model, domain, range: classes(source, count: count, ofAll: false))
        case .continuous(let domain):
            var scale = ColorScale(
                model.transform, domain: domain, ramp: ramp(source, model, domain),
                clamps: model.definition.clamp ?? false)
            model.applyNice(&scale.scale)
            return .color(scale)
        }
    }

    // MARK: Sources

    private func source(_ model: ScaleModel) -> Source {
        if let range = explicitRange(model) {
            check(model.definition.range?.value.list ?? [])
            return .list(range)
        }
        let named = model.definition.range?.value.name
        if named == nil, let scheme = model.definition.scheme { return source(scheme, model) }
        let name = named ?? defaultName(model)
        switch config.range[name] {
        case .values(let values)?: return .list(values.map(\.value))
        case .scheme(let scheme)?: return source(scheme, model)
        case nil: break
        }
        let fallback = Self.defaultSchemes[name] ?? "blues"
        // Vega's diverging scheme runs from orange to blue.
        return .scheme(
            ColorScheme.named(fallback) ?? .palette([.black]), part: name == "diverging" ? (1, 0) : nil,
            count: nil)
    }

    private func source(_ scheme: SchemeDefinition, _ model: ScaleModel) -> Source {
        switch scheme {
        case .scheme(let scheme, let part, let count): .scheme(scheme, part: part, count: count)
        case .ramp(let colors):
            .scheme(.ramp(ColorRamp(colors, interpolation: interpolation(model))), part: nil, count: nil)
        }
    }

    private static let defaultSchemes = [
        "category": "tableau10", "ordinal": "blues", "ramp": "blues", "heatmap": "yellowgreenblue",
        "diverging": "blueorange",
    ]

    /// The default named range of a scale (Vega-Lite `defaultRange`).
    private func defaultName(_ model: ScaleModel) -> String {
        if model.isDiscrete { return model.type == .nominal ? "category" : "ordinal" }
        if model.definition.domainMid != nil { return "diverging" }
        return model.firstMark?.coversPlane == true ? "heatmap" : "ramp"
    }

    /// Reports invalid colours in a range that the spec lists.
    private func check(_ range: [Literal]) {
        for element in range {
            guard let text = element.string, Color(css: text) == nil else { continue }
            log.unknownColor(text, at: element.span)
        }
    }

    // MARK: Colours

    private func count(_ source: Source) -> Int? {
        if case .scheme(_, _, let count) = source { count } else { nil }
    }

    /// Returns a colour for each category or class; all colours of a palette if the range may be longer than
    /// the domain.
    private func classes(_ source: Source, count: Int, ofAll: Bool) -> [Value] {
        switch source {
        case .list(let values): return values
        case .scheme(.palette(let colors), _, _):
            return (ofAll ? colors : Array(colors.prefix(count))).map { .string($0.css) }
        case .scheme(.ramp(let ramp), let part, let own):
            let ramp = part.map { ramp.part(from: $0.0, to: $0.1) } ?? ramp
            return ramp.sample(count: max(1, ofAll ? own ?? count : count)).map { .string($0.css) }
        }
    }

    private func ramp(_ source: Source, _ model: ScaleModel, _ domain: [Double]) -> ColorRamp {
        let interpolation = interpolation(model)
        let isReversed = model.definition.reverse == true
        switch source {
        case .list(let values):
            var colors = values.compactMap { Color(css: $0.string) }
            // Only numbers have sequential scales; for times, each colour corresponds to an
            // entry of the domain.
            if model.kind.isTemporal { colors = Array(colors.prefix(domain.count)) }
            return ColorRamp(isReversed ? colors.reversed() : colors, interpolation: interpolation)
        case .scheme(let scheme, let part, let count):
            if model.kind.isTemporal {
                let colors = classes(
                    .scheme(scheme, part: part, count: count), count: domain.count, ofAll: false
                )
                .compactMap { Color(css: $0.string) }
                return ColorRamp(isReversed ? colors.reversed() : colors, interpolation: interpolation)
            }
            let (first, last) = part ?? (0, 1)
            let ramp =
                if case .palette(let colors) = scheme {
                    ColorRamp(colors, interpolation: interpolation)
                } else { scheme.ramp }
            return isReversed ? ramp.part(from: last, to: first) : ramp.part(from: first, to: last)
        }
    }

    /// How the colours of a list are interpolated: as the spec or config states, otherwise in RGB for nominal
    /// data and in HCL for the rest.
    private func interpolation(_ model: ScaleModel) -> ColorInterpolation {
        model.definition.interpolate ?? config.scale.interpolate
            ?? (model.type == .nominal ? .rgb : ColorInterpolation(.hcl))
    }
}
