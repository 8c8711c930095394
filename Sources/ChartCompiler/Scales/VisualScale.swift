import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph
import VisualEncoding

/// A scale with its range, for channels that are not positions: colours, sizes, shapes, opacities.
struct VisualScale {
    let model: ScaleModel
    let scale: Scale

    /// The visual values of a column: text for colours and shapes, numbers for the rest.
    func value(_ value: Value) -> Value {
        switch scale {
        case .ordinal(let scale): return scale.value(value) ?? .undefined
        case .band(let scale): return scale.position(value).map { .number($0) } ?? .undefined
        case .continuous(let scale):
            guard let quantity = value.quantity else { return .undefined }
            return .number(scale.position(quantity))
        case .discretizing(let scale):
            guard let quantity = value.quantity else { return .undefined }
            return scale.value(quantity) ?? .undefined
        case .color(let scale):
            guard let quantity = value.quantity else { return .undefined }
            return .string(scale.color(quantity).hex)
        }
    }
}

/// Builds visual scales with Vega-Lite's default ranges.
struct VisualRange {
    let config: Config
    let log: DiagnosticLog
    /// The distance of neighbouring bands or bins, which bounds the sizes of points and bars.
    let step: Double

    func scale(_ model: ScaleModel) -> VisualScale {
        VisualScale(model: model, scale: made(model))
    }

    private func made(_ model: ScaleModel) -> Scale {
        switch model.domain {
        case .discrete(let values):
            if model.channel.isColor {
                let colors = discreteColors(model, count: values.count)
                return .ordinal(OrdinalScale(domain: values, range: reversed(colors, model)))
            }
            if model.kind == .ordinal {
                let range = explicitRange(model) ?? defaultDiscreteRange(model)
                return .ordinal(OrdinalScale(domain: values, range: reversed(range, model)))
            }
            let range = numericRange(model)
            return .band(.point(domain: values, range: (range.first ?? 0, range.last ?? 1), padding: 0))
        case .continuous(let domain):
            if model.kind.isDiscretizing { return .discretizing(discretizing(model, domain)) }
            if model.channel.isColor { return .color(colorScale(model, domain)) }
            var scale = ContinuousScale(
                model.transform, domain: domain, range: reversed(numericRange(model), model),
                clamps: model.definition.clamp ?? false)
            if model.definition.nice?.boolean == true { scale.nice() }
            return .continuous(scale)
        }
    }

    // MARK: Colours

    private func scheme(_ model: ScaleModel, fallback: String) -> ColorScheme {
        guard let node = model.definition.scheme else { return .named(fallback) ?? .palette([.black]) }
        guard let name = node.string ?? node["name"]?.string else {
            log.error("expected the name of a colour scheme, found \(node.kind)", at: node.span)
            return .palette([.black])
        }
        if let scheme = ColorScheme.named(name) { return scheme }
        log.error(
            "no colour scheme is named '\(name)'", at: node.span,
            hint: ColorScheme.names.nearest(to: name).map { "did you mean '\($0)'?" })
        return .palette([.black])
    }

    private func discreteColors(_ model: ScaleModel, count: Int) -> [Value] {
        if let range = explicitRange(model) { return range }
        let isOrdered = model.type == .ordinal || model.type == .quantitative || model.type == .temporal
        let configured = config.section("range")?[isOrdered ? "ordinal" : "category"]
        if model.definition.scheme == nil, let colors = configured?.elements {
            return colors.compactMap { $0.string.map { .string($0) } }
        }
        let fallback = configured?["scheme"]?.string ?? (isOrdered ? "blues" : "tableau10")
        let chosen = scheme(model, fallback: fallback)
        if let colors = chosen.categorical { return colors.map { .string($0.hex) } }
        return chosen.sample(count: max(count, 1)).map { .string($0.hex) }
    }

    private func colorScale(_ model: ScaleModel, _ domain: [Double]) -> ColorScale {
        let explicit = explicitRange(model)?.compactMap { Color(css: $0.string) }
        let isHeat = model.marks.contains(.rect) || model.marks.contains(.bar) && model.isBinned
        let rangeName =
            model.definition.range?.string ?? (model.definition.domainMid != nil ? "diverging" : nil)
        let isDiverging = rangeName == "diverging" && model.definition.scheme == nil && explicit == nil
        let isHeatmap = rangeName == "heatmap" || rangeName == nil && isHeat
        let configured = config.section("range")?[isDiverging ? "diverging" : isHeatmap ? "heatmap" : "ramp"]
        let colors =
            explicit
            ?? (model.definition.scheme == nil ? configured?.elements : nil)?
            .compactMap { $0.string.flatMap(Color.init(css:)) }
        let name = isDiverging ? "blueorange" : isHeatmap ? "yellowgreenblue" : "blues"
        let scheme =
            colors == nil ? scheme(model, fallback: configured?["scheme"]?.string ?? name) : .palette([])
        // A time scale mixes two colours of a scheme, for Vega has no sequential scale of times.
        let mixed = colors ?? (model.kind.isTemporal ? scheme.sample(count: 2) : scheme.ramp.colors)
        let interpolation = colors == nil ? .rgb : interpolation(model)
        var ramp = ColorRamp(mixed, interpolation: interpolation)
        // Vega runs its default diverging scheme from orange to blue.
        if (model.definition.reverse == true) != (isDiverging && configured == nil) {
            ramp = ColorRamp(ramp.colors.reversed(), interpolation: interpolation)
        }
        return ColorScale(
            model.transform, domain: domain, ramp: ramp, clamps: model.definition.clamp ?? false)
    }

