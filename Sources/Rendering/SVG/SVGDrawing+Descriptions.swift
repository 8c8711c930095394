import SceneGraph

extension SVGDrawing {
    /// Names a group, and says what it is to those who don't see the picture: by the roles of WAI-ARIA 1.2.
    mutating func describe(_ element: inout SVGElement, _ group: GroupItem, named role: String?) {
        let annotation = group.annotation
        if let name = annotation?.destination, let id = destinations[name], reached.insert(name).inserted {
            element.set("id", id)
        } else if let name = annotation?.destination ?? annotation?.structure?.name ?? role {
            element.set("id", names.unique(name))
        }
        if let structure = annotation?.structure {
            for (name, value) in structure.roles(isDescribed: annotation?.alternative != nil) {
                element.set(name, value)
            }
        }
        let alternative = annotation?.alternative ?? ""
        if !alternative.isEmpty { element.set("aria-label", alternative) }
    }

    /// The element as a link, if the group leads somewhere.
    mutating func linked(_ element: SVGElement, to group: GroupItem) -> SVGElement {
        switch group.annotation?.link {
        case .address(let address)?: linked(element, to: address)
        // Pages are files of their own: a link to another one would lead nowhere.
        case .destination(let name)?: linked(element, to: destinations[name].map { "#" + $0 })
        case nil: element
        }
    }

    mutating func linked(_ element: SVGElement, to address: String?) -> SVGElement {
        guard let address, address.isSafeAddress else { return element }
        usesXLink = true
        var link = SVGElement("a", [("xlink:href", address)])
        link.append(element)
        return link
    }
}

extension Annotation.Structure {
    /// How the group is listed in programs for drawing.
    fileprivate var name: String {
        switch self {
        case .section: "section"
        case .heading: "heading"
        case .paragraph: "paragraph"
        case .quote: "quote"
        case .note: "note"
        case .caption: "caption"
        case .source: "source"
        case .figure: "figure"
        case .list: "list"
        case .listItem: "item"
        case .table: "table"
        case .tableRow: "row"
        case .tableHeader: "header"
        case .tableCell: "cell"
        case .contents: "contents"
        case .contentsItem: "entry"
        case .artifact: "furniture"
        }
    }

    /// The attributes by which readers know what the group is.
    ///
    /// - Parameter isDescribed: Whether a text is read out in place of what is in it.
    fileprivate func roles(isDescribed: Bool) -> [(String, String)] {
        switch self {
        case .section: [("role", "group")]
        case .heading(let level): [("role", "heading"), ("aria-level", "\(level)")]
        case .paragraph: [("role", "paragraph")]
        case .quote: [("role", "blockquote")]
        case .note, .source: [("role", "note")]
        case .caption: [("role", "caption")]
        case .figure: [("role", isDescribed ? "img" : "figure")]
        case .list, .contents: [("role", "list")]
        case .listItem, .contentsItem: [("role", "listitem")]
        case .table: [("role", "table")]
        case .tableRow: [("role", "row")]
        case .tableHeader: [("role", "columnheader")]
        case .tableCell: [("role", "cell")]
        case .artifact: [("aria-hidden", "true")]
        }
    }
}
