public import Colors

/// How an item is painted, and where it leads.
///
/// Items that look alike share their style, so that a hundred thousand dots take no more memory than their places.
public struct Style: Hashable, Sendable {
    /// Changed only by its sole owner.
    private final class Storage: @unchecked Sendable {
        @exclusivity(unchecked) var values: Values

        init(_ values: Values) { self.values = values }
    }

    private struct Values: Hashable, Sendable {
        var fill: Paint?
        var stroke: Paint?
        var strokeWidth = 1.0
        var strokeDash: [Double] = []
        var strokeDashOffset = 0.0
        var strokeCap = StrokeCap.butt
        var strokeJoin = StrokeJoin.miter
        var strokeMiterLimit = 10.0
        var opacity = 1.0
        var fillOpacity = 1.0
        var strokeOpacity = 1.0
        var link: String?
        var blend = BlendMode.normal
    }

    private static let plain = Storage(Values())
    private var storage = Self.plain

    private var values: Values {
        _read { yield storage.values }
        _modify {
            if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.values) }
            yield &storage.values
        }
    }

    public var fill: Paint? {
        _read { yield values.fill }
        _modify { yield &values.fill }
    }

    public var stroke: Paint? {
        _read { yield values.stroke }
        _modify { yield &values.stroke }
    }

    public var strokeWidth: Double {
        _read { yield values.strokeWidth }
        _modify { yield &values.strokeWidth }
    }

    public var strokeDash: [Double] {
        _read { yield values.strokeDash }
        _modify { yield &values.strokeDash }
    }

    public var strokeDashOffset: Double {
        _read { yield values.strokeDashOffset }
        _modify { yield &values.strokeDashOffset }
    }

    public var strokeCap: StrokeCap {
        _read { yield values.strokeCap }
        _modify { yield &values.strokeCap }
    }

    public var strokeJoin: StrokeJoin {
        _read { yield values.strokeJoin }
        _modify { yield &values.strokeJoin }
    }

    public var strokeMiterLimit: Double {
        _read { yield values.strokeMiterLimit }
        _modify { yield &values.strokeMiterLimit }
    }

    public var opacity: Double {
        _read { yield values.opacity }
        _modify { yield &values.opacity }
    }

    public var fillOpacity: Double {
        _read { yield values.fillOpacity }
        _modify { yield &values.fillOpacity }
    }

    public var strokeOpacity: Double {
        _read { yield values.strokeOpacity }
        _modify { yield &values.strokeOpacity }
    }

    /// The address that the item links to, in documents that have links.
    public var link: String? {
        _read { yield values.link }
        _modify { yield &values.link }
    }

    public var blend: BlendMode {
        _read { yield values.blend }
        _modify { yield &values.blend }
    }

    public init(fill: Paint? = nil, stroke: Paint? = nil, strokeWidth: Double = 1) {
        guard fill != nil || stroke != nil || strokeWidth != 1 else { return }
        storage = Storage(Values(fill: fill, stroke: stroke, strokeWidth: strokeWidth))
    }

    public init(fill: Color?) { self.init(fill: fill.map { .color($0) }) }

    public init(stroke: Color?, width: Double) {
        self.init(stroke: stroke.map { .color($0) }, strokeWidth: width)
    }

    public static func == (a: Style, b: Style) -> Bool {
        a.storage === b.storage || a.storage.values == b.storage.values
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(storage.values) }
}

public enum StrokeCap: String, CaseIterable, Sendable { case butt, round, square }
public enum StrokeJoin: String, CaseIterable, Sendable { case miter, round, bevel }
