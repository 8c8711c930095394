import Glibc

/// Whether a point lies within a polygon on the sphere (d3-geo `polygonContains.js`): first whether the South
/// Pole does, then how often the meridian from there to the point crosses an edge.
func contains(_ polygon: [[Place]], _ point: Place) -> Bool {
    let lambda = longitude(point)
    let sinPhi = sin(point.y)
    let phi = sinPhi == 1 ? halfPi + epsilon : sinPhi == -1 ? -halfPi - epsilon : point.y
    let normal = Vector(sin(lambda), -cos(lambda), 0)
    var angle = 0.0
    var winding = 0
    var sum = ExactSum()
    for ring in polygon {
        guard var point0 = ring.last else { continue }
        var lambda0 = longitude(point0)
        var (sinPhi0, cosPhi0) = (sin(point0.y / 2 + quarterPi), cos(point0.y / 2 + quarterPi))
        for point1 in ring {
            let lambda1 = longitude(point1)
            let (sinPhi1, cosPhi1) = (sin(point1.y / 2 + quarterPi), cos(point1.y / 2 + quarterPi))
            let delta = lambda1 - lambda0
            let direction = delta >= 0 ? 1.0 : -1.0
            let distance = direction * delta
            let crossesAntimeridian = distance > .pi
            let k = sinPhi0 * sinPhi1
            sum.add(atan2(k * direction * sin(distance), cosPhi0 * cosPhi1 + k * cos(distance)))
            angle += crossesAntimeridian ? delta + direction * tau : delta
            // Do the longitudes stand on both sides of the point's meridian, and are the latitudes smaller?
            if crossesAntimeridian != ((lambda0 >= lambda) != (lambda1 >= lambda)) {
                let arc = Vector(point0).cross(Vector(point1)).normalized
                let intersection = normal.cross(arc).normalized
                let isEastward = crossesAntimeridian != (delta >= 0)
                let phiArc = (isEastward ? -1 : 1) * boundedAsin(intersection.z)
                if phi > phiArc || phi == phiArc && (arc.x != 0 || arc.y != 0) {
                    winding += isEastward ? 1 : -1
                }
            }
            (lambda0, sinPhi0, cosPhi0, point0) = (lambda1, sinPhi1, cosPhi1, point1)
        }
    }
    let holdsSouthPole = angle < -epsilon || angle < epsilon && sum.value < -epsilon2
    return holdsSouthPole != (winding % 2 != 0)
}

private func longitude(_ point: Place) -> Double {
    abs(point.x) <= .pi
        ? point.x
        : sign(point.x) * ((abs(point.x) + .pi).truncatingRemainder(dividingBy: tau) - .pi)
}

/// A sum that keeps track of rounding errors (Neumaier's variant of Kahan's summation).
struct ExactSum {
    private var sum = 0.0
    private var lost = 0.0

    var value: Double { sum + lost }

    mutating func add(_ x: Double) {
        let next = sum + x
        lost += abs(sum) >= abs(x) ? (sum - next) + x : (x - next) + sum
        sum = next
    }
}
