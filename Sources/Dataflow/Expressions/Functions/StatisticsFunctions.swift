import Glibc

/// Distributions, as in vega-statistics. The sampling functions are built from the quantiles,
/// see `Parser.call`.
let statisticsFunctions: [ExpressionFunction] = [
    ExpressionFunction("densityNormal", arity: 1...3) { .number(Normal($0).density($0.at(0).number)) },
    ExpressionFunction("cumulativeNormal", arity: 1...3) { .number(Normal($0).cumulative($0.at(0).number)) },
    ExpressionFunction("quantileNormal", arity: 1...3) { .number(Normal($0).quantile($0.at(0).number)) },
    ExpressionFunction("densityLogNormal", arity: 1...3) {
        let x = $0.at(0).number
        return .number(x <= 0 ? 0 : Normal($0).density(log(x)) / x)
    },
    ExpressionFunction("cumulativeLogNormal", arity: 1...3) {
        .number(Normal($0).cumulative(log($0.at(0).number)))
    },
    ExpressionFunction("quantileLogNormal", arity: 1...3) {
        .number(exp(Normal($0).quantile($0.at(0).number)))
    },
    ExpressionFunction("densityUniform", arity: 1...3) {
        let (x, uniform) = ($0.at(0).number, Uniform($0))
        return .number(x >= uniform.min && x <= uniform.max ? 1 / (uniform.max - uniform.min) : 0)
    },
    ExpressionFunction("cumulativeUniform", arity: 1...3) {
        let (x, uniform) = ($0.at(0).number, Uniform($0))
        if x < uniform.min { return .number(0) }
        return .number(x > uniform.max ? 1 : (x - uniform.min) / (uniform.max - uniform.min))
    },
    ExpressionFunction("quantileUniform", arity: 1...3) {
        let (p, uniform) = ($0.at(0).number, Uniform($0))
        return .number(p >= 0 && p <= 1 ? uniform.min + p * (uniform.max - uniform.min) : .nan)
    },
]

/// The normal distribution of a call's second and third arguments: mean 0 and deviation 1 by default.
private struct Normal {
    let mean: Double
    let deviation: Double

    init(_ arguments: [Value]) {
        let mean = arguments.at(1).number
        self.mean = mean.isNaN ? 0 : mean
        deviation = arguments.at(2).isMissing ? 1 : arguments.at(2).number
    }

    func density(_ x: Double) -> Double {
        let z = (x - mean) / deviation
        return exp(-0.5 * z * z) / (deviation * (2 * Double.pi).squareRoot())
    }

    func cumulative(_ x: Double) -> Double { 0.5 * erfc(-(x - mean) / (deviation * 2.0.squareRoot())) }

    /// The inverse of `cumulative`: a rational approximation, then one step of Halley's method,
    /// which brings it to full precision.
    ///
    /// Source: Peter Acklam, "An algorithm for computing the inverse normal cumulative
    /// distribution function" (2003).
    func quantile(_ p: Double) -> Double {
        guard p >= 0, p <= 1 else { return .nan }
        if p == 0 || p == 1 { return p == 0 ? -.infinity : .infinity }
        var z: Double
        if p < 0.02425 || p > 1 - 0.02425 {
            let tail = (-2 * log(Swift.min(p, 1 - p))).squareRoot()
            z = Self.polynomial(Self.tailTop, tail) / (Self.polynomial(Self.tailBottom, tail) * tail + 1)
            if p > 0.5 { z = -z }
        } else {
            let (q, r) = (p - 0.5, (p - 0.5) * (p - 0.5))
            z = Self.polynomial(Self.middleTop, r) * q / (Self.polynomial(Self.middleBottom, r) * r + 1)
        }
        let error = 0.5 * erfc(-z / 2.0.squareRoot()) - p
        let step = error * (2 * Double.pi).squareRoot() * exp(z * z / 2)
        if step.isFinite { z -= step / (1 + z * step / 2) }
        return mean + deviation * z
    }

    private static func polynomial(_ coefficients: [Double], _ x: Double) -> Double {
        coefficients.reduce(0) { $0 * x + $1 }
    }

    private static let middleTop = [
        -3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02, 1.383577518672690e+02,
        -3.066479806614716e+01, 2.506628277459239e+00,
    ]
    private static let middleBottom = [
        -5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01,
        -1.328068155288572e+01,
    ]
    private static let tailTop = [
        -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00, -2.549732539343734e+00,
        4.374664141464968e+00, 2.938163982698783e+00,
    ]
    private static let tailBottom = [
        7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00,
    ]
}

/// The uniform distribution of a call's second and third arguments; a single one is the maximum.
private struct Uniform {
    let min: Double
    let max: Double

    init(_ arguments: [Value]) {
        let (first, second) = (arguments.at(1), arguments.at(2))
        min = second.isMissing ? 0 : first.number
        max = second.isMissing ? (first.isMissing ? 1 : first.number) : second.number
    }
}
