public import Colors

/// What an outline is filled or stroked with.
public enum Paint: Hashable, Sendable {
    case color(Color)
    case gradient(Gradient)
    case hatch(Hatch)
    /// A text that is no colour, or that refers to a pattern elsewhere.
    case unknown(String)

    /// What a fill is drawn with: browsers fill with black what they don't understand, and with nothing what they
    /// don't find.
    public var forFill: Paint? {
        guard case .unknown(let text) = self else { return self }
        return text.hasPrefix("url(") ? nil : .color(.black)
    }

    /// What a stroke is drawn with: browsers don't draw it in what they don't understand.
    public var forStroke: Paint? { if case .unknown = self { nil } else { self } }
}

/// A colour gradient; coordinates are fractions of the item's bounding box.
public struct Gradient: Hashable, Sendable {
    public struct Stop: Hashable, Sendable {
        public var offset: Double
        public var color: Color

        public init(offset: Double, color: Color) {
            self.offset = offset
            self.color = color
        }
    }

    public var isRadial = false
    public var start = Point(0, 0)
    public var end = Point(1, 0)
    /// The radii at start and end; only for radial gradients.
    public var startRadius = 0.0
    public var endRadius = 0.5
    public var stops: [Stop]

    public init(stops: [Stop]) { self.stops = stops }
}

/// Parallel lines at an angle: a tint for presses that can't print a halftone screen.
///
/// Where lines fade they are drawn as filled slivers, so that their weight can fall to nothing without transparency or a
/// gradient.
public struct Hatch: Hashable, Sendable {
    public var color: Color
    public var background: Color?
    /// Degrees, counter-clockwise from the horizontal.
    public var angle = 45.0
    /// The weight of a line and the distance between the middles of neighbours, in points.
    public var lineWidth = 0.55
    public var spacing = 3.26
    /// Where the lines become thinner: full weight before `from`, none after `to`.
    public var fade: Fade?

    public enum Fade: Hashable, Sendable {
        case horizontal(from: Double, to: Double)
        case vertical(from: Double, to: Double)
        /// Around a centre, angles in radians clockwise from the top.
        case angular(center: Point, from: Double, to: Double)
    }

    public init(color: Color) { self.color = color }
}
