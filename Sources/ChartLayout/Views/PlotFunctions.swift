package import ChartModel
package import Dataflow
package import Grammar
package import VisualEncoding

/// The expression functions that use a plot's scales: `scale('x', 3)`, `invert('x', 20)`, `domain('x')`,
/// `range('x')`, `bandwidth('x')`. A scale is named by its channel.
package func plotFunctions(
    positions: [Channel: Scale], visuals: [Channel: VisualScale]
) -> [ExpressionFunction] {
    @Sendable func scale(_ name: Value?) -> Scale? {
        guard let channel = Channel(rawValue: name?.string ?? "") else { return nil }
        return positions[channel] ?? visuals[channel]?.scale
    }
    return [
        ExpressionFunction("scale", arity: 2...3) { arguments in
            guard let channel = Channel(rawValue: arguments[0].string) else { return .undefined }
            if let visual = visuals[channel] { return visual.value(arguments[1]) }
            return positions[channel]?.position(arguments[1]).map { .number($0) } ?? .undefined
        },
        ExpressionFunction("invert", arity: 2...3) { scale($0.first)?.inverted($0[1].number) ?? .undefined },
        ExpressionFunction("domain", arity: 1...2) { scale($0.first)?.domainValues ?? .array([]) },
        ExpressionFunction("range", arity: 1...2) { scale($0.first)?.rangeValues ?? .array([]) },
        ExpressionFunction("bandwidth", arity: 1...2) { .number(scale($0.first)?.bandwidth ?? 0) },
    ]
}

extension Scale {
    fileprivate func inverted(_ position: Double) -> Value {
        switch self {
        case .continuous(let scale):
            let number = scale.invert(position)
            return scale.isTemporal ? .date(number) : .number(number)
        case .band(let scale):
            return scale.domain.first { value in
                scale.position(value).map { $0 <= position && position <= $0 + scale.bandwidth } ?? false
            } ?? .undefined
        default: return .undefined
        }
    }

    fileprivate var domainValues: Value {
        switch self {
        case .continuous(let scale):
            .array(scale.domain.map { scale.isTemporal ? .date($0) : .number($0) })
        case .band(let scale): .array(scale.domain)
        case .ordinal(let scale): .array(scale.domain)
        default: .array([])
        }
    }

    fileprivate var rangeValues: Value {
        switch self {
        case .continuous(let scale): .array(scale.range.map { .number($0) })
        case .band(let scale): .array([.number(scale.range.start), .number(scale.range.end)])
        case .ordinal(let scale): .array(scale.range)
        default: .array([])
        }
    }
}
