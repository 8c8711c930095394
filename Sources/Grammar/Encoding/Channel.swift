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
    // Interaction and links, which a static picture has no use for
    case tooltip, href, url, key, description
    /// What an animation moves along: a picture is its first frame.
    case time
    // Geography
    case longitude, latitude, longitude2, latitude2
    // Error marks
    case xError, xError2, yError, yError2
    // Additions for newsrooms
    /// The value printed beside the mark.
    case label
    /// What a printed figure counts: 亿元, 家, 个百分点; where it differs from row to row.
    case unit
    /// Which marks are the ones that the title speaks of.
    case highlight
    /// Whether a figure is exact, a floor or a ceiling.
    case bound

    /// The position channel that a secondary one ends.
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

    /// Channels that a static picture takes without using them.
    public var isSilent: Bool {
        switch self {
        case .tooltip, .href, .key, .description, .time: true
        default: false
        }
    }

    /// Channels that split a table into series and count as group-by fields of aggregates.
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

    /// Reads a name or its shorthand letter: Q, O, N, T, G.
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
