import SceneGraph

/// Writes the structure tree of a document, with links and bookmarks, into the file that Cairo made.
struct StructureWriter {
    let tagger: Tagger
    private let tree: StructureTree
    /// The objects of the pages.
    let pages: [Int]
    private var root = 0
    /// The objects of the elements; nil for empty ones.
    private var elements: [Int?] = []
    /// The objects of the links' areas, page by page.
    private(set) var links: [[Int]] = []
    /// Further entries of the catalogue.
    var catalogEntries = ""
    var file: PDFFile

    init(_ tagger: Tagger, _ file: PDFFile) throws(RenderingError) {
        self.tagger = tagger
        var tree = tagger.tree
        tree.joinPieces()
        tree.completeTables()
        self.tree = tree
        self.file = file
        pages = file.pages
        guard pages.count == tagger.pages.count else { throw .cairo("a document of an unknown form") }
    }

    mutating func write() throws(RenderingError) {
        if let own = file.releaseStructure() {
            root = own
        } else {
            root = file.reserve()
            catalogEntries += " /StructTreeRoot \(root) 0 R"
        }
        let live = tree.live
        elements = live.map { $0 ? file.reserve() : nil }
        links = tagger.pages.map { page in page.links.map { _ in file.reserve() } }
        // An empty document has no tree.
        if let document = elements.first ?? nil {
            let parents = writeParents()
            file.replace(
                root,
                with: "/Type /StructTreeRoot /K \(document) 0 R /ParentTree \(parents.tree) 0 R "
                    + "/ParentTreeNextKey \(parents.nextKey)")
            for index in elements.indices { writeElement(index) }
            catalogEntries += " /MarkInfo << /Marked true >>"
        }
        try writeLinks()
        writeDestinations()
        writeOutline()
        catalogEntries += try file.writePieces(of: tagger)
    }

    // MARK: The tree

    private func parentKey(of page: Int) -> Int? {
        file.dictionary(page).flatMap { file.integer("/StructParents", in: $0) }
    }

    /// The parent tree: from pieces of content and areas of links to their elements.
    private mutating func writeParents() -> (tree: Int, nextKey: Int) {
        var entries: [(key: Int, value: String)] = []
        for (index, page) in pages.enumerated() {
            guard let key = parentKey(of: page) else { continue }
            let owners = tagger.pages[index].pieces.map { piece in
                guard case .element(let element) = piece.owner, let number = elements[element] else {
                    return "null"
                }
                return "\(number) 0 R"
            }
            entries.append((key, "[ \(owners.joined(separator: " ")) ]"))
        }
        var nextKey = pages.count
        for page in tagger.pages {
            for link in page.links {
                if let number = link.element.flatMap({ elements[$0] }) {
                    entries.append((nextKey, "\(number) 0 R"))
                }
                nextKey += 1
            }
        }
        let list = entries.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        let tree = file.reserve()
        file.replace(tree, with: "/Nums [ \(list.joined(separator: " ")) ]")
        return (tree, nextKey)
    }

    private mutating func writeElement(_ index: Int) {
        guard let number = elements[index] else { return }
        let element = tree.elements[index]
        let home = element.kids.lazy.compactMap { kid -> Int? in
            if case .content(let page, _) = kid { page } else { nil }
        }.first
        let kids = element.kids.compactMap { kid -> String? in
            switch kid {
            case .element(let kid): elements[kid].map { "\($0) 0 R" }
            case .content(home, let mark): "\(mark)"
            case .content(let page, let mark): "<< /Type /MCR /Pg \(pages[page]) 0 R /MCID \(mark) >>"
            case .link(let page, let area):
                "<< /Type /OBJR /Pg \(pages[page]) 0 R /Obj \(links[page][area]) 0 R >>"
            }
        }
        var text = "/Type /StructElem /S /\(element.type)"
        text += " /P \(element.parent.flatMap { elements[$0] } ?? root) 0 R"
        if let home { text += " /Pg \(pages[home]) 0 R" }
        if !kids.isEmpty { text += " /K [ \(kids.joined(separator: " ")) ]" }
        if let alternative = element.alternative { text += " /Alt \(alternative.pdfObject)" }
        if let box = element.box, !box.rect.isEmpty {
            text += " /A << /O /Layout /Placement /Block /BBox \(rectangle(box.rect, on: box.page)) >>"
        }
        // A note is referred to by its name (ISO 14289-1, 7.9).
        if element.type == "Note" { text += " /ID \("note-\(index)".pdfObject)" }
        var cell = element.type == "TH" ? " /Scope /\(isColumnHeader(index) ? "Column" : "Row")" : ""
        if element.columnSpan > 1 { cell += " /ColSpan \(element.columnSpan)" }
        if !cell.isEmpty { text += " /A << /O /Table\(cell) >>" }
        file.replace(number, with: text)
    }

    /// Whether the document says what its parts are, and no figure in it is without words.
    var isReadable: Bool {
        let live = tree.elements.indices.filter { elements[$0] != nil }
        return live.contains { $0 > 0 && !tree.elements[$0].isImplied }
            && live.allSatisfy { tree.elements[$0].type != "Figure" || tree.elements[$0].alternative != nil }
    }

    /// A row of headers contains column headers; a header beside cells is that of its row.
    private func isColumnHeader(_ index: Int) -> Bool {
        tree.elements[index].parent.map { tree.isHeaderRow($0) } ?? true
    }
}
