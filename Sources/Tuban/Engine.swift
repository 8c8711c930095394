public import Diagnostics
public import Documents
public import Production
import Rendering
import Synchronization

/// Renders charts and sheets from text to bytes.
///
/// ```swift
/// let engine = Engine()
/// let picture = engine.render(
///     """
///     data: {values: [{a: 3}]}
///     mark: bar
///     encoding: {x: {field: a, type: quantitative}}
///     """)
/// picture.pages        // the bytes of each page
/// picture.diagnostics  // what is wrong, and where
/// ```
///
/// An engine holds what its renderings share: fonts, house styles, and sources that have been read. Any
/// number of threads may use it; each rendering runs on the calling thread. An engine writes nothing to disk,
/// except that fontconfig may cache fonts that are new to it, and reads no files other than fonts unless
/// ``init(sources:)`` gets a provider that does.
public struct Engine: Sendable {
    private let sources: any SourceProvider
    private let workbenches = Workbenches()

    /// Creates an engine. It takes no time: fonts are looked for when the first text is set.
    ///
    /// - Parameter sources: Provides what documents refer to: themes, tables, pictures, charts. It should
    ///   return the same ``Source`` for the same reference, as all renderings share what is made from a
    ///   source.
    public init(sources: any SourceProvider = MemorySources()) { self.sources = sources }

    /// Renders a chart or a sheet. The time grows with its rows and texts; the first rendering also looks for
    /// fonts.
    ///
    /// - Parameters:
    ///   - document: The text of a Vega-Lite spec or of a sheet, in JSON or YAML.
    ///   - format: The output format: a picture of each page as PNG or SVG, a PDF of all pages, or scenes as JSON.
    ///   - options: Values for parameters, tables, sizes.
    /// - Returns: The bytes and the diagnostics. There are no pages if the document can't be drawn.
    public func render(
        _ document: String, as format: OutputFormat = .png, _ options: RenderingOptions = RenderingOptions()
    ) -> Rendering {
        let (loaded, log) = load(document, options)
        guard let document = loaded.document, let settings = settings(options, log), !log.hasErrors else {
            return Rendering(diagnostics: log.diagnostics.inOrderOfPlace)
        }
        return workbenches.borrowing { bench in
            guard let compiled = DocumentCompiler(settings, bench, log: log).compile(document) else {
                return Rendering(diagnostics: log.diagnostics.inOrderOfPlace)
            }
            let pages = compiled.files(
                as: format, ppi: options.ppi, svg: options.svg, log: log,
                at: document.node.span)
            var rendering = Rendering(diagnostics: log.diagnostics.inOrderOfPlace)
            guard let pages else { return rendering }
            rendering.pages = pages
            rendering.dependencies = compiled.dependencies(
                besides: loaded.sources + settings.themeSources, bench)
            return rendering
        }
    }

    /// Reads a chart and its data once, to be laid out at several sizes.
    ///
    /// ```swift
    /// let (chart, diagnostics) = engine.prepare(text)
    /// let narrow = chart?.render(as: .pdf, width: 160)
    /// let wide = chart?.render(as: .pdf, width: 330)
    /// ```
    ///
    /// - Parameters:
    ///   - document: The text of a Vega-Lite spec, in JSON or YAML.
    ///   - options: Values for parameters, tables, the pixels per inch. The width is that of each rendering.
    /// - Returns: The chart and the diagnostics. The chart is nil if the document can't be read or isn't a
    ///   chart.
    public func prepare(
        _ document: String, _ options: RenderingOptions = RenderingOptions()
    ) -> (chart: Chart?, diagnostics: [Diagnostic]) {
        let (loaded, log) = load(document, options)
        guard let document = loaded.document, let settings = settings(options, log), !log.hasErrors else {
            return (nil, log.diagnostics.inOrderOfPlace)
        }
        let bench = Workbench(workbenches.workshop)
        let prepared = DocumentCompiler(settings, bench, log: log).prepare(document)
        let diagnostics = log.diagnostics.inOrderOfPlace
        guard let prepared else { return (nil, diagnostics) }
        let content = Chart.Content(prepared: prepared, bench: bench)
        return (Chart(content, own: loaded.sources + settings.themeSources, options), diagnostics)
    }

    /// Does everything except drawing, and returns what is wrong with the document.
    ///
    /// - Parameters:
    ///   - document: The text of a Vega-Lite spec or of a sheet, in JSON or YAML.
    ///   - options: As for ``render(_:as:_:)``.
    /// - Returns: Mistakes, warnings and hints in the order of their places; none if there is nothing to say.
    public func check(_ document: String, _ options: RenderingOptions = RenderingOptions()) -> [Diagnostic] {
        let (loaded, log) = load(document, options)
        guard let document = loaded.document, let settings = settings(options, log), !log.hasErrors else {
            return log.diagnostics.inOrderOfPlace
        }
        return workbenches.borrowing { bench in
            var compiler = DocumentCompiler(settings, bench, log: log)
            compiler.checksLiterals = true
            _ = compiler.compile(document)
            return log.diagnostics.inOrderOfPlace
        }
    }

    /// Returns the document with its parameters set, and a log of its mistakes so far.
    private func load(_ document: String, _ options: RenderingOptions) -> (LoadedDocument, DiagnosticLog) {
        let loaded = DocumentLoader.load(document, as: options.name).setting(options.parameters)
        let log = DiagnosticLog()
        log.add(contentsOf: loaded.diagnostics)
        return (loaded, log)
    }

    /// - Returns: nil after errors in the log.
    private func settings(_ options: RenderingOptions, _ log: DiagnosticLog) -> RenderOptions? {
        var settings = RenderOptions()
        if let name = options.theme {
            let reader = SourceReader(sources, folder: nil)
            guard let theme = Theme.read(named: name, by: "theme", reader: reader, log: log) else {
                return nil
            }
            (settings.theme, settings.themeSources) = (theme, reader.sources)
        }
        settings.sources = sources
        settings.width = options.width
        settings.tables = options.tables
        settings.pdf.press = options.press.map { .some($0) }
        settings.pdf.hasLayers = options.pdf.hasLayers ? true : nil
        settings.pdf.isArchive = options.pdf.isArchive ? true : nil
        settings.date = options.date
        return settings
    }
}

/// Idle workbenches for later renderings, so that fonts that were opened and texts that were set needn't be
/// again.
private final class Workbenches: Sendable {
    let workshop = Workshop()
    private let free = Mutex<[Bench]>([])

    /// Unchecked: from when it is taken until it is put back, only one thread uses a bench.
    private struct Bench: @unchecked Sendable {
        var workbench: Workbench
    }

    func borrowing<Result>(_ body: (Workbench) -> Result) -> Result {
        let bench = free.withLock { $0.popLast() } ?? Bench(workbench: Workbench(workshop))
        defer { free.withLock { $0.append(bench) } }
        return body(bench.workbench)
    }
}
