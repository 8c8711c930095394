import Glibc

/// The transform that a continuous scale applies to values before it maps them linearly to its range.
///
/// Every transform except `log` is an odd function, so it works for values of either sign; a log scale covers
/// either positive or negative values, depending on `mirrored`.
public enum ScaleTransform: Hashable, Sendable {
    case linear
    case log(base: Double)
    case pow(exponent: Double)
    /// Linear near 0 within about `constant`, logarithmic far from it (Webber 2013).
    case symlog(constant: Double)
    /// Milliseconds since 1970, mapped as they are; ticks and rounding follow the calendar.
    case time

    public static let sqrt = ScaleTransform.pow(exponent: 0.5)
}

extension ScaleTransform {
    func transform(_ value: Double, mirrored: Bool) -> Double {
        switch self {
        case .linear, .time: value
        case .log: mirrored ? -Glibc.log(-value) : Glibc.log(value)
        case .pow(let exponent): Self.power(value, exponent)
        case .symlog(let constant): value.sign(of: log1p((value / constant).magnitude))
        }
    }

    func untransform(_ value: Double, mirrored: Bool) -> Double {
        switch self {
        case .linear, .time: value
        case .log: mirrored ? -exp(-value) : exp(value)
        case .pow(let exponent): Self.power(value, 1 / exponent)
        case .symlog(let constant): value.sign(of: expm1(value.magnitude) * constant)
        }
    }

    private static func power(_ value: Double, _ exponent: Double) -> Double {
        if exponent == 1 { return value }
        if exponent == 0.5 { return value.sign(of: value.magnitude.squareRoot()) }
        if exponent == 2 { return value.sign(of: value * value) }
        return value.sign(of: Glibc.pow(value.magnitude, exponent))
    }
}

extension Double {
    /// A magnitude with the sign of this number.
    fileprivate func sign(of magnitude: Double) -> Double { self < 0 ? -magnitude : magnitude }
}
