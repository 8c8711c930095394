public import Colors

/// A finished picture: everything is placed and resolved, renderers only draw.
///
/// The tree has a closed set of nodes (see ``Mark``). Coordinates are points of 1/72 inch.
public struct Scene: Sendable {
    /// The size of the whole picture, padding included.
    public var width: Double
    public var height: Double
    /// Where the root group's origin is in the picture.
    public var origin: Point
    public var background: Color?
    public var root: GroupItem
    /// What the picture is, for a document's metadata.
    public var title: String?
    public var author: String?
    /// What the picture shows, for readers who can't see it.
    public var description: String?
    /// The label of the page in PDF readers, if it isn't its number in the document: `A01`.
    public var label: String?
    /// A BCP 47 tag.
    public var language = "zh-CN"

    public init(width: Double, height: Double, origin: Point = .zero, background: Color?, root: GroupItem) {
        self.width = width
        self.height = height
        self.origin = origin
        self.background = background
        self.root = root
    }
}

/// The role of a mark in its chart.
public enum Role: String, Sendable {
    case mark, frame, scope
    case axis, axisGrid = "axis-grid", axisTick = "axis-tick", axisLabel = "axis-label"
    case axisDomain = "axis-domain", axisTitle = "axis-title"
    case legend, legendEntry = "legend-entry", legendTitle = "legend-title", legendLabel = "legend-label"
    case legendSymbol = "legend-symbol", legendGradient = "legend-gradient", legendBand = "legend-band"
    case title, titleText = "title-text", titleSubtitle = "title-subtitle"
    case rowTitle = "row-title", columnTitle = "column-title", rowHeader = "row-header"
    case columnHeader = "column-header", rowFooter = "row-footer", columnFooter = "column-footer"
    /// Source, note, credit and rules around a chart.
    case furniture
}
