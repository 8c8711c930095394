package import Diagnostics
package import Documents
import Rendering
package import SceneGraph
import TextShaping

/// The pages of a document, ready to be drawn.
package struct CompiledDocument {
    package var pages: [Scene]
    /// Pixels per inch that suit it.
    package var ppi: Double
    /// The shaper that measured its text, and must draw it.
    var shaper: TextShaper
    /// The document's name, which is its title where it has no other.
    var name: String?
    /// What its PDF is for.
    var pdf = PDFForm()
    /// Whether files for a press are made in spite of what it rejects.
    var isDraft = false
    /// When its files are said to be made; nil for no time at all.
    var date: DocumentDate?
    /// The sources that were read for it, except the document.
    var sources: [Source]

    /// The files of a format: one for each page, but for PDF, which holds them all.
    ///
    /// - Parameters:
    ///   - ppi: Pixels per inch of pictures; nil for what suits the document.
    ///   - svg: How SVG is written.
    ///   - span: The place of what is reported of the whole document.
    /// - Returns: nil after errors in the log.
    package func files(
        as format: OutputFormat, ppi: Double?, svg: SVGOptions = SVGOptions(), log: DiagnosticLog,
        at span: Span? = nil
    ) -> [[UInt8]]? {
        do throws(RenderingError) {
            switch format {
            case .pdf:
                let options = pdf.options
                if let press = pdf.finalPress {
                    return pressFile(press, options, log: log, at: span).map { [$0] }
                }
                var metadata = DocumentMetadata(of: pages)
                // What is kept has a name and a date.
                if options.isArchive, metadata.title == nil { metadata.title = name }
                if options.isArchive { metadata.date = date }
                return [
                    try PDFRenderer.render(pages, metadata: metadata, options: options, shaper: shaper)
                ]
            case .png:
                var files: [[UInt8]] = []
                for page in pages {
                    files.append(try PNGRenderer.render(page, ppi: ppi ?? self.ppi, shaper: shaper))
                }
                return files
            case .svg:
                var options = svg
                options.unit = self.ppi == PreparedDocument.screenPPI ? .pixel : .point
                var files: [[UInt8]] = []
                for page in pages {
                    files.append(try SVGRenderer.render(page, options: options, shaper: shaper))
                }
                return files
            case .scene: return pages.map { $0.json() }
            }
        } catch {
            log.error(.drawingFailed, error.message, at: span)
            return nil
        }
    }

    /// Reports fonts that may not be part of a PDF document.
    ///
    /// - Returns: Whether there are any.
    func tellUnembeddable(_ log: DiagnosticLog, at span: Span?) -> Bool {
        let names = shaper.unembeddableFonts(of: pages)
        for name in names {
            log.error(
                .unembeddableFont, "the font '\(name)' says that it may not be embedded in a document",
                at: span,
                hint:
                    "render a PNG, name another font, or ask its maker for a licence and a file that says so")
        }
        return !names.isEmpty
    }

    /// Everything that was read for the document, and the files of its fonts, each once.
    ///
    /// - Parameter own: What the document itself was read from.
    package func dependencies(besides own: [Source], _ bench: Workbench) -> [Dependency] {
        var paths: Set<String> = []
        let fonts = shaper.fontFiles(of: pages).map(bench.workshop.fontDependency)
        return ((own + sources).map(Dependency.init) + fonts).filter { paths.insert($0.path).inserted }
    }
}

extension DocumentMetadata {
    /// The metadata of the pages; earlier pages take precedence.
    init(of pages: [Scene]) {
        self.init()
        title = pages.lazy.compactMap(\.title).first
        author = pages.lazy.compactMap(\.author).first
        subject = pages.lazy.compactMap(\.description).first
        language = pages.first?.language ?? language
    }
}
