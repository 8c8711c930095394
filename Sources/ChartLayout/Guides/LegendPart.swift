import ChartModel
import Dataflow
import Diagnostics
package import Grammar
import SceneGraph
import VisualEncoding

/// The contribution of a channel of a unit to legends. Parts that explain the same domain share a legend
/// (Vega-Lite's `compile/legend/parse.ts`).
package struct LegendPart {
    let channel: Channel
    let model: ChannelModel
    let visual: VisualScale
    let context: MarkContext

    var unit: Unit { context.unit }
    /// The properties of the legend that the channel states.
    var own: LegendDefinition? { model.spec.legend.value }
    var isDisabled: Bool { model.spec.legend.isNone }

    /// The channels that have legends, colour first.
    package static let channels: [Channel] = [
        .color, .size, .shape, .fill, .stroke, .strokeDash, .strokeWidth, .opacity,
    ]

    /// The property of symbols that shows the channel: a colour is the fill of filled marks, and the stroke
    /// of others.
    var slot: Channel { slot(of: channel) }

    func slot(of channel: Channel) -> Channel { unit.type.legendSlot(of: channel, isFilled: unit.isFilled) }

    /// What the channel shows: a field, and how it is transformed. Vega-Lite only compares fields, so a
    /// legend there may show a mean by colour and a sum by size as if they were the same.
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

    /// Whether Vega-Lite treats the legend as a colour gradient by default.
    func isGradient(_ definition: LegendDefinition) -> Bool {
        if let type = definition.type { return type == .gradient }
        guard channel.isColor, case .color = visual.scale else { return false }
        return !(model.timeUnit.map { ["quarter", "month", "day"].contains($0.name) } ?? false)
    }

    /// The default shape of symbols (`defaultSymbolType`).
    var symbolType: String {
        if channel != .shape {
            let spec = unit[.shape]?.spec
            if let shape = spec?.value?.string ?? spec?.condition.lazy.compactMap(\.value?.string).first {
                return shape
            }
            if let shape = unit.mark.shape { return shape }
        }
        return unit.type.legendSymbol
    }
}
