extension PDFFile {
    /// Writes what the pieces of content are into the streams of pages, where Cairo has only marked them: artifacts,
    /// layers, and texts that read otherwise than they are set.
    ///
    /// - Returns: The entries of the catalogue.
    mutating func writePieces(of tagger: Tagger) throws(RenderingError) -> String {
        let pages = pages
        let parts = PagePart.allCases.filter { part in
            tagger.pages.contains { $0.pieces.contains { $0.part == part } }
        }
        let layers = parts.map { (part: $0, object: reserve()) }
        for (page, pieces) in zip(pages, tagger.pages.map(\.pieces))
        where pieces.contains(where: { $0.isReframed || $0.content != nil }) {
            guard let dictionary = dictionary(page),
                let stream = references("/Contents", in: dictionary).first,
                let content = self.stream(stream).flatMap({ Flate.inflated($0) })
            else { throw .cairo("a page of an unknown form") }
            var places = pieces.count { $0.content != nil }
            let length = pieces.reduce(content.count) { $0 + ($1.content?.count ?? 0) }
            var framed = FlateStream(level: Flate.Level(ofContent: length))
            let isWhole = MarkedContent(bytes: content).reframe(into: &framed) { number in
                guard pieces.indices.contains(number) else { return nil }
                if pieces[number].content != nil { places -= 1 }
                return pieces[number].frame(number, isStructured: tagger.isStructured)
            }
            guard isWhole, places == 0, let packed = framed.finish() else {
                throw .cairo(Self.missingPlace)
            }
            replace(stream, withDeflated: packed, entries: "")
            guard !layers.isEmpty, let resources = references("/Resources", in: dictionary).first,
                let entries = self.dictionary(resources)
            else { continue }
            let names = layers.map { "/\($0.part.rawValue) \($0.object) 0 R" }.joined(separator: " ")
            replace(resources, with: entries + " /Properties << \(names) >>")
        }
        return layers.isEmpty ? "" : write(layers)
    }

    /// What is said if the place of a dense mark isn't found on its page.
    static let missingPlace = "a dense mark without a place"

    /// Programs list layers from the top.
    private mutating func write(_ layers: [(part: PagePart, object: Int)]) -> String {
        for layer in layers {
            replace(layer.object, with: "/Type /OCG /Name \(layer.part.rawValue.pdfObject)")
        }
        let list = layers.reversed().map { "\($0.object) 0 R" }.joined(separator: " ")
        version = "1.5"
        return
            " /OCProperties << /OCGs [ \(list) ] /D << /Name \("Layers".pdfObject) /Order [ \(list) ] >> >>"
    }

    /// Frees the objects of the tree that Cairo has made of the pieces, and returns that of its root, if there is one.
    mutating func releaseStructure() -> Int? {
        guard let catalog = dictionary(catalog), let root = references("/StructTreeRoot", in: catalog).first,
            let dictionary = dictionary(root)
        else { return nil }
        var numbers = references("/K ", in: dictionary)
        if let tree = references("/ParentTree", in: dictionary).first {
            numbers.append(tree)
            numbers += self.dictionary(tree).map { numberTreeReferences(in: $0) } ?? []
        }
        release(numbers)
        return root
    }
}

extension Tagger.Piece {
    /// Whether Cairo's tag doesn't say what the piece is.
    fileprivate var isReframed: Bool { owner == .artifact || part != nil || text != nil }

    fileprivate func frame(_ number: Int, isStructured: Bool) -> MarkedContent.Frame {
        var frame = MarkedContent.Frame(beginnings: [], statesText: text != nil, content: content)
        if let part { frame.beginnings.append("/OC /\(part.rawValue) BDC") }
        let text = text.map { "/ActualText \($0.pdfObject)" }
        if owner == .artifact {
            if isStructured { frame.beginnings.append("/Artifact BMC") }
            if let text { frame.beginnings.append("/Span << \(text) >> BDC") }
        } else if let text {
            frame.beginnings.append("/Span << /MCID \(number) \(text) >> BDC")
        } else {
            frame.beginnings.append("/\(tag) << /MCID \(number) >> BDC")
        }
        return frame
    }
}
