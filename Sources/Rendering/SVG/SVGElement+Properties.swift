extension SVGElement {
    /// States each property where this takes the fewest bytes: at a group for most of what is in it, and again only
    /// where it differs.
    ///
    /// Every element says at first what its picture depends on, and leaves open what it doesn't: a fill needs no
    /// line width. From the leaves upwards, `demand` counts what is saved if a group inherits a value; from the root
    /// downwards, `settle` states values where it pays.
    mutating func distributeProperties() {
        let inherited = Inherited(uniqueKeysWithValues: SVGProperty.allCases.map { ($0, $0.initial) })
        settle(demand(), inherited)
    }

    private typealias Inherited = [SVGProperty: String]

    /// What an element and those in it save if they inherit values, in bytes, and the values that the element had
    /// best state itself.
    private struct Demand {
        var savings: [SVGProperty: [String: Int]] = [:]
        /// The values that a group states, and what that saves.
        var best: [SVGProperty: (value: String, gain: Int)] = [:]
        var content: [Demand] = []
    }

    private func demand() -> Demand {
        var result = Demand()
        for case .element(let element) in content {
            let inner = element.demand()
            for (property, values) in inner.savings where !states(property) {
                result.savings[property, default: [:]].merge(values, uniquingKeysWith: +)
            }
            result.content.append(inner)
        }
        for (property, values) in result.savings {
            let gains = values.map { (value: $0, gain: $1 - SVGSetting(property, $0).length) }
            // Among equals the first in order, so that the bytes are always the same.
            guard let best = gains.max(by: { ($0.gain, $1.value) < ($1.gain, $0.value) }), best.gain > 0
            else { continue }
            result.best[property] = best
            result.savings[property] = values.compactMapValues { $0 > best.gain ? $0 - best.gain : nil }
        }
        for setting in properties { result.savings[setting.property] = [setting.value: setting.length] }
        return result
    }

    private func states(_ property: SVGProperty) -> Bool {
        properties.contains { $0.property == property }
    }

    private mutating func settle(_ demand: Demand, _ inherited: Inherited) {
        var inherited = inherited
        properties.removeAll { inherited[$0.property] == $0.value }
        for property in SVGProperty.allCases {
            guard let best = demand.best[property], best.value != inherited[property] else { continue }
            // What is saved without stating anything.
            let kept = demand.content.reduce(0) {
                $0 + ($1.savings[property]?[inherited[property] ?? ""] ?? 0)
            }
            if best.gain > kept { properties.append(SVGSetting(property, best.value)) }
        }
        if demand.content.isEmpty { return }
        for setting in properties { inherited[setting.property] = setting.value }
        var rest = demand.content[...]
        for index in content.indices {
            guard case .element(var element) = content[index], let demand = rest.popFirst() else { continue }
            element.settle(demand, inherited)
            content[index] = .element(element)
        }
    }
}
