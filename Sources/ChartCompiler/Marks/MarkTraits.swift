import Colors

/// The default look of a mark.
struct MarkLook {
    /// Whether its colour is that of its fill rather than its stroke.
    var isFilled = true
    var color = Color(0x4C78A8)
    var strokeWidth = 1.0
    /// The opacity of marks that may overlap, since each represents a single row.
    var opacity = 1.0
    /// Whether the area that it encloses belongs to it even without a fill; the fill is then transparent
    /// rather than absent.
    var isClosed = false
}

/// The coordinate system of a mark's positions.
enum CoordinateSystem {
    /// x and y.
    case plane
    /// Angles and radii.
    case polar
    /// Longitudes and latitudes.
    case geographic
}

/// When the values of a mark are stacked.
enum Stacking {
    case never
    /// Only if the spec states how.
    case whereAsked
    /// By default, if several share a position.
    case always
}

/// What the size of a mark measures.
enum SizeMeasure {
    /// The area of a symbol.
    case area
    /// The thickness of a bar.
    case band
    /// The width of a stroke.
    case stroke
    /// The size of type.
    case font
}
