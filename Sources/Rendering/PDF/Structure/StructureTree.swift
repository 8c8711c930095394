import SceneGraph

/// The logical structure of a document, in reading order: the tree that screen readers follow.
struct StructureTree {
    struct Element {
        /// A standard type (ISO 32000-1, 14.8.4).
        var type: String
        var parent: Int?
        var kids: [Kid] = []
        var alternative: String?
        /// The place of a figure.
        var box: Place?
        /// How many columns of its table a cell takes.
        var columnSpan = 1
        /// Made for text in a place where only elements are allowed.
        var isImplied = false
    }

    enum Kid {
        case element(Int)
        /// Content, by its number on a page.
        case content(page: Int, mark: Int)
        /// The area of a link, by its number on a page.
        case link(page: Int, area: Int)
    }

    /// A rectangle of a page, in points from its upper left corner.
    struct Place {
        var page: Int
        var rect: Rect
    }

    /// The first one is the document itself.
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

    /// Adds an element before all others of the document.
    mutating func addFirst(_ type: String) -> Int {
        let element = append(type, parent: 0)
        elements[0].kids.insert(.element(element), at: 0)
        return element
    }

    /// A new element that isn't yet among the children of its parent.
    mutating func append(_ type: String, parent: Int) -> Int {
        elements.append(Element(type: type, parent: parent))
        return elements.count - 1
    }

    mutating func setType(_ type: String, of element: Int) { elements[element].type = type }

    mutating func setColumnSpan(_ span: Int, of element: Int) { elements[element].columnSpan = span }

    mutating func setKids(_ kids: [Kid], of element: Int) { elements[element].kids = kids }

    /// Moves an element to the end of another one; it has to be removed from the old one separately.
    mutating func move(_ element: Int, to parent: Int) {
        elements[element].parent = parent
        elements[parent].kids.append(.element(element))
    }

    mutating func describe(_ element: Int, as alternative: String?, box: Place? = nil) {
        elements[element].alternative = alternative
        elements[element].box = box
    }

    /// The element to which text within an element belongs: that element, or an implied one in it.
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

    /// Whether content may be directly in the element.
    func holdsContent(_ element: Int) -> Bool { impliedTypes(in: element) == nil }

    /// The types of the implied elements around text in an element that may only contain elements.
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

    /// The elements that aren't empty. Empty cells stay, as a row's columns would shift without them.
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
    /// The types of the elements that a group stands for, each within the one before; none for
    /// an artifact or a mere destination of links.
    func elementTypes(of group: GroupItem) -> [String] {
        let link = self.link == nil ? [] : ["Link"]
        guard let structure else { return alternative != nil && link.isEmpty ? ["Figure"] : link }
        return switch structure {
        case .artifact: []
        case .section: ["Sect"] + link
        case .heading(let level): ["H\(min(max(level, 1), 6))"] + link
        case .paragraph: ["P"] + link
        case .quote: ["BlockQuote"] + link
        // A note is what a mark in the text refers to (ISO 32000-1, table 334); any other remark is a paragraph.
        case .note, .source: [group.plainText.noteMark != nil ? "Note" : "P"] + link
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

extension String {
    /// The mark before the text by which something else refers to it, ①, *, †, [1], 注1、, with the blanks before it; nil
    /// for other text.
    var noteMark: Substring? {
        let scalars = unicodeScalars
        var rest = scalars.drop { $0.properties.isWhitespace }
        if let first = rest.first, "*＊†‡§※".unicodeScalars.contains(first) || ("①"..."⓿").contains(first) {
            return self[..<rest.drop { $0 == first }.startIndex]
        }
        if let first = rest.first, "[［注".unicodeScalars.contains(first) { rest = rest.dropFirst() }
        let digits = rest.prefix { ("0"..."9").contains($0) }.count
        rest = rest.dropFirst(digits)
        guard (1...2).contains(digits), let sign = rest.first, "]］)）.．、".unicodeScalars.contains(sign) else {
            return nil
        }
        return self[..<rest.dropFirst().startIndex]
    }
}
