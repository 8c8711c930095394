import Dataflow
import Documents
package import Grammar

/// The direction of a mark, as Vega-Lite determines it (`compile/mark/init.ts`). Each kind of mark has
/// its rule.
///
/// nil for a mark without a direction: a bar between two ends on both axes, or a mark on two discrete
/// axes.
package struct Orientation {
    private let unit: Unit

    package init(_ unit: Unit) { self.unit = unit }

    private var x: ChannelModel? { unit[.x] }
    private var y: ChannelModel? { unit[.y] }
    private var hasX2: Bool { unit[.x2] != nil }
    private var hasY2: Bool { unit[.y2] != nil }

    /// The direction of bars: along the quantity, or across prebinned bins.
    package var bar: MarkDefinition.Orient? {
        if let offset = alongOffset { return offset }
        if x?.hasField == true {
            if x?.isPrebinned == true || (y?.isAggregate == true && x?.isAggregate == false) {
                return .vertical
            }
        }
        if y?.hasField == true {
            if y?.isPrebinned == true || (x?.isAggregate == true && y?.isAggregate == false) {
                return .horizontal
            }
        }
        if hasX2 || hasY2 {
            if let own = unit.mark.orient { return own }
            if !hasX2 { return x?.isMeasure == true && y?.isPrebinned == true ? .horizontal : .vertical }
            if !hasY2 { return y?.isMeasure == true && x?.isPrebinned == true ? .vertical : .horizontal }
        }
        return hasTwoEnds ? nil : area
    }

    /// The direction of rules: between two ends, otherwise across the plot if there is only one position.
    package var rule: MarkDefinition.Orient? {
        if hasTwoEnds { return nil }
        if let ranged { return ranged }
        if x != nil, y == nil { return .vertical }
        if y != nil, x == nil { return .horizontal }
        return line
    }

    /// The direction of areas: between two ends, otherwise that of lines.
    package var area: MarkDefinition.Orient? { ranged ?? line }

    /// The direction of lines: along the axis that isn't measured. A line from left to right is vertical.
    package var line: MarkDefinition.Orient? {
        if let own = unit.mark.orient { return own }
        switch (x?.isMeasure ?? false, y?.isMeasure ?? false) {
        case (true, false): return .horizontal
        case (false, true), (true, true): return .vertical
        case (false, false):
            switch (x?.type == .temporal, y?.type == .temporal) {
            case (true, false): return .vertical
            case (false, true): return .horizontal
            default: return nil
            }
        }
    }

    /// The direction of ticks: perpendicular to that of bars.
    package var tick: MarkDefinition.Orient? {
        let isMeasured = (x: x?.isMeasure ?? false, y: y?.isMeasure ?? false)
        guard unit.mark.orient == nil, isMeasured.x != isMeasured.y else { return line }
        return isMeasured.x ? .vertical : .horizontal
    }

    private var hasTwoEnds: Bool {
        hasX2 && x?.isPrebinned != true && hasY2 && y?.isPrebinned != true
    }

    /// The direction of a mark between two positions on one axis; nil for any other mark.
    private var ranged: MarkDefinition.Orient? {
        if let offset = alongOffset { return offset }
        if hasY2 { return y?.isPrebinned == true ? .horizontal : .vertical }
        if hasX2 { return x?.isPrebinned == true ? .vertical : .horizontal }
        return nil
    }

    /// The direction of a mark that runs along an offset within a band.
    private var alongOffset: MarkDefinition.Orient? {
        if y == nil, unit[.yOffset]?.isMeasure == true { return unit.mark.orient ?? .vertical }
        if x == nil, unit[.xOffset]?.isMeasure == true { return unit.mark.orient ?? .horizontal }
        return nil
    }
}

extension ChannelModel {
    /// Whether it shows a quantity that isn't binned.
    package var isMeasure: Bool {
        if let datum {
            if case .number = datum { return true }
            return false
        }
        return hasFieldOrCount && type == .quantitative && !isBinned
    }

    package var isAggregate: Bool { spec.aggregate != nil }

    /// Whether its scale is continuous: it shows a quantity or date, and not on bands.
    package var isContinuous: Bool {
        guard type == .quantitative || type == .temporal else { return false }
        return spec.scale.value?.type?.isDiscrete != true
    }

    /// Whether its field was binned before, so that it contains the ends of bins.
    package var isPrebinned: Bool { spec.bin?.isGiven ?? false }

    package var hasFieldOrCount: Bool { hasField || spec.aggregate?.operation == .count }
}
