import Glibc

/// Domains moved and magnified: `panLinear(domain, delta)`, `zoomLinear(domain, anchor, scale)`, and the same
/// for other scales, whose parameter comes last (vega-util's `transform`).
let domainFunctions: [ExpressionFunction] =
    [
        family("Linear", parameters: 0) { _, _ in Lift({ $0 }, { $0 }) },
        family("Log", parameters: 0) { domain, _ in
            let sign: Double = (domain.first ?? 0) < 0 ? -1 : 1
            return Lift({ log(sign * $0) }, { sign * exp($0) })
        },
        family("Pow", parameters: 1) { _, exponent in
            func power(_ x: Double, _ exponent: Double) -> Double {
                x < 0 ? -pow(-x, exponent) : pow(x, exponent)
            }
            return Lift({ power($0, exponent) }, { power($0, 1 / exponent) })
        },
        family("Symlog", parameters: 1) { _, constant in
            func signed(_ x: Double, _ size: Double) -> Double { x < 0 ? -size : size }
            return Lift(
                { signed($0, log1p(abs($0 / constant))) }, { signed($0, expm1(abs($0)) * constant) })
        },
    ].flatMap { $0 } + [
        // The steps that a number of bands takes up, paddings included.
        ExpressionFunction("bandspace", arity: 1...3) { arguments in
            let (count, inner) = (
                arguments.at(0).number, arguments.at(1).isMissing ? 0 : arguments.at(1).number
            )
            let outer = arguments.at(2).isMissing ? 0 : arguments.at(2).number
            let space = count - inner + outer * 2
            return .number(count.isNaN || count == 0 ? 0 : space > 0 ? space : 1)
        }
    ]

/// How a scale transforms a value, and the inverse.
private struct Lift {
    let lift: (Double) -> Double
    let ground: (Double) -> Double

    init(_ lift: @escaping (Double) -> Double, _ ground: @escaping (Double) -> Double) {
        (self.lift, self.ground) = (lift, ground)
    }
}

private func family(
    _ name: String, parameters: Int, _ lift: @escaping @Sendable ([Double], Double) -> Lift
) -> [ExpressionFunction] {
    let pan = ExpressionFunction("pan" + name, arity: (2 + parameters)...(2 + parameters)) { arguments in
        moved(arguments, parameter: 2, lift) { ends, _ in
            let delta = (ends.1 - ends.0) * arguments.at(1).number
            return (ends.0 - delta, ends.1 - delta)
        }
    }
    let zoom = ExpressionFunction("zoom" + name, arity: (3 + parameters)...(3 + parameters)) { arguments in
        moved(arguments, parameter: 3, lift) { ends, lift in
            let given = arguments.at(1)
            let anchor = given.isMissing ? (ends.0 + ends.1) / 2 : lift.lift(given.number)
            let scale = arguments.at(2).number
            return (anchor + (ends.0 - anchor) * scale, anchor + (ends.1 - anchor) * scale)
        }
    }
    return [pan, zoom]
}

/// The ends of a domain after a change on the scale; undefined if the value isn't a domain.
private func moved(
    _ arguments: [Value], parameter: Int, _ lift: ([Double], Double) -> Lift,
    _ change: ((Double, Double), Lift) -> (Double, Double)
) -> Value {
    guard let domain = arguments.at(0).elements?.map(\.number), let first = domain.first,
        let last = domain.last
    else { return .undefined }
    let lift = lift(domain, arguments.at(parameter).number)
    let ends = change((lift.lift(first), lift.lift(last)), lift)
    return .array([.number(lift.ground(ends.0)), .number(lift.ground(ends.1))])
}
