import Documents
import Dataflow
import Grammar

/// Which way a mark runs, as Vega-Lite decides it (`compile/mark/init.ts`).
enum Orientation {
    static func of(_ unit: Unit) -> MarkDefinition.Orient? {
        switch unit.type {
        case .point, .circle, .square, .text, .rect, .arc: return nil
        default: break
        }
        if let orient = unit.mark.orient { return orient }
        let (x, y) = (unit[.x], unit[.y])
        let (x2, y2) = (unit[.x2], unit[.y2])
        switch unit.type {
        case .bar:
            if x2?.isShown == true, x?.isBinned != true, y2 == nil || y?.isBinned == true, x?.isContinuous == true,
                y?.isContinuous != true || y?.isBinned == true
            {
                return .horizontal
            }
            if y2?.isShown == true, x2 == nil { return .vertical }
        case .rule:
            if x2 != nil, y2 != nil { return nil }
            if x2 != nil { return .horizontal }
            if y2 != nil { return .vertical }
            if x == nil, y != nil { return .horizontal }
            if y == nil, x != nil { return .vertical }
        case .area:
            if y2 != nil { return .vertical }
            if x2 != nil { return .horizontal }
        default: break
        }
        let isTick = unit.type == .tick
        switch (x?.isContinuous ?? false, y?.isContinuous ?? false) {
        case (true, false):
            return isTick ? .vertical : unit.type == .rule && y == nil ? .vertical : .horizontal
        case (false, true):
            return isTick ? .horizontal : unit.type == .rule && x == nil ? .horizontal : .vertical
        case (true, true):
            let (xIsTemporal, yIsTemporal) = (x?.type == .temporal, y?.type == .temporal)
            if xIsTemporal, !yIsTemporal { return isTick ? .horizontal : .vertical }
            if yIsTemporal, !xIsTemporal { return isTick ? .vertical : .horizontal }
            let (xIsAggregate, yIsAggregate) = (x?.spec.aggregate != nil, y?.spec.aggregate != nil)
            if !xIsAggregate, yIsAggregate { return isTick ? .horizontal : .vertical }
            if xIsAggregate, !yIsAggregate { return isTick ? .vertical : .horizontal }
            if unit.type == .bar, x2 != nil, y2 == nil { return .horizontal }
            return .vertical
        case (false, false):
            return unit.type == .tick ? nil : .vertical
        }
    }
}

extension ChannelModel {
    /// Whether the channel says anything at all.
    var isShown: Bool { hasField || datum != nil || spec.value != nil }

    /// Whether its scale is continuous: a quantity, a date, a bin.
    var isContinuous: Bool {
        guard hasField || datum != nil else { return false }
        switch type {
        case .quantitative, .temporal:
            return spec.scale?["type"]?.string.map { !["band", "point", "ordinal"].contains($0) } ?? true
        default: return false
        }
    }
}
