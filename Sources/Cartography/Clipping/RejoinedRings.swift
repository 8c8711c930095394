/// Joins the visible pieces of a clipped polygon into rings again, along the clip's edge
/// (d3-geo `clip/rejoin.js`, a generalisation of the algorithm of Weiler and Atherton).
struct RejoinedRings {
    /// Where a piece meets the edge. It is in the list along the pieces, its twin in the list along the edge.
    private struct Intersection {
        var position: Place
        /// The piece, in the list along the pieces.
        var piece: [ClipPoint]?
        var twin: Int
        var isEntry: Bool
        var isVisited = false
        var next = 0
        var previous = 0
    }

    /// Follows the edge from one point to another in one of two directions; the whole edge if there are no points.
    typealias Interpolation = (_ from: Place?, _ to: Place?, _ direction: Double, any GeoStream) -> Void

    let pieces: [[ClipPoint]]
    let precedes: (Place, Place) -> Bool
    /// Whether the point at which following the edge begins lies within the polygon.
    let startsInside: Bool
    let interpolate: Interpolation

    func stream(into sink: any GeoStream) {
        var nodes: [Intersection] = []
        for piece in pieces where piece.count > 1 {
            var piece = piece
            let last = piece.count - 1
            if isSame(piece[0].position, piece[last].position) {
                if piece[0].mark == 0, piece[last].mark == 0 {
                    sink.lineStart()
                    for point in piece.dropLast() { sink.point(point.position) }
                    sink.lineEnd()
                    continue
                }
                // Both ends are at the same place of the edge, but their order must be known.
                piece[last].position.x += 2 * epsilon
            }
            let index = nodes.count
            for (offset, point, isEntry) in [(0, piece[0], true), (2, piece[last], false)] {
                nodes.append(
                    Intersection(
                        position: point.position, piece: piece, twin: index + offset + 1, isEntry: isEntry))
                nodes.append(
                    Intersection(
                        position: point.position, piece: nil, twin: index + offset, isEntry: !isEntry))
            }
        }
        guard !nodes.isEmpty else { return }
        let subject = Array(stride(from: 0, to: nodes.count, by: 2))
        let clip = sorted(Array(stride(from: 1, to: nodes.count, by: 2)), nodes)
        Self.link(subject, &nodes)
        Self.link(clip, &nodes)
        var isInside = startsInside
        for index in clip {
            isInside.toggle()
            nodes[index].isEntry = isInside
        }
        for start in subject where !nodes[start].isVisited { follow(from: start, &nodes, sink) }
    }

    /// A stable order: equal points stay in the order in which the pieces came.
    private func sorted(_ indices: [Int], _ nodes: [Intersection]) -> [Int] {
        indices.enumerated().sorted { a, b in
            let (p, q) = (nodes[a.element].position, nodes[b.element].position)
            if precedes(p, q) { return true }
            return precedes(q, p) ? false : a.offset < b.offset
        }.map(\.element)
    }

    private static func link(_ indices: [Int], _ nodes: inout [Intersection]) {
        for (place, index) in indices.enumerated() {
            let next = indices[(place + 1) % indices.count]
            nodes[index].next = next
            nodes[next].previous = index
        }
    }

    private func follow(from start: Int, _ nodes: inout [Intersection], _ sink: any GeoStream) {
        var current = start
        var isSubject = true
        sink.lineStart()
        repeat {
            nodes[current].isVisited = true
            nodes[nodes[current].twin].isVisited = true
            let node = nodes[current]
            let other = node.isEntry ? node.next : node.previous
            if !isSubject {
                interpolate(node.position, nodes[other].position, node.isEntry ? 1 : -1, sink)
            } else if node.isEntry {
                for point in node.piece ?? [] { sink.point(point.position) }
            } else {
                for point in (nodes[other].piece ?? []).reversed() { sink.point(point.position) }
            }
            current = nodes[other].twin
            isSubject.toggle()
        } while !nodes[current].isVisited
        sink.lineEnd()
    }
}
