import Glibc

/// Turns the globe about its axis, then about two axes in the equator's plane (d3-geo `rotation.js`).
struct Rotation: Sendable {
    private let lambda: Double
    private let cosPhi: Double
    private let sinPhi: Double
    private let cosGamma: Double
    private let sinGamma: Double
    private let isTilted: Bool

    /// - Parameter angles: Yaw, pitch and roll in radians.
    init(_ lambda: Double, _ phi: Double, _ gamma: Double) {
        self.lambda = lambda.truncatingRemainder(dividingBy: tau)
        (cosPhi, sinPhi) = (cos(phi), sin(phi))
        (cosGamma, sinGamma) = (cos(gamma), sin(gamma))
        isTilted = phi != 0 || gamma != 0
    }

    func apply(_ position: Place) -> Place {
        let turned = Place(wrapped(position.x + lambda), position.y)
        guard isTilted else { return turned }
        let v = Vector(turned)
        let k = v.z * cosPhi + v.x * sinPhi
        return Place(
            atan2(v.y * cosGamma - k * sinGamma, v.x * cosPhi - v.z * sinPhi),
            boundedAsin(k * cosGamma + v.y * sinGamma))
    }

    func invert(_ position: Place) -> Place {
        guard isTilted else { return Place(wrapped(position.x - lambda), position.y) }
        let v = Vector(position)
        let k = v.z * cosGamma - v.y * sinGamma
        let tilted = Place(
            atan2(v.y * cosGamma + v.z * sinGamma, v.x * cosPhi + k * sinPhi),
            boundedAsin(k * cosPhi - v.x * sinPhi))
        return Place(wrapped(tilted.x - lambda), tilted.y)
    }
}
