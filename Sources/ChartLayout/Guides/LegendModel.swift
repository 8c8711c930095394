import ChartModel
import Colors
import Dataflow
import Diagnostics
import Grammar
import VisualEncoding

/// A legend before it is drawn: the scales that it explains, which share a domain.
struct LegendModel {
    /// The scales, by the property of symbols that shows them.
    let slots: [Channel: VisualScale]
    var definition: LegendDefinition
    let title: [String]
    let environment: ChartEnvironment
    let config: Config
    let parts: [LegendPart]
    /// The part whose properties are the defaults.
    let first: LegendPart

    enum Kind { case symbols, gradient, bands }

    /// The order in which Vega looks for the scale whose values are listed.
    private static let order: [Channel] = [
        .size, .shape, .fill, .stroke, .strokeWidth, .strokeDash, .opacity,
    ]

    /// The scale whose values are listed.
    var scale: VisualScale { Self.order.lazy.compactMap { slots[$0] }.first ?? first.visual }

    /// What the legend shows (`legendType` of vega-parser's `legend.js`).
    var kind: Kind {
        let isColor = slots.count == 1 && (slots[.fill] != nil || slots[.stroke] != nil)
        switch scale.scale {
        case .color:
            if definition.type == .symbol || !isColor && definition.type == nil { return .symbols }
            return first.isGradient(definition) ? .gradient : .symbols
        case .discretizing: return isColor || definition.type == .gradient ? .bands : .symbols
        default: return .symbols
        }
    }

    var isSymbols: Bool { kind == .symbols }

    /// The legend with the properties of one of its entries.
    func at(_ entry: LegendEntries.Entry, index: Int) -> LegendModel {
        guard !definition.expressions.isEmpty else { return self }
        let datum: [String: Value] = [
            "value": entry.value, "label": .string(entry.label.joined(separator: ",")),
            "index": .number(Double(index)),
        ]
        var result = self
        result.definition = environment.resolved(definition, datum: .object(datum))
        return result
    }

    /// Whether entries run downwards, or the gradient upwards.
    var isVertical: Bool { (direction ?? .vertical) == .vertical }

    /// The direction by Vega-Lite's `getDirection`, which applies the config's direction of gradients to
    /// symbols, too.
    private var direction: LegendDefinition.Direction? {
        if let own = definition.direction ?? definition.gradientDirection { return own }
        switch definition.orient {
        case .top, .bottom: return .horizontal
        case .topLeft, .topRight, .bottomLeft, .bottomRight:
            if first.isGradient(definition) { return .horizontal }
        default: break
        }
        return isSymbols ? definition.symbolDirection : nil
    }

    var colorScale: ColorScale? {
        if case .color(let scale) = scale.scale { scale } else { nil }
    }

    /// The colour of a value in the legend.
    func color(_ value: Value) -> Color? { Color(css: scale.value(value).string) }

    /// The length of the gradient: the plot's height or, above and below the plot, its
    /// width, clamped to limits.
    var gradientLength: Double {
        if let own = definition.gradientLength { return own }
        guard colorScale != nil else { return 200 }
        let (least, most) =
            isVertical
            ? (definition.gradientVerticalMinLength ?? 64, definition.gradientVerticalMaxLength ?? 200)
            : (definition.gradientHorizontalMinLength ?? 100, definition.gradientHorizontalMaxLength ?? 200)
        if isVertical { return max(least, min(most, first.context.height)) }
        let isOutside = definition.orient == .top || definition.orient == .bottom
        return isOutside ? max(least, min(most, first.context.width)) : least
    }

    /// The look that symbols or gradient adopt from the mark.
    var look: LegendLook {
        for part in parts {
            if let look = LegendLook(part, definition, config) { return look }
        }
        return LegendLook()
    }

    var symbolType: String {
        if let own = definition.symbolType { return own }
        // A circle takes precedence over the stroke of a line that it is drawn on.
        return parts.contains { $0.symbolType == "circle" } ? "circle" : first.symbolType
    }
}
