import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph
import VisualEncoding

/// What one channel of one unit has to say about its legend; parts that explain one domain make one legend
/// (Vega-Lite's `compile/legend/parse.ts`).
struct LegendPart {
    let channel: Channel
    let model: ChannelModel
    let visual: VisualScale
    let context: MarkContext

    var unit: Unit { context.unit }
    /// The legend's properties that the channel gives.
    var own: LegendDefinition? { model.spec.legend.value }
    var isDisabled: Bool { model.spec.legend.isNone }

    /// The channels of which there are legends, colour first.
    static let channels: [Channel] = [
        .color, .size, .shape, .fill, .stroke, .strokeDash, .strokeWidth, .opacity,
    ]

    /// By what symbols show the channel: the colour of filled marks is their fill, of others their stroke.
    var slot: Channel {
        if unit.type == .trail {
            return channel == .color ? .stroke : channel == .size ? .strokeWidth : channel
        }
        guard channel == .color else { return channel }
        return unit.mark.filled ?? unit.type.isFilled ? .fill : .stroke
    }

    /// What the channel shows: a field, and what is made of it. Vega-Lite goes by the field alone, so a legend
    /// there may show a mean by its colours and a sum by its sizes, and claim that they are one.
    var content: Content? {
        let spec = model.spec
        return spec.field.map {
            Content(
                field: $0, operation: spec.aggregate?.operation, bin: spec.bin, timeUnit: spec.timeUnit,
                domain: visual.model.definition.domain?.value)
        }
    }

    struct Content: Hashable {
        var field: String
        var operation: AggregateOperation?
        var bin: BinSpec?
        var timeUnit: TimeUnitOptions?
        var domain: ScaleDomain?
    }

    /// Whether Vega-Lite takes the legend for a ramp of colour, unless it says otherwise.
    func isGradient(_ definition: LegendDefinition) -> Bool {
        if let type = definition.type { return type == .gradient }
        guard channel.isColor, case .color = visual.scale else { return false }
        return !(model.timeUnit.map { ["quarter", "month", "day"].contains($0.name) } ?? false)
    }

    /// The shape of symbols that nothing else decides (`defaultSymbolType`).
    var symbolType: String {
        if channel != .shape {
            let spec = unit[.shape]?.spec
            if let shape = spec?.value?.string ?? spec?.condition.lazy.compactMap(\.value?.string).first {
                return shape
            }
            if let shape = unit.mark.shape { return shape }
        }
        switch unit.type.rawValue {
        case "bar", "rect", "image", "square": return "square"
        case "line", "trail", "rule": return "stroke"
        default: return "circle"
        }
    }
}
