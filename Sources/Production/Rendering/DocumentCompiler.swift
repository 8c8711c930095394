import ChartChecks
import ChartCompiler
import ChartLayout
import ChartModel
package import Dataflow
package import Diagnostics
import Documents
import Figures
import Grammar
import Rendering
import SceneGraph
import Sheets
import TextShaping

/// Compiles charts and sheets with the theme, the figures and the data that they name.
package struct DocumentCompiler {
    private let options: RenderOptions
    private let bench: Workbench
    private let log: DiagnosticLog
    /// Whether numbers that a sheet writes out are held against its figures.
    package var checksLiterals = false
    /// Records where each text comes from; nil for nothing.
    var trace: PageTrace?
    /// Records what becomes of the rows of the document's data, if anybody asks.
    package let recorder: ReadingRecorder?

    package init(_ options: RenderOptions, _ bench: Workbench, log: DiagnosticLog) {
        self.options = options
        self.bench = bench
        self.log = log
        recorder = options.recordsReading ? ReadingRecorder() : nil
    }

    /// - Returns: nil after errors in the log, unless a draft is asked for.
    package func compile(_ document: Document) -> CompiledDocument? {
        var compiled = options.isDraft ? compileDraft(document) : compileStrictly(document)
        for source in compiled?.sources ?? [] where source.hasChanged {
            log.error(SourceError.changed(source.path))
            compiled = nil
        }
        compiled?.name = document.stem
        compiled?.isDraft = options.isDraft
        compiled?.date = options.date.map { DocumentDate(seconds: $0) }
        return compiled
    }

    /// A document drawn as far as it can be, with a mark that says so.
    private func compileDraft(_ document: Document) -> CompiledDocument? {
        log.leniency = document.kind == .sheet ? .draft : .plain
        let compiled = compileStrictly(document)
        log.leniency = .draft
        log.settle()
        log.leniency = .publication
        let draft = Draft(findings: log.diagnostics.filter { $0.severity > .note })
        if var compiled {
            compiled.pages = compiled.pages.map { draft.marked($0, compiled.shaper) }
            return compiled
        }
        guard let shaper = try? bench.shaper([]) else { return nil }
        return CompiledDocument(
            pages: [draft.stopgap(width: options.width, shaper)], ppi: PreparedDocument.screenPPI,
            shaper: shaper,
            sources: [])
    }

    private func compileStrictly(_ document: Document) -> CompiledDocument? {
        guard let setting = setting(of: document) else { return nil }
        if document.kind == .sheet { return compileSheet(setting) }
        var request = LayoutRequest()
        request.width = options.width
        return prepareChart(setting)?.laidOut(request, log: log)
    }

    /// A chart up to what its size decides.
    ///
    /// - Returns: nil after errors in the log, or for a document that is no chart.
    package func prepare(_ document: Document) -> PreparedDocument? {
        guard document.kind == .chart else {
            log.error(
                .wrongDocument, "only a chart can be laid out again", at: document.node.span,
                hint: "render the document")
            return nil
        }
        return setting(of: document).flatMap(prepareChart)
    }

    private func prepareChart(_ setting: Setting) -> PreparedDocument? {
        log.leniency = setting.isHouseStyle && !options.isDraft ? .publication : .plain
        let chart = preparedChart(setting)
        // Nothing survived.
        if chart == nil { log.leniency = .publication }
        return chart
    }

    private func preparedChart(_ setting: Setting) -> PreparedDocument? {
        let environment = setting.environment
        guard
            let spec = ChartSpec.read(
                setting.node, theme: environment.theme, registries: environment.registries, log: log)
        else { return nil }
        setting.loader.add(datasets: spec.datasets, log: log)
        guard let chart = ChartCompiler(environment).prepare(spec) else { return nil }
        return PreparedDocument(
            chart: chart, shaper: setting.shaper,
            sources: setting.loader.reader.sources, pdf: setting.pdf)
    }

    private func compileSheet(_ setting: Setting) -> CompiledDocument? {
        var environment = setting.environment
        guard
            let spec = SheetSpec.read(
                setting.node, theme: environment.theme, registries: environment.registries, log: log)
        else { return nil }
        trace?.literals = spec.literals
        if checksLiterals, let figures = setting.figures.table {
            environment.audit = TextAudit()
            environment.checks.add(LiteralCheck(figures, allowed: spec.literals))
        }
        let compiler = SheetCompiler(environment, loader: setting.loader, width: options.width)
        guard let pages = compiler.compile(spec) else { return nil }
        var compiled = CompiledDocument(
            pages: pages, ppi: spec.ppi ?? PreparedDocument.screenPPI, shaper: setting.shaper,
            sources: setting.loader.reader.sources)
        compiled.pdf = setting.pdf
        if let page = spec.page {
            guard let own = pdf(of: page, setting.loader.reader) else { return nil }
            compiled.pdf = options.pdf.over(own.over(setting.pdf))
        }
        return compiled
    }

    /// What a sheet's page says of PDF files.
    ///
    /// - Returns: nil after errors in the log.
    private func pdf(of page: Node, _ reader: SourceReader) -> PDFForm? {
        var (node, reader) = (page, reader)
        if let name = page.string {
            guard let source = reader.source(name, or: .papers, at: page.span, log: log),
                let document = source.document(at: page.span, log: log)
            else { return nil }
            (node, reader) = (document, reader.entering(source))
        }
        let form = PDFForm.read(node, reader: reader, log: log)
        return log.hasErrors ? nil : form
    }

    // MARK: What a document is compiled with

    struct Setting {
        /// The document with the names of the palette replaced by colours.
        var node: Node
        var loader: DataLoader
        var shaper: TextShaper
        var environment: ChartEnvironment
        var figures: NamedFigures
        /// What command and theme say of PDF files.
        var pdf: PDFForm

        /// Whether a theme sets the document, or it says how it is printed.
        var isHouseStyle: Bool { environment.theme != nil || node["config"]?["print"] != nil }
    }

    func setting(of document: Document) -> Setting? {
        let reader = SourceReader(options.sources, folder: document.folder)
        guard let project = project(reader) else { return nil }
        guard let style = style(of: document, reader, project),
            let figures = figures(of: document, reader, project)
        else { return nil }
        let shaper: TextShaper
        do {
            shaper = try bench.shaper(project.fontFolders + style.fontFolders)
        } catch {
            log.error(.noFonts, error.message)
            return nil
        }
        let loader = DataLoader(reader)
        loader.record = trace?.tables
        loader.stated = figures.table.flatMap { StatedColumns($0) }
        for (name, table) in options.tables { loader.add(table: table, named: name) }
        var environment = ChartEnvironment(measuring: shaper, tables: loader, log: log, theme: style.theme)
        environment.functions = figures.functions
        environment.figures = figures.table
        environment.audit = trace?.audit
        trace?.figures = figures.table
        environment.recorder = recorder
        return Setting(
            node: style.node, loader: loader, shaper: shaper, environment: environment, figures: figures,
            pdf: options.pdf.over(style.pdf))
    }

    /// The document's project, and the source it was read from.
    private struct Project {
        var file = ProjectFile()
        /// The reader for files that it names.
        var reader: SourceReader
        var fontFolders: [String] = []
    }

    /// - Returns: nil if the document has a project file that can't be read.
    private func project(_ reader: SourceReader) -> Project? {
        guard let source = reader.project(log: log) else {
            return log.hasErrors ? nil : Project(reader: reader)
        }
        guard let file = ProjectFile.read(source, log: log) else { return nil }
        var project = Project(file: file, reader: reader.entering(source))
        for folder in file.fonts {
            guard let name = folder.string else {
                log.error(.wrongType, "expected the path of a folder, found \(folder.kind)", at: folder.span)
                continue
            }
            guard let path = project.reader.fontFolder(name, at: folder.span, log: log) else { continue }
            project.fontFolders.append(path)
        }
        return log.hasErrors ? nil : project
    }

    /// The source that a document names, or else its project does: `null` in the document means none.
    private func source(
        _ key: String, _ noun: String, or builtIn: BuiltInSources? = nil, of document: Document,
        _ reader: SourceReader, _ project: Project, _ common: Node?
    ) -> Named {
        let own = document.node[key]
        guard let node = own ?? common, !node.isNull else { return .none }
        guard let name = node.string else {
            log.error(.wrongType, "expected the path of \(noun), found \(node.kind)", at: node.span)
            return .unreadable
        }
        let reader = own == nil ? project.reader : reader
        let source =
            builtIn.map { reader.source(name, or: $0, at: node.span, log: log) }
            ?? reader.source(name, at: node.span, log: log)
        guard let source else { return .unreadable }
        return .source(source, reader, node.span)
    }

    private enum Named {
        case none
        case source(Source, SourceReader, Span)
        case unreadable
    }

    /// The figures that a document names, and the functions for its expressions, including those for figures.
    struct NamedFigures {
        var table: FigureTable?
        var functions: FunctionLibrary
    }

    private func figures(of document: Document, _ reader: SourceReader, _ project: Project) -> NamedFigures? {
        let figures = project.file.figures
        switch source("figures", "a dataset", of: document, reader, project, figures) {
        case .none: return NamedFigures(functions: .standard.adding(FigureTable.absentFunctions))
        case .unreadable: return nil
        case .source(let source, let reader, let span):
            let table = bench.workshop.figures.value(of: source, reader, at: span, log: log) { reader, log in
                FigureTable.read(source, reader: reader, log: log)
            }
            return table.map {
                NamedFigures(table: $0, functions: .standard.adding($0.functions(telling: trace?.reads)))
            }
        }
    }

    /// A document and its theme with the names of the palette replaced by colours.
    private struct Style {
        var node: Node
        var theme: Node?
        var fontFolders: [String]
        var pdf: PDFForm
    }

    /// - Returns: nil if the document names a theme that can't be read.
    private func style(of document: Document, _ reader: SourceReader, _ project: Project) -> Style? {
        var theme = options.theme
        if theme == nil {
            let common = project.file.theme
            switch source("theme", "a theme", or: .houseStyles, of: document, reader, project, common) {
            case .none: break
            case .unreadable: return nil
            case .source(let source, let reader, let span):
                theme = bench.workshop.themes.value(of: source, reader, at: span, log: log) { reader, log in
                    Theme.read(source, reader: reader, log: log)
                }
                guard theme != nil else { return nil }
            }
        }
        let palette = Palette(Config.merge([theme?.config, document.node["config"]]))
        log.colorNames = palette.names
        return Style(
            node: palette.resolving(document.node, log: log),
            theme: theme.map { palette.resolving($0.config, log: log) },
            fontFolders: theme?.fontFolders ?? [],
            pdf: theme?.pdf ?? PDFForm())
    }
}
