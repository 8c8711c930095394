package import Grammar

/// The space between and around bands, as fractions of their step (Vega-Lite's `paddingInner` and
/// `paddingOuter`, `compile/scale/properties.ts`).
package struct BandPadding {
    package var inner: Double
    package var outer: Double

    /// - Parameters:
    ///   - mark: The mark of the first layer that uses the scale.
    ///   - hasOffset: Whether a scale of offsets divides the bands.
    package init(
        _ channel: Channel, _ kind: ScaleDefinition.Kind, _ definition: ScaleDefinition,
        mark: any PrimitiveMark.Type,
        hasOffset: Bool, _ config: Config
    ) {
        let usual = config.scale
        if kind == .point {
            inner = 1
            outer = definition.padding ?? definition.paddingOuter ?? usual.pointPadding
            return
        }
        if let padding = definition.padding {
            inner = definition.paddingInner ?? padding
            outer = definition.paddingOuter ?? padding
            return
        }
        if channel.isOffset {
            inner = definition.paddingInner ?? usual.offsetBandPaddingInner
            outer = definition.paddingOuter ?? usual.offsetBandPaddingOuter
            return
        }
        inner =
            definition.paddingInner
            ?? (hasOffset
                ? usual.bandWithNestedOffsetPaddingInner : usual.bandPaddingInner(mark))
        outer =
            definition.paddingOuter
            ?? (hasOffset
                ? usual.bandWithNestedOffsetPaddingOuter : usual.bandPaddingOuter ?? inner / 2)
    }

    package static let none = BandPadding(inner: 0, outer: 0)

    private init(inner: Double, outer: Double) { (self.inner, self.outer) = (inner, outer) }
}

extension ScaleConfig {
    /// The space between the bands of a mark, as a fraction of their step.
    package func bandPaddingInner(_ mark: any PrimitiveMark.Type) -> Double {
        bandPaddingInner ?? mark.bandPadding(self)
    }
}
