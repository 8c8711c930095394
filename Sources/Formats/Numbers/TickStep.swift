import Glibc

/// The distance of neighbouring ticks: 1, 2 or 5 times a power of ten. (d3-array's `tickStep`)
///
/// Negative where `stop` lies before `start`; zero, infinite or NaN where there are no ticks.
func tickStep(start: Double, stop: Double, count: Double) -> Double {
    if stop < start { return -tickStep(start: stop, stop: start, count: count) }
    let step = (stop - start) / max(0, count)
    let power = log10(step).rounded(.down)
    let error = step / pow(10, power)
    let factor: Double =
        error >= 50.0.squareRoot() ? 10 : error >= 10.0.squareRoot() ? 5 : error >= 2.0.squareRoot() ? 2 : 1

    // Below one the inverse is exact, where 3 × 0.1 is not 0.3.
    let inverse = power < 0 ? pow(10, -power) / factor : 1
    let increment = power < 0 ? 1 : pow(10, power) * factor
    func multiple(_ index: Double) -> Double { power < 0 ? index / inverse : index * increment }
    func nearest(_ value: Double) -> Double { (value * inverse / increment + 0.5).rounded(.down) }
    var first = nearest(start)
    var last = nearest(stop)
    if multiple(first) < start { first += 1 }
    if multiple(last) > stop { last -= 1 }

    // One tick was asked for, and none falls between: d3 then asks for two.
    if last < first, 0.5 <= count, count < 2 { return tickStep(start: start, stop: stop, count: count * 2) }
    return multiple(1)
}
