import CCairo
import Colors
import SceneGraph
import TextShaping

/// Draws a scene's nodes on a Cairo surface: the same calls for pixels and for PDF.
///
/// Nothing is moved to whole pixels: all outputs have one geometry.
struct Painter {
    let cairo: OpaquePointer
    let shaper: TextShaper
    /// Points beyond are drawn there: Cairo's fixed-point numbers have 23 bits before the point.
    let greatestCoordinate: Double
    let images: ImageCache
    /// Says of what the drawn content is, in documents.
    let tagger: Tagger?
    /// The width of lines below the edges of shapes that touch, in points: two pixels, so that a pixel at the edge lies
    /// within. A document's pixel is taken to be a point.
    let seamWidth: Double
    private var depth = 0

    static let greatestDepth = 200

    /// - Parameters:
    ///   - scale: Units of the surface per point.
    ///   - images: The pictures of the scenes before.
    ///   - tagger: Takes down the structure of a document, page after page; nil for a picture.
    static func paint(
        _ scene: Scene, on surface: OpaquePointer, scale: Double, shaper: TextShaper,
        images: ImageCache = ImageCache(), tagger: Tagger? = nil
    ) throws(RenderingError) {
        guard let cairo = cairo_create(surface) else { throw .cairo("out of memory") }
        defer { cairo_destroy(cairo) }
        cairo_scale(cairo, scale, scale)
        var painter = Painter(
            cairo: cairo, shaper: shaper, greatestCoordinate: 4_000_000 / scale, seamWidth: 2 / scale,
            images: images, tagger: tagger)
        try tagger?.begin(scene, on: cairo)
        try painter.paint(scene)
        tagger?.end()
        let status = cairo_status(cairo)
        guard status == CAIRO_STATUS_SUCCESS else { throw RenderingError(status) }
    }

    init(
        cairo: OpaquePointer, shaper: TextShaper, greatestCoordinate: Double, seamWidth: Double = 2,
        images: ImageCache = ImageCache(), tagger: Tagger? = nil
    ) {
        self.cairo = cairo
        self.shaper = shaper
        self.greatestCoordinate = greatestCoordinate
        self.seamWidth = seamWidth
        self.tagger = tagger
        self.images = images
    }

    private mutating func paint(_ scene: Scene) throws(RenderingError) {
        if let background = scene.background, background.alpha > 0 {
            tagger?.announce(.page)
            setSource(background, opacity: 1)
            cairo_paint(cairo)
        }
        translate(to: scene.origin)
        try paint(scene.root)
    }

    private mutating func paint(_ group: GroupItem) throws(RenderingError) {
        guard depth < Painter.greatestDepth else { throw .nestedTooDeeply }
        depth += 1
        cairo_save(cairo)
        translate(to: Point(group.x, group.y))
        let isTagged = enter(group)
        if let mask = group.mask { clip(to: mask) }
        paintBox(of: group)
        let marks = group.marksInPaintingOrder
        var next = 0
        while next < marks.count {
            let mark = marks[next]
            if mark.clip { clip(toSizeOf: group) }
            tagger?.enter(mark)
            if case .group(let items) = mark.items {
                for item in items { try paint(item) }
                next += 1
            } else {
                next = try paintPicture(from: next, in: marks)
            }
            tagger?.leave()
            if mark.clip { cairo_restore(cairo) }
        }
        if isTagged { tagger?.leave() }
        cairo_restore(cairo)
        depth -= 1
    }

    /// The group's box, which clips what is in it if it is to.
    private mutating func paintBox(of group: GroupItem) {
        guard let box = group.ownBox else { return }
        if box.style.fill != nil || box.style.stroke != nil {
            tagger?.announce(.box)
            paint(box.style) { add(box.outline) }
        }
        if group.clip { clip(to: box.outline) }
    }

    /// Saves the state and clips to the width and height of a group.
    private func clip(toSizeOf group: GroupItem) {
        cairo_save(cairo)
        guard var box = group.ownBox else { return }
        box.cornerRadii = CornerRadii()
        clip(to: box.outline)
    }

    /// Draws a mark that is no group, or all that are one picture with it; returns the number of the next one.
    private mutating func paintPicture(from first: Int, in marks: [Mark]) throws(RenderingError) -> Int {
        guard let resolution = marks[first].raster else {
            paintSeams(of: first, in: marks)
            try paintItems(of: marks[first])
            return first + 1
        }
        let picture = marks[first...].prefix { $0.sharesPicture(with: marks[first]) }
        if try paintAsPicture(picture.indices, of: marks, resolution: resolution) {
            for mark in picture { addLinks(of: mark) }
        } else {
            for index in picture.indices {
                paintSeams(of: index, in: marks)
                try paintItems(of: marks[index])
            }
        }
        return picture.endIndex
    }

    /// Marks but groups. Apart from those, whose nesting would take a thread's whole stack with the room that
    /// all kinds of items need.
    mutating func paintItems(of mark: Mark) throws(RenderingError) {
        if !mark.items.isText { tagger?.announce(.shapes) }
        switch mark.items {
        case .group: break
        case .rect(let items): paint(items)
        case .symbol(let items): paint(items)
        case .line(let item): paint(item)
        case .area(let item): paint(item.style) { add(item.outline) }
        case .trail(let item): paint(item.style) { add(item.outline) }
        case .rule(let items): paint(items)
        case .arc(let items): for item in items { paint(item.style) { add(item.outline) } }
        case .path(let items):
            for item in items { paint(item.style) { add(item.path, offset: Point(item.x, item.y)) } }
        case .text(let items): for item in items { paint(item) }
        case .image(let items): for item in items { try paint(item) }
        }
        addLinks(of: mark)
    }

    /// Whether the group has to be left again.
    private func enter(_ group: GroupItem) -> Bool {
        guard let tagger else { return false }
        var matrix = cairo_matrix_t()
        cairo_get_matrix(cairo, &matrix)
        return tagger.enter(group, at: Point(matrix.x0, matrix.y0))
    }

    private func translate(to point: Point) {
        cairo_translate(cairo, bounded(point.x), bounded(point.y))
    }

    private func clip(to outline: Path) {
        add(outline)
        cairo_clip(cairo)
    }
}

extension Mark.Items {
    fileprivate var isText: Bool { if case .text = self { true } else { false } }
}

extension GroupItem {
    /// The group's box in its own coordinates; nil for a group without a size.
    var ownBox: RectItem? {
        guard let width, let height else { return nil }
        var box = RectItem(x: 0, y: 0, width: width, height: height, style: style)
        box.cornerRadii = cornerRadii
        return box
    }
}
