import Glibc

/// The meridian opposite the middle of the map, at which the globe is cut open
/// (d3-geo `clip/antimeridian.js`).
struct AntimeridianEdge: ClipEdge {
    var start: Place { Place(-.pi, -halfPi) }

    func isVisible(_ position: Place) -> Bool { true }

    func lineClip(into sink: any ClipSink) -> any LineClip { Line(sink) }

    func interpolate(from: Place?, to: Place?, direction: Double, into sink: any GeoStream) {
        guard let from, let to else {
            let phi = direction * halfPi
            let corners: [(Double, Double)] = [
                (-.pi, phi), (0, phi), (.pi, phi), (.pi, 0), (.pi, -phi), (0, -phi), (-.pi, -phi), (-.pi, 0),
                (-.pi, phi),
            ]
            for (x, y) in corners { sink.point(Place(x, y)) }
            return
        }
        guard abs(from.x - to.x) > epsilon else { return sink.point(to) }
        let lambda = from.x < to.x ? Double.pi : -.pi
        let phi = direction * lambda / 2
        for x in [-lambda, 0, lambda] { sink.point(Place(x, phi)) }
    }

    private final class Line: LineClip {
        private let sink: any ClipSink
        private var last = Place(.nan, .nan)
        private var lastSide = Double.nan
        private(set) var isWhole = true
        var rejoins: Bool { true }

        init(_ sink: any ClipSink) { self.sink = sink }

        func lineStart() {
            sink.lineStart()
            isWhole = true
        }

        func point(_ position: Place) {
            var position = position
            let side = position.x > 0 ? Double.pi : -.pi
            let delta = abs(position.x - last.x)
            if abs(delta - .pi) < epsilon {
                // The line crosses a pole.
                last.y = (last.y + position.y) / 2 > 0 ? halfPi : -halfPi
                send(last.x, last.y)
                cut(to: side)
                send(position.x, last.y)
            } else if lastSide != side, delta >= .pi {
                // The line crosses the antimeridian; points exactly on it are moved off it.
                if abs(last.x - lastSide) < epsilon { last.x -= lastSide * epsilon }
                if abs(position.x - side) < epsilon { position.x -= side * epsilon }
                last.y = Self.latitude(last, position)
                cut(to: side)
            }
            last = position
            send(last.x, last.y)
            lastSide = side
        }

        func lineEnd() {
            sink.lineEnd()
            last = Place(.nan, .nan)
        }

        private func send(_ x: Double, _ y: Double) { sink.point(Place(x, y), mark: 0) }

        private func cut(to side: Double) {
            send(lastSide, last.y)
            sink.lineEnd()
            sink.lineStart()
            send(side, last.y)
            isWhole = false
        }

        /// Where a great circle crosses the antimeridian.
        private static func latitude(_ a: Place, _ b: Place) -> Double {
            let sine = sin(a.x - b.x)
            guard abs(sine) > epsilon else { return (a.y + b.y) / 2 }
            let (cosA, cosB) = (cos(a.y), cos(b.y))
            return atan(
                (sin(a.y) * cosB * sin(b.x) - sin(b.y) * cosA * sin(a.x)) / (cosA * cosB * sine))
        }
    }
}
