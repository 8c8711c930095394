import SceneGraph

/// Where something is painted.
struct PaintPlace {
    /// Counted from 1.
    var page: Int
    /// The count of operators on the page up to this one, and its name.
    var operation: Int
    var name: String
    /// The forms and patterns around it, from the outside in: "Form Fm1".
    var trail: [String]
    /// What the painting covers, in the page's coordinates.
    var bounds: Rect
}

/// Text of one operator: glyphs with their places.
struct TextRun {
    let font: PDFFont
    /// The codes of the glyphs and the coordinates of each, in which an em is 1.
    var glyphs: [(glyph: PDFFont.Glyph, matrix: Matrix)]
    /// The size on the page in points.
    var size: Double
    var mode: TextState
}

/// Receives what the operators of a page paint, everything in the page's coordinates.
protocol PageDevice: AnyObject {
    /// Whether a pattern's cell is wanted as often as it is repeated, rather than once.
    var wantsAllTiles: Bool { get }

    func save()
    func restore()
    func clip(_ path: Path, isEvenOdd: Bool)
    func fill(_ path: Path, isEvenOdd: Bool, _ state: GraphicsState, at place: PaintPlace)
    /// The path is in the coordinates of the state's matrix, as the pen may be squeezed by it.
    func stroke(_ path: Path, _ state: GraphicsState, at place: PaintPlace)
    func show(_ run: TextRun, _ state: GraphicsState, at place: PaintPlace)
    func clip(to runs: [TextRun])
    func draw(_ image: PDFImage, _ state: GraphicsState, at place: PaintPlace)
    /// Fills the clip.
    ///
    /// - Parameter matrix: From the shading's coordinates to the page's.
    func shade(_ shading: PDFShading, _ matrix: Matrix, _ state: GraphicsState, at place: PaintPlace)
    /// What follows up to the end of the group is painted together, and then laid on the page as the state says.
    func beginGroup(_ state: GraphicsState)
    func endGroup(_ state: GraphicsState)
    /// What the content has that can't be painted, or isn't allowed to be there.
    func meet(_ irregularity: ContentIrregularity, at place: PaintPlace)
}

/// Something in a content stream that a reader has to guess at.
enum ContentIrregularity: Hashable {
    case unknownOperator(String)
    /// A kind of resource and the name that isn't there.
    case missingResource(String, String)
    /// What was too deep, too long or too large to be gone through.
    case tooComplex(String)
    /// What can't be drawn here, so that the plates lack it.
    case notDrawn(String)
    case damaged(String)
}
