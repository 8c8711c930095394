import SceneGraph

// Links, their destinations, bookmarks, and the names of pages.
extension StructureWriter {
    mutating func writeLinks() throws(RenderingError) {
        for (index, page) in tagger.pages.enumerated() where !page.links.isEmpty {
            for (area, link) in page.links.enumerated() {
                var text = "/Type /Annot /Subtype /Link /Border [ 0 0 0 ] /F 4"
                text += " /Rect \(rectangle(link.rect, on: index))"
                text += try target(of: link.target)
                if !link.description.isEmpty { text += " /Contents \(link.description.pdfObject)" }
                if link.element != nil { text += " /StructParent \(parentKey(page: index, area: area))" }
                file.replace(links[index][area], with: text)
            }
            guard let dictionary = file.dictionary(pages[index]) else { continue }
            let list = links[index].map { "\($0) 0 R" }.joined(separator: " ")
            // The tab order follows the structure.
            file.replace(pages[index], with: dictionary + "/Annots [ \(list) ] /Tabs /S")
        }
    }

    /// The key of a link's area in the parent tree, in which the keys of pages come first.
    func parentKey(page: Int, area: Int) -> Int {
        pages.count + tagger.pages[..<page].reduce(0) { $0 + $1.links.count } + area
    }

    private func target(of link: Annotation.Link) throws(RenderingError) -> String {
        switch link {
        case .destination(let name):
            guard let place = tagger.destinations[name] else {
                throw .linkBroken(name, reason: "no place in the document has this name")
            }
            return " /Dest \(destination(place))"
        case .address(let address):
            let escaped = address.escapedAddress
            guard !escaped.isEmpty else { throw .linkBroken(address, reason: "the address is empty") }
            guard escaped.utf8.count <= StructureWriter.greatestAddress else {
                throw .linkBroken("\(address.prefix(60))…", reason: "the address is too long")
            }
            return " /A << /S /URI /URI \(escaped.pdfObject) >>"
        }
    }

    /// The longest string that all PDF readers accept.
    private static let greatestAddress = 32_767

    mutating func writeDestinations() {
        let entries = tagger.destinations.map { (name: $0.key.pdfObject, place: $0.value) }
        guard !entries.isEmpty else { return }
        // Sorted by bytes, as PDF readers look names up.
        let list = entries.sorted { $0.name < $1.name }.map { "\($0.name) \(destination($0.place))" }
        catalogEntries += " /Names << /Dests << /Names [ \(list.joined(separator: " ")) ] >> >>"
    }

    /// A destination slightly above the place that keeps the reader's zoom.
    private func destination(_ place: Tagger.Place) -> String {
        let page = tagger.pages[place.page]
        let top = min(page.height, page.height - place.rect.minY + 8)
        return "[ \(pages[place.page]) 0 R /XYZ \(max(0, place.rect.minX - 8).pdfNumber) \(top.pdfNumber) 0 ]"
    }

    /// A rectangle in the page's own coordinates, from its lower left corner.
    func rectangle(_ rect: Rect, on page: Int) -> String {
        let height = tagger.pages[page].height
        let edges = [rect.minX, height - rect.maxY, rect.maxX, height - rect.minY]
        return "[ \(edges.map(\.pdfNumber).joined(separator: " ")) ]"
    }

    // MARK: Bookmarks

    private struct Entry {
        var number: Int
        var parent: Int?
        var children: [Int] = []
    }

    mutating func writeOutline() {
        guard !tagger.bookmarks.isEmpty else { return }
        let root = file.reserve()
        var entries: [Entry] = []
        var path: [Int] = []
        for (bookmark, _) in tagger.bookmarks {
            while let last = path.last, tagger.bookmarks[last].bookmark.level >= bookmark.level {
                path.removeLast()
            }
            if let parent = path.last { entries[parent].children.append(entries.count) }
            path.append(entries.count)
            entries.append(Entry(number: file.reserve(), parent: path.dropLast().last))
        }
        let top = entries.indices.filter { entries[$0].parent == nil }
        for index in entries.indices {
            let (bookmark, place) = tagger.bookmarks[index]
            let entry = entries[index]
            let siblings = entry.parent.map { entries[$0].children } ?? top
            let position = siblings.firstIndex(of: index) ?? 0
            var text = "/Title \(bookmark.title.pdfObject) /Dest \(destination(place))"
            text += " /Parent \(entry.parent.map { entries[$0].number } ?? root) 0 R"
            if position > 0 { text += " /Prev \(entries[siblings[position - 1]].number) 0 R" }
            if position + 1 < siblings.count {
                text += " /Next \(entries[siblings[position + 1]].number) 0 R"
            }
            if let first = entry.children.first, let last = entry.children.last {
                text += " /First \(entries[first].number) 0 R /Last \(entries[last].number) 0 R"
                // Entries of the first level are open, those below closed.
                text += " /Count \(entry.parent == nil ? entry.children.count : -entry.children.count)"
            }
            file.replace(entry.number, with: text)
        }
        guard let first = top.first, let last = top.last else { return }
        let open = top.reduce(top.count) { $0 + entries[$1].children.count }
        file.replace(
            root,
            with: "/Type /Outlines /First \(entries[first].number) 0 R /Last \(entries[last].number) 0 R "
                + "/Count \(open)")
        catalogEntries += " /Outlines \(root) 0 R /PageMode /UseOutlines"
    }
}

extension [Scene] {
    /// The page labels for a document's catalogue; nil if pages are simply numbered.
    var pageLabels: String? {
        guard contains(where: { $0.label != nil }) else { return nil }
        let entries = enumerated().map { index, page in
            let label = page.label.map { "/P \($0.pdfObject)" } ?? "/S /D /St \(index + 1)"
            return "\(index) << \(label) >>"
        }
        return " /PageLabels << /Nums [ \(entries.joined(separator: " ")) ] >>"
    }
}

extension String {
    /// An address with percent encoding for characters that addresses may not contain.
    fileprivate var escapedAddress: String {
        let digits = Array("0123456789ABCDEF".utf8)
        let bytes = utf8.flatMap { byte -> [UInt8] in
            let isPlain = (0x21..<0x7F).contains(byte) && !"\"<>\\^`{|}".utf8.contains(byte)
            return isPlain ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
