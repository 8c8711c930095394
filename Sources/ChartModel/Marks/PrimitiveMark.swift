package import Grammar
import SceneGraph
import VisualEncoding

/// A mark that is drawn itself: it creates items of the scene, and declares everything that the compiler
/// must know about it.
///
/// Each mark has a file of its own and an entry in ``MarkRegistry``; nothing else refers to one by its
/// name. The extension below has the values that most marks share, so that a mark only declares what
/// distinguishes it.
package protocol PrimitiveMark: Sendable {
    /// The name in documents, which is also that of its section and style in a config.
    static var name: String { get }
    /// Its default look.
    static var look: MarkLook { get }

    // MARK: Position

    static var coordinates: CoordinateSystem { get }
    /// Returns the direction of a unit's mark; nil if it has none.
    static func orient(of unit: Unit) -> MarkDefinition.Orient?
    /// Whether it extends from zero to its value, so that its length shows the value.
    static var startsAtZero: Bool { get }
    /// When its values are stacked.
    static var stacking: Stacking { get }
    /// Returns its relative position in its part of a stack, from 0 at the start to 1.
    static func stackPosition(on channel: Channel) -> Double

    // MARK: Shape

    /// Whether a single item connects the rows of a series.
    static var isPath: Bool { get }
    /// Whether rows that differ in a grouping channel belong to different series.
    static func isParted(by channel: Channel) -> Bool
    /// Whether it covers a rectangle, in the plane or around a centre.
    static var isRectBased: Bool { get }
    /// Whether categories have bands, which it fills or crosses, rather than points.
    static var usesBands: Bool { get }
    /// Whether its items cover the whole plane side by side: axes are drawn above it, and its default colours
    /// are those of a heat map.
    static var coversPlane: Bool { get }

    // MARK: Size

    /// What its size measures.
    static var size: SizeMeasure { get }
    /// Returns the channel along which its size is measured, such as across a bar.
    static func sizeChannel(_ orient: MarkDefinition.Orient?) -> Channel?
    /// Returns the space between its bands, as a fraction of their step.
    static func bandPadding(_ config: ScaleConfig) -> Double
    /// The space between two bins, in points.
    static var binSpacing: Double { get }
    /// Its relative position in a time unit, from 0 to 1; nil for the start, regardless of the end.
    static var timeUnitBandPosition: Double? { get }

    // MARK: Companions

    /// Returns the mark that is drawn in its place for an encoding; nil for itself.
    static func replacement(for encoding: EncodingSpec) -> (any PrimitiveMark.Type)?
    /// The marks that can be drawn on top of it with the same channels, the lowest first.
    static var overlays: [any PrimitiveMark.Type] { get }
    /// Whether the `label` channel can print its values beside it.
    static var printsLabels: Bool { get }
    /// Whether the `text` channel is shown; other marks pass over it.
    static var showsText: Bool { get }
    /// The shape of its symbols in legends.
    static var legendSymbol: String { get }
    /// Returns the property of a legend's symbol that shows a channel.
    static func legendSlot(of channel: Channel, isFilled: Bool) -> Channel

    /// Measures the marks of all rows on their plot.
    static func placed(_ context: MarkContext) -> PlacedMark
}

extension PrimitiveMark {
    package static var look: MarkLook { MarkLook() }
    package static var coordinates: CoordinateSystem { .plane }
    package static func orient(of unit: Unit) -> MarkDefinition.Orient? { nil }
    package static var startsAtZero: Bool { false }
    package static var stacking: Stacking { .whereAsked }
    package static func stackPosition(on channel: Channel) -> Double { 1 }
    package static var isPath: Bool { false }
    package static func isParted(by channel: Channel) -> Bool { channel != .order }
    package static var isRectBased: Bool { false }
    package static var usesBands: Bool { isRectBased }
    package static var coversPlane: Bool { false }
    package static var size: SizeMeasure { .area }
    package static func sizeChannel(_ orient: MarkDefinition.Orient?) -> Channel? { nil }
    package static func bandPadding(_ config: ScaleConfig) -> Double { config.rectBandPaddingInner }
    package static var binSpacing: Double { 0 }
    package static var timeUnitBandPosition: Double? { nil }
    package static func replacement(for encoding: EncodingSpec) -> (any PrimitiveMark.Type)? { nil }
    package static var overlays: [any PrimitiveMark.Type] { [] }
    package static var printsLabels: Bool { false }
    package static var showsText: Bool { false }
    package static var legendSymbol: String { "circle" }

    /// Whether a line can run along its edge, as on an area.
    package static var takesLine: Bool { overlays.contains { $0.isPath } }

    package static func legendSlot(of channel: Channel, isFilled: Bool) -> Channel {
        channel == .color ? isFilled ? .fill : .stroke : channel
    }
}
