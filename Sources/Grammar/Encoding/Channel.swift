/// The encoding channels of the grammar.
public enum Channel: String, CaseIterable, Hashable, Sendable {
    // Position
    case x, y, x2, y2, xOffset, yOffset
    case theta, theta2, radius, radius2
    // Appearance
    case color, fill, stroke
    case opacity, fillOpacity, strokeOpacity, strokeWidth, strokeDash
    case size, shape, angle
    // Text, grouping, order
    case text, detail, order
    // Facets
    case row, column, facet
    // Interaction and links, which have no effect in a static picture
    case tooltip, href, url, key, description
    /// The field that an animation runs along; a picture shows its first frame.
    case time
    // Geography
    case longitude, latitude, longitude2, latitude2
    // Error marks
    case xError, xError2, yError, yError2
    // Additions for newsrooms
    /// The value printed beside the mark.
    case label
    /// The unit of a printed figure, if it varies by row: 亿元, 家, 个百分点.
    case unit
    /// Which marks are highlighted, such as those that the title is about.
    case highlight
    /// Whether a figure is exact, a floor or a ceiling.
    case bound

    /// The position channel whose secondary channel this is, as `x` for `x2`; otherwise the channel itself.
    public var primary: Channel {
        switch self {
        case .x2: .x
        case .y2: .y
        case .theta2: .theta
        case .radius2: .radius
        default: self
        }
    }

    public var secondary: Channel? {
        switch self {
        case .x: .x2
        case .y: .y2
        case .theta: .theta2
        case .radius: .radius2
        default: nil
        }
    }

    public var isPosition: Bool { self == .x || self == .y }
    public var isPolar: Bool { primary == .theta || primary == .radius }

    /// Whether values of the channel go through a scale.
    public var hasScale: Bool {
        switch self {
        case .x, .y, .x2, .y2, .xOffset, .yOffset, .theta, .theta2, .radius, .radius2, .color, .fill, .stroke,
            .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .strokeDash, .size, .shape, .angle:
            true
        default: false
        }
    }

    public var isColor: Bool { self == .color || self == .fill || self == .stroke }

    /// Whether the channel is accepted but has no effect in a static picture.
    public var isSilent: Bool {
        switch self {
        case .tooltip, .href, .key, .description, .time: true
        default: false
        }
    }

    /// Whether the channel splits the table into series, and is a group-by field of aggregates.
    public var isGrouping: Bool {
        switch self {
        case .detail, .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth,
            .strokeDash, .size, .shape, .angle, .xOffset, .yOffset:
            true
        default: false
        }
    }
}

/// The type of measurement of a field.
public enum MeasurementType: String, CaseIterable, Sendable {
    case quantitative, ordinal, nominal, temporal, geojson

    /// Reads a name, or the letter that Altair abbreviates it to: Q, O, N, T, G.
    public init?(shorthand: String) {
        switch shorthand.uppercased() {
        case "Q": self = .quantitative
        case "O": self = .ordinal
        case "N": self = .nominal
        case "T": self = .temporal
        case "G": self = .geojson
        default: self.init(rawValue: shorthand.lowercased())
        }
    }

    public var isDiscrete: Bool { self == .ordinal || self == .nominal }
}
