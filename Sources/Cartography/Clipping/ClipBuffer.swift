/// A point of a clipped line. Its mark tells polygon clipping that the point lies on the edge in a way that
/// needs special care (d3 passes it as a third coordinate).
struct ClipPoint {
    var position: Place
    var mark = 0
}

/// Takes the pieces of a clipped line.
protocol ClipSink: AnyObject {
    func lineStart()
    func point(_ position: Place, mark: Int)
    func lineEnd()
}

/// Keeps the pieces of a clipped ring (d3-geo `clip/buffer.js`).
final class ClipBuffer: ClipSink {
    private var lines: [[ClipPoint]] = []

    func lineStart() { lines.append([]) }

    func point(_ position: Place, mark: Int) {
        guard !lines.isEmpty else { return }
        lines[lines.count - 1].append(ClipPoint(position: position, mark: mark))
    }

    func lineEnd() {}

    /// Puts the last piece before the first.
    func rejoin() {
        guard lines.count > 1, let last = lines.popLast() else { return }
        lines.append(last + lines.removeFirst())
    }

    func result() -> [[ClipPoint]] {
        defer { lines = [] }
        return lines
    }
}

/// Hands clipped lines on to a pipeline.
final class ClipOutlet: ClipSink {
    private let sink: any GeoStream

    init(_ sink: any GeoStream) { self.sink = sink }

    func lineStart() { sink.lineStart() }
    func point(_ position: Place, mark: Int) { sink.point(position) }
    func lineEnd() { sink.lineEnd() }
}
