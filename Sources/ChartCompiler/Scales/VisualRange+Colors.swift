import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph
import VisualEncoding

/// The ranges of colours: lists of the spec or config, and schemes.
extension VisualRange {
    /// Where the colours of a scale come from.
    private enum Source {
        /// Colours as they are written, which mix in the scale's own way.
        case list([Value])
        /// A scheme, of which a part may be taken and how many colours.
        case scheme(ColorScheme, part: (Double, Double)?, count: Int?)
    }

    func colorScale(_ model: ScaleModel) -> Scale {
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
            check(model.definition.range)
            return .list(range)
        }
        let named = model.definition.range?.string
        if named == nil, let node = model.definition.scheme {
            return scheme(node, model) ?? .scheme(.palette([.black]), part: nil, count: nil)
        }
        let name = named ?? defaultName(model)
        if let node = config.section("range")?[name] {
            if let elements = node.elements { return .list(elements.map { Value($0) }) }
            if let source = scheme(node["scheme"] ?? node, extending: node, model) { return source }
        }
        let fallback = Self.defaultSchemes[name] ?? "blues"
        // Vega runs its diverging scheme from orange to blue.
        return .scheme(
            ColorScheme.named(fallback) ?? .palette([.black]), part: name == "diverging" ? (1, 0) : nil,
            count: nil)
    }

    private static let defaultSchemes = [
        "category": "tableau10", "ordinal": "blues", "ramp": "blues", "heatmap": "yellowgreenblue",
        "diverging": "blueorange",
    ]

    /// The named range of a scale that says nothing (Vega-Lite `defaultRange`).
    private func defaultName(_ model: ScaleModel) -> String {
        if model.isDiscrete { return model.type == .nominal ? "category" : "ordinal" }
        if model.definition.domainMid != nil { return "diverging" }
        return ["rect", "geoshape"].contains(model.firstMark?.rawValue ?? "") ? "heatmap" : "ramp"
    }

    /// A scheme by its name, by name, count and extent, or as a list of colours that pass into one another.
    private func scheme(_ node: Node, extending outer: Node? = nil, _ model: ScaleModel) -> Source? {
        if let elements = node.elements {
            let colors = elements.compactMap { $0.string.flatMap(Color.init(css:)) }
            return .scheme(
                .ramp(ColorRamp(colors, interpolation: interpolation(model))), part: nil, count: nil)
        }
        let options = outer ?? node
        guard let name = node.string ?? node["name"]?.string else {
            log.error("expected the name of a colour scheme, found \(node.kind)", at: node.span)
            return nil
        }
        guard let scheme = ColorScheme.named(name) else {
            log.error(
                "no colour scheme is named '\(name)'", at: node.span,
                hint: ColorScheme.names.nearest(to: name).map { "did you mean '\($0)'?" })
            return nil
        }
        let extent = options["extent"]?.elements?.compactMap(\.number) ?? []
        let count = options["count"]?.number.flatMap { Int(exactly: min(max($0, 1), 256).rounded()) }
        return .scheme(scheme, part: extent.count == 2 ? (extent[0], extent[1]) : nil, count: count)
    }

    /// Reports what is no colour in a range that the spec writes out.
    private func check(_ range: Node?) {
        for element in range?.elements ?? [] {
            guard let text = element.string, Color(css: text) == nil else { continue }
            _ = ValueType<PaintValue>.paint.decode(element, DecodingContext(log: log))
        }
    }

    // MARK: Colours

    private func count(_ source: Source) -> Int? {
        if case .scheme(_, _, let count) = source { count } else { nil }
    }

    /// A colour for each category or class; all of a palette where the range may be longer than the domain.
    private func classes(_ source: Source, count: Int, ofAll: Bool) -> [Value] {
        switch source {
        case .list(let values): return values
        case .scheme(.palette(let colors), _, _):
            return (ofAll ? colors : Array(colors.prefix(count))).map { .string($0.hex) }
        case .scheme(.ramp(let ramp), let part, let own):
            let ramp = part.map { ramp.part(from: $0.0, to: $0.1) } ?? ramp
            return ramp.sample(count: max(1, ofAll ? own ?? count : count)).map { .string($0.hex) }
        }
    }

    private func ramp(_ source: Source, _ model: ScaleModel, _ domain: [Double]) -> ColorRamp {
        let interpolation = interpolation(model)
        let isReversed = model.definition.reverse == true
        switch source {
        case .list(let values):
            var colors = values.compactMap { Color(css: $0.string) }
            // Only numbers have sequential scales: other colours go with the domain's ends one by one.
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
            return isReversed
                ? scheme.ramp.part(from: last, to: first) : scheme.ramp.part(from: first, to: last)
        }
    }

    /// How colours of a list mix: as the spec says, or by hue, chroma and luminance.
    private func interpolation(_ model: ScaleModel) -> ColorInterpolation {
        guard let node = model.definition.interpolate ?? config.section("scale")?["interpolate"] else {
            return model.type == .nominal ? .rgb : ColorInterpolation(.hcl)
        }
        let context = DecodingContext(log: log)
        guard let space = ValueType<ColorInterpolation.Space>.name().decode(node["type"] ?? node, context)
        else { return .rgb }
        let gamma = node["gamma"].flatMap { ValueType<Double>.number.decode($0, context) }
        return ColorInterpolation(space, gamma: gamma ?? 1)
    }
}
