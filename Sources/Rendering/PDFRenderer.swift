import CCairo
public import SceneGraph
public import TextShaping

/// Draws scenes as the pages of a PDF document: as vectors, with embedded fonts.
public enum PDFRenderer {
    /// The document's bytes, always the same for the same scenes. A page has the size of its scene.
    public static func render(
        _ pages: [Scene], metadata: DocumentMetadata = DocumentMetadata(), options: PDFOptions = PDFOptions(),
        shaper: TextShaper
    ) throws(RenderingError) -> [UInt8] {
        // An archive has no inks, which mean nothing without a press.
        let images = ImageCache(keeping: options.isArchive ? .jpegForScreens : .jpeg)
        func structured(replacesContent: Bool) throws(RenderingError) -> StructureWriter {
            let tagger = Tagger(
                shaper: shaper, hasLayers: options.hasLayers, replacesContent: replacesContent)
            var writer = try StructureWriter(
                tagger, drawn(pages, shaper: shaper, images: images, tagger: tagger))
            try writer.write()
            return writer
        }
        let writer: StructureWriter
        do throws(RenderingError) {
            writer = try structured(replacesContent: true)
        } catch {
            guard case .cairo(PDFFile.missingPlace) = error else { throw error }
            // Should Cairo have set a dense mark apart from its page, it draws all of them itself.
            writer = try structured(replacesContent: false)
        }
        var file = writer.file
        var entries = (pages.pageLabels ?? "") + writer.catalogEntries
        file.packFonts()
        file.stateGlyphNumbers()
        if options.isArchive {
            file.keepPixels()
            entries += file.writeOutputIntent()
        }
        entries += writeMetadata(metadata, options, isReadable: writer.isReadable, in: &file)
        try describe(&file, metadata, entries)
        if options.isArchive { file.identifier = file.fingerprint }
        return file.assembled()
    }

    /// The pages as Cairo writes them, without structure, links and metadata.
    /// Of photographs only those in process inks are kept as files.
    package static func untagged(
        _ pages: [Scene], hasLayers: Bool = false, shaper: TextShaper
    ) throws(RenderingError) -> PDFFile {
        let tagger =
            hasLayers
            ? Tagger(shaper: shaper, isStructured: false, hasLayers: true, replacesContent: false) : nil
        var file = try drawn(
            pages, shaper: shaper, images: ImageCache(keeping: .processInks), tagger: tagger)
        file.packFonts()
        guard let tagger else { return file }
        if let root = file.releaseStructure() { file.release([root]) }
        let entries = try file.writePieces(of: tagger)
        let catalog = file.dictionary(file.catalog) ?? ""
        file.replace(file.catalog, with: catalog + entries)
        // What is written next starts from what is there now.
        guard let layered = PDFFile(file.assembled()) else { throw .cairo("a document of an unknown form") }
        return layered
    }

    private static func drawn(
        _ pages: [Scene], shaper: TextShaper, images: ImageCache, tagger: Tagger?
    ) throws(RenderingError) -> PDFFile {
        for page in pages { try checkSize(of: page) }
        guard let first = pages.first else { throw .cairo("a document needs a page") }

        let sink = ByteSink()
        let surface = cairo_pdf_surface_create_for_stream(
            ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), first.width, first.height)
        defer { cairo_surface_destroy(surface) }
        guard let surface else { throw .cairo("out of memory") }
        // Version 1.4 has everything that is drawn here, and a plain cross-reference table.
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
        for page in pages {
            cairo_pdf_surface_set_size(surface, page.width, page.height)
            try Painter.paint(page, on: surface, scale: 1, shaper: shaper, images: images, tagger: tagger)
            cairo_surface_show_page(surface)
        }
        cairo_surface_finish(surface)
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else { throw RenderingError(status) }
        guard var file = PDFFile(sink.bytes) else { throw .cairo("a document of an unknown form") }
        if !images.isEmpty { file.removeRepeatedPictures() }
        if images.hasInvertedInks { file.invertInks() }
        return file
    }

    /// The maximum width and height of a page, in points: 200 inches.
    private static let greatestSide = 14400.0

    private static func checkSize(of page: Scene) throws(RenderingError) {
        guard page.width > 0, page.height > 0, page.width.isFinite, page.height.isFinite else {
            throw .invalidSize(width: page.width, height: page.height)
        }
        guard max(page.width, page.height) < greatestSide + 1 else {
            throw .pageTooLarge(width: page.width, height: page.height, greatest: greatestSide)
        }
    }

    /// Writes the metadata as XMP. A document with a title in which all can be read out says that it conforms to PDF/UA-1
    /// (ISO 14289-1).
    ///
    /// - Returns: The entry of the catalogue.
    private static func writeMetadata(
        _ metadata: DocumentMetadata, _ options: PDFOptions, isReadable: Bool, in file: inout PDFFile
    ) -> String {
        var properties = [
            XMPPacket.Property("dc:format", "application/pdf"), .init("xmp:CreatorTool", metadata.creator),
        ]
        if let title = metadata.title { properties.append(.init("dc:title", title, .language)) }
        if let author = metadata.author { properties.append(.init("dc:creator", author, .list)) }
        if let subject = metadata.subject { properties.append(.init("dc:description", subject, .language)) }
        if let date = metadata.date { properties.append(.init("xmp:CreateDate", date.iso8601)) }
        let isForReaders = metadata.title != nil && isReadable
        if isForReaders { properties.append(.init("pdfuaid:part", "1")) }
        if options.isArchive {
            properties += [.init("pdfaid:part", "2"), .init("pdfaid:conformance", "U")]
        }
        var packet = XMPPacket(
            namespaces: [
                ("pdfuaid", XMPPacket.Schema.universalAccess.address),
                ("pdfaid", "http://www.aiim.org/pdfa/ns/id/"),
            ], properties)
        // An archive explains what its standard doesn't know.
        if options.isArchive, isForReaders { packet.explained = [.universalAccess] }
        let number = file.reserve()
        file.replace(number, withPlainStream: packet.bytes, entries: "/Type /Metadata /Subtype /XML")
        return " /Metadata \(number) 0 R"
    }

    /// Replaces the time that Cairo writes into every document, and adds the language.
    ///
    /// - Parameter entries: Further entries of the catalogue.
    private static func describe(
        _ file: inout PDFFile, _ metadata: DocumentMetadata, _ entries: String
    ) throws(RenderingError) {
        guard let catalog = file.dictionary(file.catalog) else {
            throw .cairo("a document without a catalogue")
        }
        file.replace(
            file.catalog,
            with: catalog
                + "/Lang \(metadata.language.pdfObject) /ViewerPreferences << /DisplayDocTitle true >>"
                + entries)

        let version = String(cString: cairo_version_string())
        let entries: [(String, String?)] = [
            ("Title", metadata.title), ("Author", metadata.author), ("Subject", metadata.subject),
            ("Creator", metadata.creator), ("Producer", "cairo \(version) (https://cairographics.org)"),
            ("CreationDate", metadata.date?.pdf),
        ]
        let information = entries.compactMap { key, text in text.map { "/\(key) \($0.pdfObject)" } }
        file.replace(file.information, with: information.joined(separator: " "))
    }
}

/// Collects the bytes that Cairo writes.
private final class ByteSink {
    var bytes: [UInt8] = []

    static let write: cairo_write_func_t = { sink, data, count in
        guard let sink, let data else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue().bytes
            .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
    }
}
