import CCairo
import SceneGraph
import TextShaping

/// Marks what a painter draws as the content of a document's elements, and takes down where links,
/// their destinations and bookmarks stand.
///
/// Cairo only marks: all content of a page in a row, each piece under a number. The tree above
/// it is the engine's own, as Cairo's lets text beside an element's children go, and knows no
/// alternative text and no artifacts. It is a class, as it goes with the painter into every group.
final class Tagger {
    /// Whose a piece of content is.
    enum Owner: Equatable {
        case artifact
        case element(Int)
    }

    struct Page {
        var width: Double
        var height: Double
        /// The owners of the pieces of content, by their numbers.
        var marks: [Owner] = []
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

    private(set) var tree = StructureTree()
    private(set) var pages: [Page] = []
    private(set) var destinations: [String: Place] = [:]
    private(set) var bookmarks: [(bookmark: Annotation.Bookmark, place: Place)] = []

    private let shaper: TextShaper
    private var cairo: OpaquePointer?
    /// The owners of what is drawn, that of the innermost group last.
    private var owners: [Owner] = []
    /// Whose content is being marked, and under which name.
    private var open: (owner: Owner, tag: String)?
    private var isAtRoot = true

    /// nil for pages that say nothing of what they are.
    init?(for pages: [Scene], shaper: TextShaper) throws(RenderingError) {
        var says = false
        for page in pages where try page.hasAnnotations() || page.alternative != nil || page.root.isDescribed
        {
            says = true
        }
        guard says else { return nil }
        self.shaper = shaper
    }

    func begin(_ page: Scene, on cairo: OpaquePointer) throws(RenderingError) {
        self.cairo = cairo
        isAtRoot = true
        pages.append(Page(width: page.width, height: page.height))
        var owner = 0
        if let alternative = page.alternative, try !page.hasAnnotations() {
            owner = tree.add(["Figure"], to: 0)
            let whole = Rect(x: 0, y: 0, width: page.width, height: page.height)
            tree.describe(owner, as: alternative, box: Place(page: pages.count - 1, rect: whole))
        }
        owners = [.element(owner)]
        // What covers the whole page without a clip makes Cairo forget what was before, tags too.
        cairo_rectangle(cairo, 0, 0, page.width, page.height)
        cairo_clip(cairo)
    }

    func end() {
        endMark()
        cairo = nil
    }

    // MARK: Groups

    /// Whether the group is more than a part of the one around it, and so has to be left again.
    ///
    /// - Parameter origin: Where its (0, 0) stands on the page.
    func enter(_ group: GroupItem, at origin: Point) -> Bool {
        defer { isAtRoot = false }
        guard let annotation = group.annotation ?? describing(group) else { return false }
        let page = pages.count - 1
        let place = Place(page: page, rect: visibleBox(of: group, at: origin))
        if let name = annotation.destination, destinations[name] == nil { destinations[name] = place }
        if let bookmark = annotation.bookmark { bookmarks.append((bookmark, place)) }

        var owner = owners.last ?? .artifact
        if annotation.structure == .artifact { owner = .artifact }
        if case .element(let parent) = owner {
            let types = annotation.elementTypes
            // Links are parts of text.
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
        owners.append(owner)
        return true
    }

    func leave() { _ = owners.popLast() }

    /// A group that only says what it shows is a figure, unless it is a whole page or a part of one.
    private func describing(_ group: GroupItem) -> Annotation? {
        guard !isAtRoot, let description = group.description, !description.isEmpty,
            case .element(let element)? = owners.last, !tree.isWithinFigure(element)
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

    // MARK: Content

    /// Says that content of the innermost group follows, text or other.
    ///
    /// Where only elements may stand, text is of an implied one, and lines and areas are the page's.
    func mark(isText: Bool) {
        var owner = owners.last ?? .artifact
        if case .element(let element) = owner, !tree.holdsContent(element) {
            owner = isText ? .element(tree.textElement(in: element)) : .artifact
        }
        guard owner != open?.owner, let cairo else { return }
        endMark()
        let page = pages.count - 1
        var tag = Tagger.artifactTag
        if case .element(let element) = owner {
            tree.add(.content(page: page, mark: pages[page].marks.count), to: element)
            // A tag of this name would be a link of Cairo's own.
            tag = tree.elements[element].type == "Link" ? "Span" : tree.elements[element].type
        }
        pages[page].marks.append(owner)
        cairo_tag_begin(cairo, tag, nil)
        open = (owner, tag)
    }

    private func endMark() {
        guard let tag = open?.tag, let cairo else { return }
        cairo_tag_end(cairo, tag)
        open = nil
    }

    /// Cairo knows no artifacts: content under this name becomes one afterwards.
    static let artifactTag = "Private"
}

extension Scene {
    /// What is read out in place of the page if nothing on it says what it is.
    fileprivate var alternative: String? {
        let text = description ?? root.description ?? ""
        return text.isEmpty ? nil : text
    }

    fileprivate func hasAnnotations() throws(RenderingError) -> Bool { try root.hasAnnotations(depth: 0) }
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

    /// Whether a group within says what it shows.
    fileprivate var isDescribed: Bool {
        marks.contains { mark in
            guard case .group(let items) = mark.items else { return false }
            return items.contains { $0.description != nil || $0.isDescribed }
        }
    }

    fileprivate var plainText: String {
        marksInPaintingOrder.map { mark in
            switch mark.items {
            case .group(let items): items.map(\.plainText).joined(separator: " ")
            case .text(let items): items.map(\.plainText).joined(separator: " ")
            default: ""
            }
        }.filter { !$0.isEmpty }.joined(separator: " ")
    }
}
