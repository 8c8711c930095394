import Glibc

/// Round numbers within an interval: multiples of 1, 2 or 5 times a power of ten.
///
/// The algorithm is d3-array's `ticks`, number for number. Steps below 1 are kept as their inverse,
/// because 3 / 10 is exact where 3 × 0.1 is not.
public enum Ticks {
    /// The maximum number of ticks, whatever a spec asks for.
    public static let limit = 10_000

    /// About `count` round numbers from `start` to `stop`, descending where these do.
    public static func values(from start: Double, to stop: Double, count: Double) -> [Double] {
        guard count > 0 else { return [] }
        if start == stop { return [start] }
        let isReversed = stop < start
        let spacing = Spacing(min(start, stop), max(start, stop), count: min(count, Double(limit)))
        let values = spacing.values
        return isReversed ? values.reversed() : values
    }

    public static func values(from start: Double, to stop: Double, count: Int) -> [Double] {
        values(from: start, to: stop, count: Double(count))
    }

    /// The distance between neighbouring ticks, negative if the interval descends; zero, infinite or NaN
    /// if there are no ticks.
    public static func step(from start: Double, to stop: Double, count: Int) -> Double {
        let isReversed = stop < start
        let increment =
            isReversed
            ? increment(from: stop, to: start, count: Double(count))
            : increment(from: start, to: stop, count: Double(count))
        let step = increment < 0 ? 1 / -increment : increment
        return isReversed ? -step : step
    }

    /// The step if it is at least 1, otherwise its negative inverse. NaN or 0 for an interval that is empty
    /// or infinite.
    public static func increment(from start: Double, to stop: Double, count: Double) -> Double {
        Spacing(start, stop, count: count).increment
    }
}

/// The multiples of an increment that lie within an interval.
private struct Spacing {
    var first: Double
    var last: Double
    var increment: Double

    init(_ start: Double, _ stop: Double, count: Double) {
        let step = (stop - start) / max(0, count)
        let power = log10(step).rounded(.down)
        let factor = Self.factor(step / pow(10, power))
        if power < 0 {
            let inverse = pow(10, -power) / factor
            first = (start * inverse).roundedHalfUp
            last = (stop * inverse).roundedHalfUp
            if first / inverse < start { first += 1 }
            if last / inverse > stop { last -= 1 }
            increment = -inverse
        } else {
            increment = pow(10, power) * factor
            first = (start / increment).roundedHalfUp
            last = (stop / increment).roundedHalfUp
            if first * increment < start { first += 1 }
            if last * increment > stop { last -= 1 }
        }
        if last < first, 0.5 <= count, count < 2 { self = Spacing(start, stop, count: count * 2) }
    }

    /// 1, 2, 5 or 10, whichever is nearest to a number from 1 to 10 by ratio.
    private static func factor(_ number: Double) -> Double {
        if number >= 50.0.squareRoot() { return 10 }
        if number >= 10.0.squareRoot() { return 5 }
        return number >= 2.0.squareRoot() ? 2 : 1
    }

    var values: [Double] {
        let count = last - first + 1
        guard count >= 1, count <= Double(10 * Ticks.limit) else { return [] }
        return (0..<Int(count)).map { index in
            let multiple = first + Double(index)
            return increment < 0 ? multiple / -increment : multiple * increment
        }
    }
}
