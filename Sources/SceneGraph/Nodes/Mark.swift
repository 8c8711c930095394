/// A set of items of one kind. The kinds are a closed set, the same as Vega's.
public struct Mark: Sendable {
    public enum Items: Sendable {
        case group([GroupItem])
        case rect(ItemColumns<RectItem>)
        case symbol(ItemColumns<SymbolItem>)
        /// One series per mark.
        case line(LineItem)
        case area(AreaItem)
        case trail(TrailItem)
        case rule(ItemColumns<RuleItem>)
        case arc([ArcItem])
        /// Free outlines.
        case path([PathItem])
        case text([TextItem])
        case image([ImageItem])
    }

    public var role: Role
    public var items: Items
    /// Clips to the width and height of the group item that contains the mark.
    public var clip = false
    /// Painting order among the marks of a group; equal ones in document order.
    public var zIndex = 0
    public var name: String?
    /// The pixels per inch at which documents have the mark as a picture; nil for vectors.
    public var raster: Double?
    /// What the mark shows, for people who take the picture apart: the kind of mark and the series. Formats that name
    /// their groups have it.
    public var label: String?

    /// The pixels that a picture of a mark may have.
    public static let greatestPicture = 100_000_000.0

    public init(_ items: Items, role: Role = .mark, zIndex: Int = 0, clip: Bool = false) {
        self.items = items
        self.role = role
        self.zIndex = zIndex
        self.clip = clip
    }
}

/// A group of marks with an origin of its own, and a box that may be painted.
public struct GroupItem: Sendable {
    public var x: Double
    public var y: Double
    public var width: Double?
    public var height: Double?
    public var clip = false
    /// An outline in the group's coordinates that cuts off everything in it; nil for none.
    public var mask: Path?
    public var cornerRadii = CornerRadii()
    public var style = Style()
    public var marks: [Mark]
    /// What the group shows, for readers who can't see it.
    public var description: String?
    /// What the group is in its document; nil if it is just a part of the group around it.
    public var annotation: Annotation?
    /// What the group was made from; nil if from the same as the group around it.
    public var source: Source?

    /// A part of a document that became a group.
    public struct Source: Hashable, Sendable {
        /// UTF-8 byte offsets in the document.
        public var bytes: Range<Int>
        /// The width that it had for its content, from the group's origin.
        public var room: Double
        /// Which of the layouts it is that were tried for the part.
        public var layout: Int?

        public init(bytes: Range<Int>, room: Double, layout: Int? = nil) {
            self.bytes = bytes
            self.room = room
            self.layout = layout
        }
    }

    public init(x: Double = 0, y: Double = 0, width: Double? = nil, height: Double? = nil, marks: [Mark] = [])
    {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
        self.marks = marks
    }

    /// The marks in painting order.
    public var marksInPaintingOrder: [Mark] {
        guard marks.contains(where: { $0.zIndex != 0 }) else { return marks }
        return marks.enumerated().sorted { ($0.element.zIndex, $0.offset) < ($1.element.zIndex, $1.offset) }
            .map(\.element)
    }
}

public struct RectItem: Hashable, Sendable {
    public var x: Double
    public var y: Double
    public var width: Double
    public var height: Double
    public var cornerRadii = CornerRadii()
    public var style: Style

    public init(x: Double, y: Double, width: Double, height: Double, style: Style) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
        self.style = style
    }

    public init(_ rect: Rect, style: Style) {
        self.init(x: rect.minX, y: rect.minY, width: rect.width, height: rect.height, style: style)
    }
}

public struct CornerRadii: Hashable, Sendable {
    public var topLeft = 0.0
    public var topRight = 0.0
    public var bottomLeft = 0.0
    public var bottomRight = 0.0

    public init(_ all: Double = 0) { (topLeft, topRight, bottomLeft, bottomRight) = (all, all, all, all) }

    /// The largest of the four.
    public var largest: Double { max(topLeft, topRight, bottomLeft, bottomRight) }

    public func scaled(by factor: Double) -> CornerRadii {
        var radii = self
        radii.topLeft *= factor
        radii.topRight *= factor
        radii.bottomLeft *= factor
        radii.bottomRight *= factor
        return radii
    }

    public var isZero: Bool { topLeft == 0 && topRight == 0 && bottomLeft == 0 && bottomRight == 0 }
}

/// A point symbol: a circle of the area `size`, or another shape of comparable size.
public struct SymbolItem: Hashable, Sendable {
    public enum Shape: Hashable, Sendable {
        /// One of Vega's names: circle, square, cross, diamond, triangle-up, …
        case named(String)
        /// An outline within −1…1, scaled by half the root of the size.
        case path(Path, source: String)
    }

