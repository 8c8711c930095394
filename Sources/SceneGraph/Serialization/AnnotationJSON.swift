extension JSONWriter {
    mutating func annotation(_ annotation: Annotation) {
        key("annotation")
        object { writer in
            if let structure = annotation.structure { writer.member("structure", structure.name) }
            if let alternative = annotation.alternative { writer.member("alternative", alternative) }
            if let destination = annotation.destination { writer.member("destination", destination) }
            switch annotation.link {
            case .destination(let name)?: writer.member("link", "#" + name)
            case .address(let address)?: writer.member("link", address)
            case nil: break
            }
            guard let bookmark = annotation.bookmark else { return }
            writer.member("bookmark", bookmark.title)
            writer.member("level", Double(bookmark.level), unless: 1)
        }
    }
}

extension Annotation.Structure {
    /// The part in one word: `heading-2`.
    var name: String {
        switch self {
        case .section: "section"
        case .heading(let level): "heading-\(level)"
        case .paragraph: "paragraph"
        case .quote: "quote"
        case .note: "note"
        case .source: "source"
        case .caption: "caption"
        case .figure: "figure"
        case .list: "list"
        case .listItem: "list-item"
        case .table: "table"
        case .tableRow: "table-row"
        case .tableHeader: "table-header"
        case .tableCell: "table-cell"
        case .contents: "contents"
        case .contentsItem: "contents-item"
        case .artifact: "artifact"
        }
    }
}
