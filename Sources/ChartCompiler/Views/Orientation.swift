import Dataflow
import Documents
import Grammar

/// The direction of a mark, as Vega-Lite determines it (`compile/mark/init.ts`).
///
/// nil for a mark without one: a bar between two ends on both axes, or a mark on two discrete axes.
struct Orientation {
    private let unit: Unit

    static func of(_ unit: Unit) -> MarkDefinition.Orient? { Orientation(unit: unit).orient }

    private var x: ChannelModel? { unit[.x] }
    private var y: ChannelModel? { unit[.y] }
    private var hasX2: Bool { unit[.x2] != nil }
    private var hasY2: Bool { unit[.y2] != nil }

    private var orient: MarkDefinition.Orient? {
        switch unit.type {
        case .point, .circle, .square, .rect, .geoshape, .image: nil
        case .text, .bar: barOrient
        case .rule: ruleOrient
        case .area: areaOrient
        case .line, .tick: measureOrient
        case .arc, .trail: .vertical
        }
    }

    private var barOrient: MarkDefinition.Orient? {
        if let offset = offsetOrient { return offset }
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
        return ruleOrient
    }

    private var ruleOrient: MarkDefinition.Orient? {
        if hasX2, x?.isPrebinned != true, hasY2, y?.isPrebinned != true { return nil }
        return areaOrient
    }

    private var areaOrient: MarkDefinition.Orient? {
        if let offset = offsetOrient { return offset }
        if hasY2 { return y?.isPrebinned == true ? .horizontal : .vertical }
        if hasX2 { return x?.isPrebinned == true ? .vertical : .horizontal }
        if unit.type == .rule {
            if x != nil, y == nil { return .vertical }
            if y != nil, x == nil { return .horizontal }
        }
        return measureOrient
    }

    private var measureOrient: MarkDefinition.Orient? {
        if let own = unit.mark.orient { return own }
        switch (x?.isMeasure ?? false, y?.isMeasure ?? false) {
        // A tick is perpendicular to the direction of a bar.
        case (true, false): return unit.type == .tick ? .vertical : .horizontal
        case (false, true): return unit.type == .tick ? .horizontal : .vertical
        case (true, true): return .vertical
        case (false, false):
            switch (x?.type == .temporal, y?.type == .temporal) {
            case (true, false): return .vertical
            case (false, true): return .horizontal
            default: return nil
            }
        }
    }

    /// The direction of a mark that runs along an offset within a band.
    private var offsetOrient: MarkDefinition.Orient? {
        if y == nil, unit[.yOffset]?.isMeasure == true { return unit.mark.orient ?? .vertical }
        if x == nil, unit[.xOffset]?.isMeasure == true { return unit.mark.orient ?? .horizontal }
        return nil
    }
}

extension ChannelModel {
    /// Whether it shows a quantity that isn't binned.
    var isMeasure: Bool {
        if let datum {
            if case .number = datum { return true }
            return false
        }
        return hasFieldOrCount && type == .quantitative && !isBinned
    }

    var isAggregate: Bool { spec.aggregate != nil }

    /// Whether its scale is continuous: it shows a quantity or date, and not on bands.
    var isContinuous: Bool {
        guard type == .quantitative || type == .temporal else { return false }
        return spec.scale.value?.type?.isDiscrete != true
    }

    /// Whether its field was binned before, so that it contains the ends of bins.
    var isPrebinned: Bool { spec.bin?.isGiven ?? false }

    var hasFieldOrCount: Bool { hasField || spec.aggregate?.operation == .count }
}
