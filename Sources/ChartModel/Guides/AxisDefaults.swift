package import Dataflow
package import Grammar
import VisualEncoding

/// The defaults of an axis that neither spec nor config determine. Each layer has its own, and the first with
/// a value decides (Vega-Lite's `compile/axis/properties.ts`).
package struct AxisDefaults {
    package var hasGrid = false
    /// The angle of labels, in degrees clockwise.
    package var labelAngle: Double?
    package var flushesLabels: Bool?
    package var overlap: LabelOverlap?
    /// The approximate distance between ticks, in points; nil for ten ticks.
    package var tickSpacing: Double?
    package var tickMinStep: Double?
    package var bandPosition: Double?
    package var timeUnit: TimeUnit?
    /// The pattern that the channel states.
    package var format: String?
    package var formatType: String?
    /// Whether the axis shows fractions of normalized stacks.
    package var isNormalized = false
    package var zIndex = 0

    package init() {}

    package init(_ unit: Unit, _ model: ChannelModel, _ scale: ScaleModel, format: String?) {
        let hasField = model.datum == nil
        let isCategory = model.type == .nominal || model.type == .ordinal
        hasGrid = !scale.isDiscrete && hasField && !model.isBinned
        if model.channel == .x, isCategory, model.timeUnit == nil { labelAngle = 270 }
        if model.channel == .x, model.type == .quantitative || model.type == .temporal {
            flushesLabels = true
        }
        let isSorted = model.spec.sort.map { $0.isByOthers || $0.isList } ?? false
        if model.timeUnit != nil && !isSorted || !isCategory {
            overlap = scale.kind == .log || scale.kind == .symlog ? .greedy : .parity
        }
        if !scale.isDiscrete, scale.kind != .log {
            let isFew = model.timeUnit.map { Self.fewUnits.contains($0.name) } ?? false
            tickSpacing = model.isBinned && !model.isPrebinned ? 10 : isFew ? nil : 40
        }
        tickMinStep = format == "d" ? 1 : model.timeUnit.flatMap(Self.duration)
        // A mark that runs along its band has its base on the axis.
        bandPosition = unit.isRangedByOffset(model.channel.primary) ? (model.channel == .x ? 0 : 1) : nil
        timeUnit = model.timeUnit
        self.format = model.spec.format
        formatType = model.spec.formatType
        isNormalized = model.spec.stack.value == .normalize
        let isDiscrete = isCategory || model.type == .quantitative && model.isBinned && hasField
        zIndex = unit.type.coversPlane && isDiscrete ? 1 : 0
    }

    /// Returns these defaults, completed by those of another layer.
    package func filled(by other: AxisDefaults) -> AxisDefaults {
        var result = self
        result.labelAngle = labelAngle ?? other.labelAngle
        result.flushesLabels = flushesLabels ?? other.flushesLabels
        result.overlap = overlap ?? other.overlap
        result.tickSpacing = tickSpacing ?? other.tickSpacing
        result.tickMinStep = tickMinStep ?? other.tickMinStep
        result.bandPosition = bandPosition ?? other.bandPosition
        result.timeUnit = timeUnit ?? other.timeUnit
        result.format = format ?? other.format
        result.formatType = formatType ?? other.formatType
        return result
    }

    /// Units with few values, whose number of ticks doesn't depend on the length of the axis.
    private static let fewUnits: Set<String> = ["month", "hours", "day", "quarter"]

    /// Returns the duration of a unit in a year that isn't a leap year (Vega-Lite's `durationExpr`).
    private static func duration(_ unit: TimeUnit) -> Double? {
        guard unit.smallestPart != .day, let start = parseDate("2001-01-01") else { return nil }
        return unit.next(start) - start
    }
}
