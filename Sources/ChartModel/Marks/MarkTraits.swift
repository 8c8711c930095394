package import Colors

/// The default look of a mark.
package struct MarkLook {
    /// Whether its colour is that of its fill rather than its stroke.
    package var isFilled = true
    package var color = Color(0x4C78A8)
    package var strokeWidth = 1.0
    /// The opacity of marks that may overlap, since each represents a single row.
    package var opacity = 1.0
    /// Whether the area that it encloses belongs to it even without a fill; the fill is then transparent
    /// rather than absent.
    package var isClosed = false

    package init(
        isFilled: Bool = true, color: Color = Color(0x4C78A8), strokeWidth: Double = 1.0,
        opacity: Double = 1.0, isClosed: Bool = false
    ) {
        (self.isFilled, self.color, self.strokeWidth, self.opacity) = (isFilled, color, strokeWidth, opacity)
        self.isClosed = isClosed
    }
}

/// The coordinate system of a mark's positions.
package enum CoordinateSystem {
    /// x and y.
    case plane
    /// Angles and radii.
    case polar
    /// Longitudes and latitudes.
    case geographic
}

/// When the values of a mark are stacked.
package enum Stacking {
    case never
    /// Only if the spec states how.
    case whereAsked
    /// By default, if several share a position.
    case always
}

/// What the size of a mark measures.
package enum SizeMeasure {
    /// The area of a symbol.
    case area
    /// The thickness of a bar.
    case band
    /// The width of a stroke.
    case stroke
    /// The size of type.
    case font
}
