import ChartCompiler
import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph
import Sheets
import TextShaping

/// The pages of a document, ready to be drawn.
struct CompiledDocument {
    var pages: [Scene]
    /// Pixels per inch that suit it.
    var ppi: Double
    /// What its text was measured with, and is to be drawn with.
    var shaper: TextShaper
    /// What was read for it besides the document.
    var sources: [Source]
}

/// Compiles charts and sheets with the theme, the figures and the data that they name.
struct DocumentCompiler {
    private let options: RenderOptions
    private let bench: Workbench
    private let log: DiagnosticLog
    /// Whether numbers that a sheet writes out are held against its figures.
    var checksLiterals = false

    /// Resolution of what has a size in print.
    private static let printPPI = 300.0
    /// One pixel for each of the spec's.
    private static let screenPPI = 72.0

    init(_ options: RenderOptions, _ bench: Workbench, log: DiagnosticLog) {
        self.options = options
        self.bench = bench
        self.log = log
    }

    /// - Returns: nil after errors in the log.
    func compile(_ document: Document) -> CompiledDocument? {
        let reader = SourceReader(options.sources, folder: document.folder)
        guard let project = project(reader) else { return nil }
        let shaper: TextShaper
        do {
            shaper = try bench.shaper(project.fontFolders)
        } catch {
            log.error(error.message)
            return nil
        }
        guard let style = style(of: document, reader, project) else { return nil }
        let loader = DataLoader(reader)
        var environment = ChartEnvironment(measuring: shaper, tables: loader, log: log, theme: style.theme)
        guard let figures = figures(of: document, reader, project) else { return nil }
        environment.functions = figures.functions
        return document.kind == .sheet
            ? compileSheet(style.node, loader, shaper, environment, figures)
            : compileChart(style.node, loader, shaper, environment)
    }

    private func compileChart(
        _ node: Node, _ loader: DataLoader, _ shaper: TextShaper, _ environment: ChartEnvironment
    ) -> CompiledDocument? {
        guard let spec = ChartSpec.read(node, log: log) else { return nil }
        loader.add(datasets: spec.datasets, log: log)
        var request = LayoutRequest()
        request.width = options.width
        guard let scene = ChartCompiler(environment).compile(spec, request) else { return nil }
        let isForPrint = spec.frame != nil || options.width != nil
        return CompiledDocument(
            pages: [scene], ppi: isForPrint ? Self.printPPI : Self.screenPPI, shaper: shaper,
            sources: loader.reader.sources)
    }

    private func compileSheet(
        _ node: Node, _ loader: DataLoader, _ shaper: TextShaper,
        _ environment: ChartEnvironment, _ figures: Figures
    ) -> CompiledDocument? {
        guard let spec = SheetSpec.read(node, log: log) else { return nil }
        var environment = environment
        if checksLiterals { environment.audit = TextAudit() }
        guard let pages = SheetCompiler(environment, loader: loader, width: options.width).compile(spec)
        else { return nil }
        if let audit = environment.audit, let table = figures.table {
            LiteralCheck(table, allowed: spec.literals, log: log).check(audit.passages)
        }
        return CompiledDocument(
            pages: pages, ppi: spec.ppi ?? Self.screenPPI, shaper: shaper, sources: loader.reader.sources)
    }

    /// What the document's project says, and where.
    private struct Project {
        var file = ProjectFile()
        /// Reads what it names.
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
                log.error("expected the path of a folder, found \(folder.kind)", at: folder.span)
                continue
            }
            guard let path = project.reader.fontFolder(name, at: folder.span, log: log) else { continue }
            project.fontFolders.append(path)
        }
        return log.hasErrors ? nil : project
    }

    /// The source that a document names, or else its project: `null` in the document is none.
    private func source(
        _ key: String, _ noun: String, of document: Document, _ reader: SourceReader, _ project: Project,
        _ common: Node?
    ) -> Named {
        let own = document.node[key]
        guard let node = own ?? common, !node.isNull else { return .none }
        guard let name = node.string else {
            log.error("expected the path of \(noun), found \(node.kind)", at: node.span)
            return .unreadable
        }
        let reader = own == nil ? project.reader : reader
        guard let source = reader.source(name, at: node.span, log: log) else { return .unreadable }
        return .source(source, reader, node.span)
    }

    private enum Named {
        case none
        case source(Source, SourceReader, Span)
        case unreadable
    }

    /// The figures that a document names, and the functions of expressions with those that name figures.
    private struct Figures {
        var table: FigureTable?
        var functions: FunctionLibrary
    }

    private func figures(of document: Document, _ reader: SourceReader, _ project: Project) -> Figures? {
        let figures = project.file.figures
        switch source("figures", "a dataset", of: document, reader, project, figures) {
        case .none: return Figures(functions: .standard.adding(FigureTable.absentFunctions))
        case .unreadable: return nil
        case .source(let source, let reader, let span):
            let table = bench.workshop.figures.value(of: source, reader, at: span, log: log) { reader, log in
                FigureTable.read(source, reader: reader, log: log)
            }
            return table.map { Figures(table: $0, functions: .standard.adding($0.functions)) }
        }
    }

    /// A document and its theme with the names of the palette replaced by colours.
    private struct Style {
        var node: Node
        var theme: Node?
    }

    /// - Returns: nil if the document names a theme that can't be had.
    private func style(of document: Document, _ reader: SourceReader, _ project: Project) -> Style? {
        var theme = options.theme
        if theme == nil {
            switch source("theme", "a theme", of: document, reader, project, project.file.theme) {
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
            theme: theme.map { palette.resolving($0.config, log: log) })
    }
}
