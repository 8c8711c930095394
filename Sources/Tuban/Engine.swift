public import Diagnostics
public import Documents
public import Production
import Rendering
import Synchronization

/// Renders charts and sheets: text in, bytes out.
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
/// An engine holds what its renderings share: fonts, house styles, and what has been read. It may be used from any number
/// of threads; each rendering runs on the thread that asks for it. Nothing is written to the disk, and of files only
/// those of fonts are read, unless ``init(sources:)`` is given a provider that reads others.
public struct Engine: Sendable {
    private let sources: any SourceProvider
    private let workbenches = Workbenches()

    /// - Parameter sources: Answers for what documents name: themes, tables, pictures, charts. It should answer the same
    ///   question with the same ``Source``: what has been made of a source is shared by all renderings.
    public init(sources: any SourceProvider = MemorySources()) { self.sources = sources }

    /// Renders a chart or a sheet. Complexity: that of its rows and texts; a first rendering also finds the fonts.
    ///
    /// - Parameters:
    ///   - document: The text of a Vega-Lite spec or of a sheet, in JSON or YAML.
    ///   - format: What comes out: one picture for each page, a PDF of all, or scenes as JSON.
    ///   - options: Values for parameters, tables, sizes.
    /// - Returns: The bytes, with what there is to say of them. A document that can't be drawn has no pages.
    public func render(
        _ document: String, as format: OutputFormat = .png, _ options: RenderingOptions = RenderingOptions()
    ) -> Rendering {
        let (loaded, log) = load(document, options)
        guard let document = loaded.document, !log.hasErrors else {
            return Rendering(diagnostics: log.diagnostics.inOrderOfPlace)
        }
        return workbenches.borrowing { bench in
            guard let compiled = DocumentCompiler(settings(options), bench, log: log).compile(document) else {
                return Rendering(diagnostics: log.diagnostics.inOrderOfPlace)
            }
            var rendering = Rendering(diagnostics: log.diagnostics.inOrderOfPlace)
            do throws(RenderingError) {
                rendering.pages = try compiled.drawn(as: format, ppi: options.ppi)
                rendering.dependencies = compiled.dependencies(besides: loaded.sources, bench)
            } catch {
                rendering.diagnostics.append(.error(error.message, at: document.node.span))
            }
            return rendering
        }
    }

    /// Reads a chart and its data once, to be laid out at several sizes.
    ///
    /// - Returns: The chart, and what there is to say of it. A document that can't be read, or is no chart, has no chart.
    public func prepare(
        _ document: String, _ options: RenderingOptions = RenderingOptions()
    ) -> (chart: Chart?, diagnostics: [Diagnostic]) {
        let (loaded, log) = load(document, options)
        guard let document = loaded.document, !log.hasErrors else {
            return (nil, log.diagnostics.inOrderOfPlace)
        }
        let bench = Workbench(workbenches.workshop)
        let prepared = DocumentCompiler(settings(options), bench, log: log).prepare(document)
        let chart = prepared.map { Chart($0, bench, own: loaded.sources, ppi: options.ppi) }
        return (chart, log.diagnostics.inOrderOfPlace)
    }

    /// Does everything short of drawing, and says what is wrong.
    public func check(_ document: String, _ options: RenderingOptions = RenderingOptions()) -> [Diagnostic] {
        let (loaded, log) = load(document, options)
        guard let document = loaded.document, !log.hasErrors else { return log.diagnostics.inOrderOfPlace }
        return workbenches.borrowing { bench in
            var compiler = DocumentCompiler(settings(options), bench, log: log)
            compiler.checksLiterals = true
            _ = compiler.compile(document)
            return log.diagnostics.inOrderOfPlace
        }
    }

    /// The document with its parameters set, and a log of what is wrong with it so far.
    private func load(_ document: String, _ options: RenderingOptions) -> (LoadedDocument, DiagnosticLog) {
        let loaded = DocumentLoader.load(document, as: options.name).setting(options.parameters)
        let log = DiagnosticLog()
        for diagnostic in loaded.diagnostics { log.add(diagnostic) }
        return (loaded, log)
    }

    private func settings(_ options: RenderingOptions) -> RenderOptions {
        var settings = RenderOptions()
        settings.sources = sources
        settings.width = options.width
        settings.tables = options.tables
        return settings
    }
}

/// Workbenches that nobody is at, for those who come next: fonts that were opened and texts that were set once needn't
/// be again.
private final class Workbenches: Sendable {
    let workshop = Workshop()
    private let free = Mutex<[Bench]>([])

    /// Unchecked: a bench is in the hands of one thread, from the time that it is taken until it is put back.
    private struct Bench: @unchecked Sendable {
        var workbench: Workbench
    }

    func borrowing<Result>(_ body: (Workbench) -> Result) -> Result {
        let bench = free.withLock { $0.popLast() } ?? Bench(workbench: Workbench(workshop))
        defer { free.withLock { $0.append(bench) } }
        return body(bench.workbench)
    }
}
