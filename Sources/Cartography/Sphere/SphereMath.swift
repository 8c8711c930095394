import Glibc

// Tolerances and functions of d3-geo `math.js`; angles are in radians.

let epsilon = 1e-6
let epsilon2 = 1e-12
let halfPi = Double.pi / 2
let quarterPi = Double.pi / 4
let tau = 2 * Double.pi
let radians = Double.pi / 180
let degrees = 180 / Double.pi

/// `acos` of a number that rounding may have put out of range.
func boundedAcos(_ x: Double) -> Double { x > 1 ? 0 : x < -1 ? .pi : acos(x) }

/// `asin` of a number that rounding may have put out of range.
func boundedAsin(_ x: Double) -> Double { x > 1 ? halfPi : x < -1 ? -halfPi : asin(x) }

func sign(_ x: Double) -> Double { x > 0 ? 1 : x < 0 ? -1 : 0 }

/// A longitude within half a turn of 0.
func wrapped(_ longitude: Double) -> Double {
    abs(longitude) > .pi ? longitude - (longitude / tau + 0.5).rounded(.down) * tau : longitude
}

func isSame(_ a: Place, _ b: Place) -> Bool { abs(a.x - b.x) < epsilon && abs(a.y - b.y) < epsilon }

/// A point of the unit sphere in space (d3-geo `cartesian.js`).
struct Vector: Sendable {
    var x: Double
    var y: Double
    var z: Double

    init(_ x: Double, _ y: Double, _ z: Double) { (self.x, self.y, self.z) = (x, y, z) }

    init(_ position: Place) {
        let cosPhi = cos(position.y)
        self.init(cosPhi * cos(position.x), cosPhi * sin(position.x), sin(position.y))
    }

    var position: Place { Place(atan2(y, x), boundedAsin(z)) }

    var normalized: Vector {
        let length = dot(self).squareRoot()
        return Vector(x / length, y / length, z / length)
    }

    func dot(_ other: Vector) -> Double { x * other.x + y * other.y + z * other.z }

    func cross(_ other: Vector) -> Vector {
        Vector(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x)
    }

    static func + (a: Vector, b: Vector) -> Vector { Vector(a.x + b.x, a.y + b.y, a.z + b.z) }
    static func * (a: Vector, k: Double) -> Vector { Vector(a.x * k, a.y * k, a.z * k) }
}
