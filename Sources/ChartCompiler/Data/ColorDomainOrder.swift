import ChartModel
import Dataflow
import Grammar

/// Makes stacks and groups follow the order of a colour scale's explicit domain (Vega-Lite's
/// `alignStackOrderWithColorDomain`, `compile/unit.ts`).
enum ColorDomainOrder {
    /// Sorts the bars of a group, unless their channel states an order.
    static func sortGroups(of unit: inout Unit) {
        guard unit.order.isEmpty, let domain = color(unit)?.domain else { return }
        for channel in [Channel.xOffset, .yOffset] where unit[channel]?.hasField == true {
            if unit[channel]?.spec.sort == nil {
                unit.channels[channel]?.spec.sort = SortSpec(.list(domain.value), at: domain.span)
            }
            return
        }
    }

    /// Adds a column with the position of each row in the domain, and returns it as the sort key of stacks.
    static func stackKey(of unit: inout Unit) -> SortKey? {
        guard unit.order.isEmpty, let (field, domain) = color(unit) else { return nil }
        let hasSortedGroups = [Channel.xOffset, .yOffset].contains {
            unit[$0]?.hasField == true && unit[$0]?.spec.sort?.isList == true
        }
        if hasSortedGroups { return nil }
        let values = domain.value.map(\.value)
        let ranks = Dictionary(values.enumerated().map { ($1, Double($0)) }) { first, _ in first }
        let name = "_\(field.name)_sort_index"
        unit.table[name] = Column(numbers: unit.table.values(at: field).values.map { ranks[$0] ?? -1 })
        return SortKey(FieldPath(name), unit.orient == .horizontal ? .ascending : .descending)
    }

    /// Whether the rows get a column with their position in the domain.
    static func isRanked(_ unit: Unit) -> Bool { unit.order.isEmpty && color(unit) != nil }

    /// Returns the field of nominal colours with an explicit domain, and of others whose order the house style decides.
    private static func color(_ unit: Unit) -> (field: FieldPath, domain: Located<[Literal]>)? {
        guard let model = unit[.fill] ?? unit[.color], model.type == .nominal || unit.stacksInOrderOfDomain,
            let field = model.field,
            let domain = model.spec.scale.value?.domain, let values = domain.value.list
        else { return nil }
        return (field, Located(values, at: domain.span))
    }
}
