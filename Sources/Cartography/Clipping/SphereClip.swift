/// A line on the globe beyond which nothing is drawn: the antimeridian, or a small circle.
protocol ClipEdge {
    /// The point of the edge at which following it begins.
    var start: Place { get }

    func isVisible(_ position: Place) -> Bool

    /// Cuts lines into their visible pieces.
    func lineClip(into sink: any ClipSink) -> any LineClip

    /// Follows the edge between two points; the whole edge if there are none.
    func interpolate(from: Place?, to: Place?, direction: Double, into sink: any GeoStream)
}

/// Cuts a line into its visible pieces.
protocol LineClip: AnyObject {
    func lineStart()
    func point(_ position: Place)
    func lineEnd()
    /// Whether the line didn't meet the edge anywhere.
    var isWhole: Bool { get }
    /// Whether the first and last piece are really one.
    var rejoins: Bool { get }
}

/// Cuts shapes at an edge (d3-geo `clip/index.js`): points outside are left out, lines cut, polygons closed
/// along the edge.
final class SphereClip: GeoStream {
    private let edge: any ClipEdge
    private let sink: any GeoStream
    private let line: any LineClip
    private let buffer = ClipBuffer()
    private let ringLine: any LineClip
    /// The rings of the polygon, nil outside polygons.
    private var polygon: [[Place]]?
    private var pieces: [[ClipPoint]] = []
    private var ring: [Place] = []
    private var isInLine = false
    private var hasBegun = false

    init(_ edge: any ClipEdge, into sink: any GeoStream) {
        self.edge = edge
        self.sink = sink
        line = edge.lineClip(into: ClipOutlet(sink))
        ringLine = edge.lineClip(into: buffer)
    }

    func point(_ position: Place) {
        if polygon != nil {
            ring.append(position)
            ringLine.point(position)
        } else if isInLine {
            line.point(position)
        } else if edge.isVisible(position) {
            sink.point(position)
        }
    }

    func lineStart() {
        if polygon != nil {
            ring = []
            ringLine.lineStart()
        } else {
            isInLine = true
            line.lineStart()
        }
    }

    func lineEnd() {
        if polygon != nil {
            ringEnd()
        } else {
            isInLine = false
            line.lineEnd()
        }
    }

    func polygonStart() {
        polygon = []
        pieces = []
    }

    func polygonEnd() {
        let startsInside = contains(polygon ?? [], edge.start)
        if !pieces.isEmpty {
            begin()
            RejoinedRings(
                pieces: pieces, precedes: Self.precedes, startsInside: startsInside,
                interpolate: edge.interpolate
            ).stream(into: sink)
        } else if startsInside {
            begin()
            outline()
        }
        if hasBegun { sink.polygonEnd() }
        hasBegun = false
        polygon = nil
        pieces = []
    }

    func sphere() {
        sink.polygonStart()
        outline()
        sink.polygonEnd()
    }

    private func outline() {
        sink.lineStart()
        edge.interpolate(from: nil, to: nil, direction: 1, into: sink)
        sink.lineEnd()
    }

    private func begin() {
        if !hasBegun { sink.polygonStart() }
        hasBegun = true
    }

    private func ringEnd() {
        guard let first = ring.first else { return }
        ringLine.point(first)
        ringLine.lineEnd()
        var found = buffer.result()
        polygon?.append(ring)
        ring = []
        guard let whole = found.first else { return }
        if ringLine.isWhole {
            guard whole.count > 1 else { return }
            begin()
            sink.lineStart()
            for point in whole.dropLast() { sink.point(point.position) }
            sink.lineEnd()
            return
        }
        if found.count > 1, ringLine.rejoins, let last = found.popLast() {
            found.append(last + found.removeFirst())
        }
        pieces += found.filter { $0.count > 1 }
    }

    /// The order of points along the edge, the same for both kinds of edge.
    private static func precedes(_ a: Place, _ b: Place) -> Bool { rank(a) < rank(b) }

    private static func rank(_ p: Place) -> Double { p.x < 0 ? p.y - halfPi - epsilon : halfPi - p.y }
}