    /// How colours of the spec's own range mix; a scheme brings its own way.
    private func interpolation(_ model: ScaleModel) -> ColorInterpolation {
        guard let node = model.definition.interpolate else { return .rgb }
        let context = DecodingContext(log: log)
        guard let space = ValueType<ColorInterpolation.Space>.name().decode(node["type"] ?? node, context)
        else { return .rgb }
        let gamma = node["gamma"].flatMap { ValueType<Double>.number.decode($0, context) }
        return ColorInterpolation(space, gamma: gamma ?? 1)
    }

    private func discretizing(_ model: ScaleModel, _ domain: [Double]) -> DiscretizingScale {
        let count =
            switch model.kind {
            case .threshold: domain.count + 1
            case .binOrdinal: max(1, (model.binEdges ?? domain).count - 1)
            // Vega-Lite has four sizes, Vega five colours.
            default: model.channel.isColor ? 5 : 4
            }
        let range: [Value]
        if let explicit = explicitRange(model) {
            range = explicit
        } else if model.channel.isColor {
            let amount = model.definition.scheme?["count"]?.number.map { Int($0) } ?? count
            range = scheme(model, fallback: "blues").sample(count: max(1, min(amount, 256))).map {
                .string($0.hex)
            }
        } else {
            let ends = numericRange(model)
            let (low, high) = (ends.first ?? 0, ends.last ?? 1)
            range = (0..<count).map { .number(low + (high - low) * Double($0) / Double(max(1, count - 1))) }
        }
        let values = reversed(range, model)
        switch model.kind {
        case .threshold: return .threshold(domain, range: values)
        case .quantile: return .quantile(sample: model.sample, range: values)
        case .binOrdinal: return .binOrdinal(edges: model.binEdges ?? domain, range: values)
        default: return .quantize(domain: (domain.first ?? 0, domain.last ?? 1), range: values)
        }
    }

    // MARK: Numbers and shapes

    private func explicitRange(_ model: ScaleModel) -> [Value]? {
        guard let node = model.definition.range, let elements = node.elements else {
            let named = ["category", "ordinal", "ramp", "heatmap", "diverging", "symbol"]
            if let node = model.definition.range, node.elements == nil, !named.contains(node.string ?? "") {
                log.warning("this form of 'range' is not supported yet and has no effect", at: node.span)
            }
            return nil
        }
        if model.channel.isColor {
            for element in elements {
                guard let text = element.string else { continue }
                if Color(css: text) == nil {
                    _ = ValueType<PaintValue>.paint.decode(element, DecodingContext(log: log))
                }
            }
        }
        return elements.map { Value($0) }
    }

    private func defaultDiscreteRange(_ model: ScaleModel) -> [Value] {
        switch model.channel {
        case .shape:
            [
                "circle", "square", "triangle-up", "cross", "diamond", "triangle-right", "triangle-down",
                "triangle-left",
            ]
            .map { .string($0) }
        case .strokeDash:
            [[1, 0], [4, 2], [2, 1], [1, 1], [1, 2, 4, 2]].map { .array($0.map { .number($0) }) }
        default: []
        }
    }

    /// Vega-Lite's default ranges (`compile/scale/range.ts`).
    private func numericRange(_ model: ScaleModel) -> [Double] {
        if let range = explicitRange(model) { return range.map(\.number) }
        let marks = model.marks
        let section = config.section("scale")
        func number(_ name: String, _ fallback: Double) -> Double { section?[name]?.number ?? fallback }
        let pair: [Double]
        switch model.channel {
        case .size:
            if marks.contains(.bar) || marks.contains(.tick) {
                pair = [number("minBandSize", 2), number("maxBandSize", step - 1)]
            } else if marks.contains(.line) || marks.contains(.trail) || marks.contains(.rule) {
                pair = [number("minStrokeWidth", 1), number("maxStrokeWidth", 4)]
            } else if marks.contains(.text) {
                pair = [number("minFontSize", 8), number("maxFontSize", 40)]
            } else {
                pair = [number("minSize", 4), number("maxSize", (step * 0.95) * (step * 0.95))]
            }
        case .opacity, .fillOpacity, .strokeOpacity:
            pair = [number("minOpacity", 0.3), number("maxOpacity", 0.8)]
        case .strokeWidth: pair = [number("minStrokeWidth", 1), number("maxStrokeWidth", 4)]
        case .angle: pair = [0, 360]
        default: pair = [0, 1]
        }
        return [model.definition.rangeMin ?? pair[0], model.definition.rangeMax ?? pair[1]]
    }

    private func reversed<Element>(_ range: [Element], _ model: ScaleModel) -> [Element] {
        model.definition.reverse == true ? range.reversed() : range
    }
}
