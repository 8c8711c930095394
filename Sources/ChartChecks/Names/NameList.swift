import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// A list of names that a spec writes for a channel: the order of its values, or their domain. Several units may have
/// it, as they inherit it from a common encoding.
struct NameList {
    /// What a list is for.
    enum Purpose {
        /// All the values, or their order.
        case whole
        /// Some of the values: the ticks of an axis.
        case part
        /// A constant beside a field, which may be another value.
        case constant
    }

    let literals: [Literal]
    let model: ChannelModel
    let purpose: Purpose
    /// The values that the channel shows in all units with the list, in their order.
    private(set) var occurring: [String]

    var name: String { model.name ?? model.field?.name ?? model.channel.rawValue }

    /// The place of the whole list.
    var span: Span? {
        guard let first = literals.first, let last = literals.last else { return nil }
        return first.span.through(last.span)
    }

    /// What the data have in the channel or under the name of its field, in any unit and whether or not a filter has
    /// left it out, and the constants of the channel.
    func known(_ units: [Unit]) -> [Value] {
        var known: [Value] = []
        var seen: Set<Value> = []
        func add(_ values: [Value]) {
            for value in values where seen.insert(value).inserted { known.append(value) }
        }
        let path = model.field
        for unit in units {
            for other in [unit[model.channel], unit[model.channel.primary]].compactMap({ $0 }) {
                if let field = other.field { add(unit.domainRows.values(at: field).distinctValues) }
                if purpose != .constant, let datum = other.datum { add([datum]) }
            }
            if let path {
                for table in [unit.table, unit.source] where table.has(path) {
                    add(table.values(at: path).namedValues)
                }
            }
        }
        // A guide may show what a domain names.
        if purpose == .part, case .values(.list(let domain))? = model.spec.scale.value?.domain?.value {
            add(domain.map(\.value))
        }
        return known
    }
}

extension NameList {
    /// The lists of all views.
    static func all(in view: View) -> [NameList] {
        var collected = Collected()
        collected.add(view)
        return collected.lists
    }

    private struct Collected {
        var lists: [NameList] = []
        private var places: [Int: Int] = [:]

        mutating func add(_ view: View) {
            switch view {
            case .plot(let plot):
                for unit in plot.units {
                    for model in unit.models { add(model, unit) }
                }
            case .concat(let concat): for child in concat.children { add(child) }
            case .facet(let facet):
                if let whole = facet.whole { add(whole) } else { for cell in facet.cells { add(cell) } }
                for field in [facet.row, facet.column, facet.wrapped].compactMap({ $0 }) {
                    guard case .list(let literals)? = field.model.spec.sort?.order else { continue }
                    add(literals, field.model, field.parts.map(\.value))
                }
            }
        }

        private mutating func add(_ model: ChannelModel, _ unit: Unit) {
            guard model.type.isDiscrete, model.timeUnit == nil, !model.isBinned,
                model.hasField || model.datum != nil
            else { return }
            let values = model.field.map { unit.domainRows.values(at: $0) }
            func add(_ literals: [Literal], _ purpose: Purpose = .whole) {
                self.add(literals, model, values?.distinctValues ?? [], purpose)
            }
            if case .list(let literals)? = model.spec.sort?.order { add(literals) }
            guard ScaleKind.of(model, unit).isDiscrete else { return }
            switch model.spec.scale.value?.domain?.value {
            case .values(.list(let literals)): add(literals)
            case .union(let literals): add(literals)
            default: break
            }
            if case .list(let literals)? = model.spec.axis.value?.constants.values { add(literals, .part) }
            if case .list(let literals)? = model.spec.legend.value?.values { add(literals, .part) }
            if let datum = model.spec.datum, model.channel.hasScale { add([datum], .constant) }
        }

        private mutating func add(
            _ literals: [Literal], _ model: ChannelModel, _ values: [Value], _ purpose: Purpose = .whole
        ) {
            guard let first = literals.first else { return }
            let names = values.filter { !$0.isMissing }.map(\.string)
            if let place = places[first.span.range.lowerBound], lists[place].literals == literals {
                let known = Set(lists[place].occurring)
                lists[place].occurring += names.filter { !known.contains($0) }
            } else {
                places[first.span.range.lowerBound] = lists.count
                lists.append(NameList(literals: literals, model: model, purpose: purpose, occurring: names))
            }
        }
    }
}

extension Column {
    /// The values that a column has names for: those of its dictionary, even if no row has them any more.
    fileprivate var namedValues: [Value] {
        if !holdsWrittenNumbers, case .string(_, let dictionary) = storage {
            return dictionary.map { .string($0) }
        }
        return distinctValues
    }
}
