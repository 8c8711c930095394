import Glibc

/// JavaScript's Math and what Vega adds to it.
let mathFunctions: [ExpressionFunction] = [
    // Like Number.isNaN and Number.isFinite: a value that isn't a number is neither.
    ExpressionFunction("isNaN", arity: 1...1) { .boolean($0.at(0).plainNumber.map(\.isNaN) ?? false) },
    ExpressionFunction("isFinite", arity: 1...1) { .boolean($0.at(0).plainNumber.map(\.isFinite) ?? false) },
    ExpressionFunction(number: "abs") { abs($0) },
    ExpressionFunction(number: "acos") { acos($0) },
    ExpressionFunction(number: "asin") { asin($0) },
    ExpressionFunction(number: "atan") { atan($0) },
    ExpressionFunction(numbers: "atan2") { atan2($0, $1) },
    ExpressionFunction(number: "ceil") { $0.rounded(.up) },
    ExpressionFunction(number: "cos") { cos($0) },
    ExpressionFunction(number: "exp") { exp($0) },
    ExpressionFunction(number: "floor") { $0.rounded(.down) },
    ExpressionFunction(number: "log") { log($0) },
    ExpressionFunction(numbers: "pow") { power($0, $1) },
    ExpressionFunction(number: "round") { roundHalfUp($0) },
    ExpressionFunction(number: "sin") { sin($0) },
    ExpressionFunction(number: "sqrt") { $0.squareRoot() },
    ExpressionFunction(number: "tan") { tan($0) },
    ExpressionFunction("max", arity: 0...Int.max) {
        .number($0.reduce(-.infinity) { larger($0, $1.number) })
    },
    ExpressionFunction("min", arity: 0...Int.max) {
        .number($0.reduce(.infinity) { smaller($0, $1.number) })
    },
    ExpressionFunction("hypot", arity: 0...Int.max) { .number($0.reduce(0) { hypot($0, $1.number) }) },
    ExpressionFunction("clamp", arity: 3...3) {
        .number(larger($0.at(1).number, smaller($0.at(2).number, $0.at(0).number)))
    },
]

/// Halves go up, also below zero: `Math.round`.
private func roundHalfUp(_ x: Double) -> Double {
    let floor = x.rounded(.down)
    return x - floor >= 0.5 ? floor + 1 : floor
}

/// C's `pow`, except that JavaScript gives NaN for 1^NaN and (±1)^±∞.
private func power(_ base: Double, _ exponent: Double) -> Double {
    if exponent.isNaN || (abs(base) == 1 && exponent.isInfinite) { return .nan }
    return pow(base, exponent)
}

/// NaN if either is.
private func larger(_ a: Double, _ b: Double) -> Double { a.isNaN || b.isNaN ? .nan : Swift.max(a, b) }

private func smaller(_ a: Double, _ b: Double) -> Double { a.isNaN || b.isNaN ? .nan : Swift.min(a, b) }

extension Value {
    /// The number that the value is; nil for values of other kinds.
    var plainNumber: Double? { if case .number(let number) = self { number } else { nil } }
}
