import CCairo
import SceneGraph
import TextShaping

/// Marks what a painter draws as the content of a document's elements, and records the places of links,
/// destinations and bookmarks.
///
/// Cairo only marks content: one piece after the other on a page, each with a number. The tree above
/// it is written by the engine, as Cairo's own drops text beside an element's children, and has no
/// alternative text and no artifacts. It is a class, as the painter passes it into every group.
final class Tagger {
    /// The owner of a piece of content.
    enum Owner: Equatable {
        case artifact
        case element(Int)
    }

    /// A piece of content.
    struct Piece: Equatable {
        var owner: Owner
        /// The name that the content stream gives it.
        var tag: String
        /// Its layer; nil in a document without layers.
        var part: PagePart?
        /// What it says, where programs would read something else in it.
        var text: String?
        /// What is put in the place of the drawing in it; nil for nothing.
        var content: [UInt8]?
    }

    struct Page {
        var width: Double
        var height: Double
        /// The pieces of content, by their numbers.
        var pieces: [Piece] = []
        var links: [LinkArea] = []
    }

    struct LinkArea {
        var rect: Rect
        var target: Annotation.Link
        /// nil for a link in an artifact.
        var element: Int?
        var description: String
    }

    typealias Place = StructureTree.Place

    /// Where in the picture the painter is.
    struct Surrounding {
        var owner: Owner
        var context: PartContext
        /// Whether it is the title or the foot of a page that is a chart.
        var isBesideChart = false
    }

    /// A page without annotations, which is a chart with its title and its sources.
    struct ChartPage {
        var alternative: String
        var box: Rect
        /// The element of the chart, once something of it has been drawn.
        var element: Int?
        var hasTitle = false
    }

    var tree = StructureTree()
    var pages: [Page] = []
    private(set) var destinations: [String: Place] = [:]
    private(set) var bookmarks: [(bookmark: Annotation.Bookmark, place: Place)] = []
    /// Whether the document says what its content is; otherwise it has layers alone.
    let isStructured: Bool
    let hasLayers: Bool
    /// Whether content is put in the place of drawings.
    let replacesContent: Bool

    let shaper: TextShaper
    var cairo: OpaquePointer?
    /// What is around the content being drawn, the innermost last.
    var surroundings: [Surrounding] = []
    /// The piece that is being drawn.
    var open: Piece?
    var chart: ChartPage?
    private var isAtRoot = true

    init(
        shaper: TextShaper, isStructured: Bool = true, hasLayers: Bool = false, replacesContent: Bool = true
    ) {
        self.replacesContent = replacesContent
        self.shaper = shaper
        self.isStructured = isStructured
        self.hasLayers = hasLayers
    }

    func begin(_ page: Scene, on cairo: OpaquePointer) throws(RenderingError) {
        self.cairo = cairo
        isAtRoot = true
        pages.append(Page(width: page.width, height: page.height))
        let isChart = try !page.hasAnnotations()
        chart =
            isChart
            ? page.alternative.map { ChartPage(alternative: $0, box: page.chartBox(measuring: shaper)) } : nil
        surroundings = [
            Surrounding(
                owner: isStructured ? .element(0) : .artifact, context: PartContext(isInChart: isChart))
        ]
        // If something covers the whole page without a clip, Cairo discards everything before it, tags included.
        cairo_rectangle(cairo, 0, 0, page.width, page.height)
        cairo_clip(cairo)
    }

    func end() {
        endPiece()
        cairo = nil
    }

    // MARK: Groups

