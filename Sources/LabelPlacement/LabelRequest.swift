public import SceneGraph

/// A label that wants a place: where it may stand, the best places first, and what becomes of it if all are taken.
public struct LabelRequest: Sendable {
    /// A place for a label.
    public struct Candidate: Sendable {
        /// The box of the label's letters.
        public var box: Rect
        /// How much worse it is than the best place; 1 is a noticeable difference.
        public var cost: Double
        /// A line from the mark to the label, where it isn't plain what the label belongs to.
        public var leader: Leader?
        /// What the label may cover there.
        public var over: Ground

        public init(_ box: Rect, cost: Double, leader: Leader? = nil, over: Ground = .paper) {
            (self.box, self.cost, self.leader, self.over) = (box, cost, leader, over)
        }
    }

    /// What a label stands on.
    public enum Ground: Hashable, Sendable {
        /// Nothing: it keeps off all marks.
        case paper
        /// The marks of one layer, in which its own mark is.
        case layer(Int)
        /// Whatever is there; it only keeps off other texts.
        case anything
    }

    public var candidates: [Candidate]
    /// The box of the mark that the label is about.
    public var anchor: Rect
    /// Whether it has to be shown in any case, as the name of a series does.
    public var isRequired: Bool
    /// Whether it may stand further away, with a leader.
    public var leadsOut: Bool
    /// The size of its type, by which distances are measured.
    public var size: Double
    /// The direction in which it is led out by preference, in radians clockwise from the right.
    public var direction: Double

    public init(
        _ candidates: [Candidate], anchor: Rect, size: Double, isRequired: Bool, leadsOut: Bool = true,
        direction: Double = 0
    ) {
        (self.candidates, self.anchor, self.size) = (candidates, anchor, size)
        (self.isRequired, self.leadsOut, self.direction) = (isRequired, leadsOut, direction)
    }
}

/// A line that connects a label with its mark.
public struct Leader: Hashable, Sendable {
    /// From the mark to the label.
    public var points: [Point]

    public init(_ points: [Point]) { self.points = points }

    var segments: [(Point, Point)] { Array(zip(points, points.dropFirst())) }

    /// Whether the two lines meet.
    func crosses(_ other: Leader) -> Bool {
        segments.contains { one in other.segments.contains { Self.cross(one, $0) } }
    }

    /// Whether the line runs through a box.
    func crosses(_ box: Rect) -> Bool {
        segments.contains { start, end in
            // Liang and Barsky: the part of the way at which each edge is passed.
            var (from, to) = (0.0, 1.0)
            for (origin, way, low, high) in [
                (start.x, end.x - start.x, box.minX, box.maxX),
                (start.y, end.y - start.y, box.minY, box.maxY),
            ] {
                guard way != 0 else {
                    if origin <= low || origin >= high { return false }
                    continue
                }
                let (one, two) = ((low - origin) / way, (high - origin) / way)
                (from, to) = (max(from, min(one, two)), min(to, max(one, two)))
            }
            return from < to
        }
    }

    private static func cross(_ a: (Point, Point), _ b: (Point, Point)) -> Bool {
        func side(_ p: Point, _ q: Point, _ r: Point) -> Double {
            (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
        }
        let (c, d) = (side(a.0, a.1, b.0), side(a.0, a.1, b.1))
        let (e, f) = (side(b.0, b.1, a.0), side(b.0, b.1, a.1))
        return c * d < 0 && e * f < 0
    }
}