    public var x: Double
    public var y: Double
    public var size: Double
    public var shape: Shape
    public var angle = 0.0
    public var style: Style

    public init(x: Double, y: Double, size: Double, shape: Shape = .named("circle"), style: Style) {
        self.x = x
        self.y = y
        self.size = size
        self.shape = shape
        self.style = style
    }
}

/// How points are joined to a line: the curves of d3-shape by their Vega-Lite names.
public enum Interpolation: String, CaseIterable, Sendable {
    case linear, linearClosed = "linear-closed", step, stepBefore = "step-before", stepAfter = "step-after"
    case basis, basisClosed = "basis-closed", basisOpen = "basis-open"
    case cardinal, cardinalClosed = "cardinal-closed", cardinalOpen = "cardinal-open"
    case bundle, monotone, natural
    case catmullRom = "catmull-rom"
}

public struct LineItem: Hashable, Sendable {
    /// The points; nil interrupts the line.
    public var points: [Point?]
    public var interpolation = Interpolation.linear
    public var tension: Double?
    /// Whether y is a function of x, rather than x of y; `monotone` needs to know.
    public var isVertical = true
    public var style: Style

    public init(points: [Point?], style: Style) {
        self.points = points
        self.style = style
    }
}

public struct AreaItem: Hashable, Sendable {
    public struct Section: Hashable, Sendable {
        public var point: Point
        /// The other edge: at the same x where vertical, at the same y where horizontal.
        public var other: Point

        public init(_ point: Point, _ other: Point) {
            self.point = point
            self.other = other
        }
    }

    public var sections: [Section?]
    public var interpolation = Interpolation.linear
    public var tension: Double?
    public var isVertical = true
    public var style: Style

    public init(sections: [Section?], style: Style) {
        self.sections = sections
        self.style = style
    }
}

/// A line of varying width.
public struct TrailItem: Hashable, Sendable {
    public struct Section: Hashable, Sendable {
        public var point: Point
        public var width: Double

        public init(_ point: Point, width: Double) {
            self.point = point
            self.width = width
        }
    }

    public var sections: [Section?]
    public var style: Style

    public init(sections: [Section?], style: Style) {
        self.sections = sections
        self.style = style
    }
}

public struct RuleItem: Hashable, Sendable {
    public var start: Point
    public var end: Point
    public var style: Style

    public init(from start: Point, to end: Point, style: Style) {
        self.start = start
        self.end = end
        self.style = style
    }
}

/// A sector of a ring; angles in radians clockwise from the top.
public struct ArcItem: Hashable, Sendable {
    public var center: Point
    public var startAngle: Double
    public var endAngle: Double
    public var innerRadius: Double
    public var outerRadius: Double
    public var padAngle = 0.0
    public var cornerRadius = 0.0
    public var style: Style

    public init(
        center: Point, startAngle: Double, endAngle: Double, innerRadius: Double, outerRadius: Double,
        style: Style
    ) {
        self.center = center
        self.startAngle = startAngle
        self.endAngle = endAngle
        self.innerRadius = innerRadius
        self.outerRadius = outerRadius
        self.style = style
    }
}

public struct PathItem: Hashable, Sendable {
    public var x = 0.0
    public var y = 0.0
    public var path: Path
    public var style: Style

    public init(_ path: Path, style: Style) {
        self.path = path
        self.style = style
    }
}

/// A picture, PNG or JPEG.
public struct ImageItem: Hashable, Sendable {
    public var rect: Rect
    /// The path of a local file, or a `data:` address.
    public var url: String
    /// What is drawn; nil if the picture is known not to exist.
    public var image: EncodedImage?
    public var keepsAspect = true
    /// How a picture that has its file's own size is aligned at its point; nil if a size was given.
    public var alignment: Alignment?
    public var opacity = 1.0
    /// The address that the picture links to, in documents that have links.
    public var link: String?
    public var blend = BlendMode.normal

    public struct Alignment: Hashable, Sendable {
        public var align: TextAlign
        public var baseline: TextBaseline

        public init(_ align: TextAlign, _ baseline: TextBaseline) {
            self.align = align
            self.baseline = baseline
        }
    }

    public init(rect: Rect, url: String, image: EncodedImage?) {
        self.rect = rect
        self.url = url
        self.image = image
    }
}

extension TextAlign {
    /// The fraction of a picture that is to the left of its position.
    public var share: Double {
        switch self {
        case .left: 0
        case .center: 0.5
        case .right: 1
        }
    }
}

extension TextBaseline {
    /// The fraction of a picture that is above its position.
    public var share: Double {
        switch self {
        case .middle: 0.5
        case .bottom, .lineBottom: 1
        case .top, .lineTop, .alphabetic: 0
        }
    }
}
