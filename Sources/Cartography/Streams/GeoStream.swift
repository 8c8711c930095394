/// A stage of a pipeline that shapes pass through point by point, to be rotated, clipped, projected and drawn
/// (d3-geo `stream.js`).
///
/// The points between `lineStart` and `lineEnd` are a line; within a polygon, it is a ring, whose first point
/// isn't repeated at its end. Points outside of lines are shapes of their own.
public protocol GeoStream: AnyObject {
    func point(_ position: Place)
    func lineStart()
    func lineEnd()
    func polygonStart()
    func polygonEnd()
    /// The whole globe; the clipping stage doesn't pass it on.
    func sphere()
}

extension GeoStream {
    public func lineStart() {}
    public func lineEnd() {}
    public func polygonStart() {}
    public func polygonEnd() {}
    public func sphere() {}
}

/// Transforms each point and passes everything else on.
final class PointStage: GeoStream {
    private let sink: any GeoStream
    private let move: (Place) -> Place

    init(into sink: any GeoStream, _ move: @escaping (Place) -> Place) {
        self.sink = sink
        self.move = move
    }

    func point(_ position: Place) { sink.point(move(position)) }
    func lineStart() { sink.lineStart() }
    func lineEnd() { sink.lineEnd() }
    func polygonStart() { sink.polygonStart() }
    func polygonEnd() { sink.polygonEnd() }
    func sphere() { sink.sphere() }
}

/// Sends everything to several pipelines.
final class Branches: GeoStream {
    private let sinks: [any GeoStream]

    init(_ sinks: [any GeoStream]) { self.sinks = sinks }

    func point(_ position: Place) { for sink in sinks { sink.point(position) } }
    func lineStart() { for sink in sinks { sink.lineStart() } }
    func lineEnd() { for sink in sinks { sink.lineEnd() } }
    func polygonStart() { for sink in sinks { sink.polygonStart() } }
    func polygonEnd() { for sink in sinks { sink.polygonEnd() } }
    func sphere() { for sink in sinks { sink.sphere() } }
}
