import SceneGraph

/// What the content of a document is, in reading order: the tree that readers aloud follow.
struct StructureTree {
    struct Element {
        /// A standard type (ISO 32000-1, 14.8.4).
        var type: String
        var parent: Int?
        var kids: [Kid] = []
        var alternative: String?
        /// Where a figure stands.
        var box: Place?
        /// Made for text that stands in a place where only elements may.
        var isImplied = false
    }

    enum Kid {
        case element(Int)
        /// Content by its number on a page.
        case content(page: Int, mark: Int)
        /// The area of a link by its number on a page.
        case link(page: Int, area: Int)
    }

    /// A rectangle of a page, in points from its upper left corner.
    struct Place {
        var page: Int
        var rect: Rect
    }

    /// The first one is the document's own.
    private(set) var elements = [Element(type: "Document")]

    /// Adds elements within one another, the first one to a parent; returns the innermost.
    mutating func add(_ types: [String], to parent: Int, isImplied: Bool = false) -> Int {
        var parent = parent
        for type in types {
            elements.append(Element(type: type, parent: parent, isImplied: isImplied))
            elements[parent].kids.append(.element(elements.count - 1))
            parent = elements.count - 1
        }
        return parent
    }

    mutating func add(_ kid: Kid, to element: Int) { elements[element].kids.append(kid) }

    /// A new element that its parent doesn't hold yet.
    mutating func append(_ type: String, parent: Int) -> Int {
        elements.append(Element(type: type, parent: parent))
        return elements.count - 1
    }

    mutating func setKids(_ kids: [Kid], of element: Int) { elements[element].kids = kids }

    /// Puts an element last into another one; the one that held it has to let it go.
    mutating func move(_ element: Int, to parent: Int) {
        elements[element].parent = parent
        elements[parent].kids.append(.element(element))
    }

    mutating func describe(_ element: Int, as alternative: String?, box: Place? = nil) {
        elements[element].alternative = alternative
        elements[element].box = box
    }

    /// The element that text within an element is of: itself, or the one that is implied.
    mutating func textElement(in element: Int) -> Int {
        guard let types = impliedTypes(in: element) else { return element }
        var last = elements[element].kids.last
        var implied: Int?
        while case .element(let kid)? = last, elements[kid].isImplied {
            implied = kid
            last = elements[kid].kids.last
        }
        return implied ?? add(types, to: element, isImplied: true)
    }

    /// Whether content stands in the element itself.
    func holdsContent(_ element: Int) -> Bool { impliedTypes(in: element) == nil }

    /// What text is in an element that may only hold elements.
    private func impliedTypes(in element: Int) -> [String]? {
        switch elements[element].type {
        case "Document", "Sect", "BlockQuote": ["P"]
        case "L": ["LI", "LBody"]
        case "TOC": ["TOCI", "P"]
        case "Table": ["Caption"]
        case "TR": ["TD"]
        default: nil
        }
    }

    /// Whether an element, or one around it, is a figure.
    func isWithinFigure(_ element: Int) -> Bool {
        var next: Int? = element
        while let current = next {
            if elements[current].type == "Figure" { return true }
            next = elements[current].parent
        }
        return false
    }

    /// The elements with something in them. Empty cells stay: without them a row's columns shift.
    var live: [Bool] {
        var live = elements.map { element in
            ["TD", "TH"].contains(element.type)
                || element.kids.contains { if case .element = $0 { false } else { true } }
        }
        for index in elements.indices where live[index] {
            var next = elements[index].parent
            while let parent = next, !live[parent] {
                live[parent] = true
                next = elements[parent].parent
            }
        }
        return live
    }
}

extension Annotation {
    /// The types of the elements that a group makes, each within the one before; none if it only
    /// leads somewhere.
    var elementTypes: [String] {
        let link = self.link == nil ? [] : ["Link"]
        guard let structure else { return alternative != nil && link.isEmpty ? ["Figure"] : link }
        return switch structure {
        case .artifact: []
        case .section: ["Sect"] + link
        case .heading(let level): ["H\(min(max(level, 1), 6))"] + link
        case .paragraph: ["P"] + link
        case .quote: ["BlockQuote"] + link
        case .note: ["Note"] + link
        case .caption: ["Caption"] + link
        case .figure: link + ["Figure"]
        case .list: ["L"] + link
        case .listItem: ["LI", "LBody"] + link
        case .table: ["Table"] + link
        case .tableRow: ["TR"] + link
        case .tableHeader: ["TH"] + link
        case .tableCell: ["TD"] + link
        case .contents: ["TOC"] + link
        case .contentsItem: ["TOCI"] + (link.isEmpty ? ["P"] : ["Reference"] + link)
        }
    }
}