    /// Enters a group. Returns whether it is more than a part of the group around it, and has to be left again.
    ///
    /// - Parameter origin: Its origin on the page.
    func enter(_ group: GroupItem, at origin: Point) -> Bool {
        defer { isAtRoot = false }
        guard var here = surroundings.last else { return false }
        guard isStructured else {
            guard let annotation = group.annotation else { return false }
            here.context = here.context.entering(annotation.structure)
            surroundings.append(here)
            return true
        }
        guard let annotation = group.annotation ?? describing(group) else { return false }
        let page = pages.count - 1
        let place = Place(page: page, rect: visibleBox(of: group, at: origin))
        if let name = annotation.destination, destinations[name] == nil { destinations[name] = place }
        if let bookmark = annotation.bookmark { bookmarks.append((bookmark, place)) }

        var owner = here.owner
        if annotation.structure == .artifact { owner = .artifact }
        if case .element(let parent) = owner {
            let types = annotation.elementTypes(of: group)
            // Links are part of the text around them.
            let outer = types.first == "Link" ? tree.textElement(in: parent) : parent
            let innermost = tree.add(types, to: outer)
            owner = .element(innermost)
            let first = innermost - types.count + 1
            if let alternative = annotation.alternative, !types.isEmpty {
                let figure = types.firstIndex(of: "Figure").map { first + $0 }
                tree.describe(figure ?? first, as: alternative, box: figure == nil ? nil : place)
            }
        }
        if let link = annotation.link, !place.rect.isEmpty {
            let text = annotation.alternative ?? String(group.plainText.prefix(200))
            var area = LinkArea(rect: place.rect, target: link, description: text)
            if case .element(let innermost) = owner {
                var element = innermost
                if tree.elements[element].type == "Figure" { element = tree.elements[element].parent ?? 0 }
                area.element = element
                tree.add(.link(page: page, area: pages[page].links.count), to: element)
            }
            pages[page].links.append(area)
        }
        here.owner = owner
        here.context = here.context.entering(annotation.structure)
        surroundings.append(here)
        return true
    }

    func leave() { _ = surroundings.popLast() }

    /// Records that an item links to an address.
    ///
    /// - Parameter box: What the item covers, on the page.
    func link(to address: String, over box: Rect) {
        guard isStructured, let page = pages.last else { return }
        let visible = box.intersection(Rect(x: 0, y: 0, width: page.width, height: page.height))
        guard !visible.isEmpty, !address.isEmpty else { return }
        var area = LinkArea(rect: visible, target: .address(address), description: address)
        if case .element(var around)? = surroundings.last?.owner {
            // A figure is read out as one, so its links stand beside it.
            while tree.isWithinFigure(around), let parent = tree.elements[around].parent { around = parent }
            let element = tree.add(["Link"], to: tree.textElement(in: around))
            tree.add(.link(page: pages.count - 1, area: page.links.count), to: element)
            area.element = element
        }
        pages[pages.count - 1].links.append(area)
    }

    /// A group with only a description is a figure, unless it is a whole page or within another figure.
    private func describing(_ group: GroupItem) -> Annotation? {
        guard !isAtRoot, chart == nil, let description = group.description, !description.isEmpty,
            case .element(let element)? = surroundings.last?.owner, !tree.isWithinFigure(element)
        else { return nil }
        return Annotation(.figure, alternative: description)
    }

    private func visibleBox(of group: GroupItem, at origin: Point) -> Rect {
        guard let page = pages.last else { return .empty }
        let corner = Point(origin.x - group.x, origin.y - group.y)
        let box =
            if let width = group.width, let height = group.height {
                Rect(x: origin.x, y: origin.y, width: width, height: height)
            } else {
                group.bounds(measuring: shaper).offset(by: corner)
            }
        let visible = box.intersection(Rect(x: 0, y: 0, width: page.width, height: page.height))
        guard visible.isEmpty else { return visible }
        return Rect(x: origin.x, y: origin.y, width: 0, height: 0)
    }
}

extension Scene {
    /// The text that is read out in place of the page if nothing on it is annotated.
    fileprivate var alternative: String? {
        let text = description ?? root.description ?? ""
        return text.isEmpty ? nil : text
    }

    fileprivate func hasAnnotations() throws(RenderingError) -> Bool { try root.hasAnnotations(depth: 0) }

    /// The box of everything but titles and sources.
    fileprivate func chartBox(measuring: any TextMeasuring) -> Rect {
        var chart = root
        (chart.width, chart.height) = (nil, nil)
        chart.marks.removeAll { $0.isBesideChart }
        let page = Rect(x: 0, y: 0, width: width, height: height)
        let box = chart.bounds(measuring: measuring).offset(by: origin).intersection(page)
        return box.isEmpty ? page : box
    }
}

extension GroupItem {
    fileprivate func hasAnnotations(depth: Int) throws(RenderingError) -> Bool {
        guard depth < Painter.greatestDepth else { throw .nestedTooDeeply }
        var found = annotation != nil
        for case .group(let items) in marks.lazy.map(\.items) {
            for item in items where try item.hasAnnotations(depth: depth + 1) { found = true }
        }
        return found
    }

    /// All text in it.
    var plainText: String {
        marksInPaintingOrder.map { mark in
            switch mark.items {
            case .group(let items): items.map(\.plainText).joined(separator: " ")
            case .text(let items): items.map(\.plainText).joined(separator: " ")
            default: ""
            }
        }.filter { !$0.isEmpty }.joined(separator: " ")
    }
}
