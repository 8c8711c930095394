import Glibc

/// Directions from a centre, in radians clockwise from the top.
package enum Angles {
    /// Whether the direction of (x, y), y downward, is between two angles.
    static func isWithin(_ x: Double, _ y: Double, from start: Double, to end: Double) -> Bool {
        let (low, high) = (min(start, end), max(start, end))
        if high - low >= 2 * .pi { return true }
        let turned = (atan2(x, -y) - low).truncatingRemainder(dividingBy: 2 * .pi)
        return (turned < 0 ? turned + 2 * .pi : turned) <= high - low
    }
}
