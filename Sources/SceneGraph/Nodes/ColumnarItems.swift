// The items of which a mark has hundreds of thousands.

extension SymbolItem: ColumnarItem {
    public struct Place: Hashable, Sendable {
        public var x: Double
        public var y: Double
        public var size: Double

        public init(x: Double, y: Double, size: Double) { (self.x, self.y, self.size) = (x, y, size) }
    }

    public struct Look: Hashable, Sendable {
        public var shape: Shape
        public var angle = 0.0
        public var style: Style

        public init(shape: Shape, angle: Double = 0, style: Style) {
            (self.shape, self.angle, self.style) = (shape, angle, style)
        }
    }

    public var place: Place { Place(x: x, y: y, size: size) }
    public var look: Look { Look(shape: shape, angle: angle, style: style) }

    public init(_ place: Place, _ look: Look) {
        self.init(x: place.x, y: place.y, size: place.size, shape: look.shape, style: look.style)
        angle = look.angle
    }
}

extension RectItem: ColumnarItem {
    public struct Place: Hashable, Sendable {
        public var x: Double
        public var y: Double
        public var width: Double
        public var height: Double
    }

    public struct Look: Hashable, Sendable {
        public var cornerRadii: CornerRadii
        public var style: Style
    }

    public var place: Place { Place(x: x, y: y, width: width, height: height) }
    public var look: Look { Look(cornerRadii: cornerRadii, style: style) }

    public init(_ place: Place, _ look: Look) {
        self.init(x: place.x, y: place.y, width: place.width, height: place.height, style: look.style)
        cornerRadii = look.cornerRadii
    }
}

extension RuleItem: ColumnarItem {
    public struct Place: Hashable, Sendable {
        public var start: Point
        public var end: Point
    }

    public var place: Place { Place(start: start, end: end) }
    public var look: Style { style }

    public init(_ place: Place, _ look: Style) { self.init(from: place.start, to: place.end, style: look) }
}

extension ItemColumns<SymbolItem> {
    /// The styles that the items have.
    public var styles: some Sequence<Style> { looks.lazy.map(\.style) }
}

extension ItemColumns<RectItem> {
    /// The styles that the items have.
    public var styles: some Sequence<Style> { looks.lazy.map(\.style) }
}

extension ItemColumns<RuleItem> {
    /// The styles that the items have.
    public var styles: [Style] { looks }
}
