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
    /// The owners of the content being drawn, that of the innermost group last.
    private var owners: [Owner] = []
    /// The owner of the content that is being marked, and the tag name.
    private var open: (owner: Owner, tag: String)?
    private var isAtRoot = true

    init(shaper: TextShaper) { self.shaper = shaper }

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
        // If something covers the whole page without a clip, Cairo discards everything before it, tags included.
        cairo_rectangle(cairo, 0, 0, page.width, page.height)
        cairo_clip(cairo)
    }

    func end() {
        endMark()
        cairo = nil
    }

    // MARK: Groups

    /// Enters a group. Returns whether it is more than a part of the group around it, and has to be left again.
    ///
    /// - Parameter origin: Its origin on the page.
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
        owners.append(owner)
        return true
    }

    func leave() { _ = owners.popLast() }

    /// Records that an item links to an address.
    ///
    /// - Parameter box: What the item covers, on the page.
    func link(to address: String, over box: Rect) {
        guard let page = pages.last else { return }
        let visible = box.intersection(Rect(x: 0, y: 0, width: page.width, height: page.height))
        guard !visible.isEmpty, !address.isEmpty else { return }
        var area = LinkArea(rect: visible, target: .address(address), description: address)
        if case .element(var around) = owners.last {
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

    /// Announces content of the innermost group, text or other.
    ///
    /// Where only elements are allowed, text belongs to an implied element, and lines and areas are artifacts.
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
            // For a tag of this name, Cairo would create a link.
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

    /// Cairo has no artifacts: content with this tag becomes one afterwards.
    static let artifactTag = "Private"
}

extension Scene {
    /// The text that is read out in place of the page if nothing on it is annotated.
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
