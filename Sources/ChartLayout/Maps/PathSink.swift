import Cartography
import SceneGraph

/// Builds a path from the geometry it receives: lines, closed rings, and circles for points (d3-geo
/// `path/string.js`).
final class PathSink: GeoStream {
    private(set) var path = Path()
    private let pointRadius: Double
    private var isPolygon = false
    private var isInLine = false
    private var isAtStart = false

    init(pointRadius: Double) { self.pointRadius = pointRadius }

    func point(_ place: Place) {
        let point = Point(Self.rounded(place.x), Self.rounded(place.y))
        if !isInLine {
            path.addCircle(center: point, radius: pointRadius)
        } else if isAtStart {
            path.move(to: point)
        } else {
            path.line(to: point)
        }
        isAtStart = false
    }

    func lineStart() { (isInLine, isAtStart) = (true, true) }

    func lineEnd() {
        if isPolygon, !path.isEmpty { path.close() }
        isInLine = false
    }

    func polygonStart() { isPolygon = true }
    func polygonEnd() { isPolygon = false }

    /// Rounds to thousandths, as Vega does.
    private static func rounded(_ x: Double) -> Double { (x * 1000 + 0.5).rounded(.down) / 1000 }
}
