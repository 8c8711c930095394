import Documents
import Grammar

/// The space between bands and around them, as shares of their step (Vega-Lite's `paddingInner` and
/// `paddingOuter`, `compile/scale/properties.ts`).
struct BandPadding {
    var inner: Double
    var outer: Double

    /// - Parameters:
    ///   - mark: The mark of the first layer that uses the scale.
    ///   - hasOffset: Whether the bands are divided by a scale of offsets.
    init(
        _ channel: Channel, _ kind: ScaleDefinition.Kind, _ definition: ScaleDefinition, mark: MarkType,
        hasOffset: Bool, _ config: Config
    ) {
        let scale = config.section("scale")
        func number(_ name: String) -> Double? { scale?[name]?.number }
        if kind == .point {
            inner = 1
            outer = definition.padding ?? definition.paddingOuter ?? number("pointPadding") ?? 0.5
            return
        }
        if let padding = definition.padding {
            inner = definition.paddingInner ?? padding
            outer = definition.paddingOuter ?? padding
            return
        }
        if channel.isOffset {
            inner = definition.paddingInner ?? number("offsetBandPaddingInner") ?? 0
            outer = definition.paddingOuter ?? number("offsetBandPaddingOuter") ?? 0
            return
        }
        inner =
            definition.paddingInner
            ?? (hasOffset
                ? number("bandWithNestedOffsetPaddingInner") ?? 0.2 : config.bandPaddingInner(mark))
        outer =
            definition.paddingOuter
            ?? (hasOffset
                ? number("bandWithNestedOffsetPaddingOuter") ?? 0.2 : number("bandPaddingOuter") ?? inner / 2)
    }

    static let none = BandPadding(inner: 0, outer: 0)

    private init(inner: Double, outer: Double) { (self.inner, self.outer) = (inner, outer) }
}

extension Config {
    /// The space between the bands of a mark, as a share of their step.
    func bandPaddingInner(_ mark: MarkType) -> Double {
        let scale = section("scale")
        if let inner = scale?["bandPaddingInner"]?.number { return inner }
        return switch mark {
        case .bar: scale?["barBandPaddingInner"]?.number ?? 0.1
        case .tick: scale?["tickBandPaddingInner"]?.number ?? 0.25
        default: scale?["rectBandPaddingInner"]?.number ?? 0
        }
    }
}
