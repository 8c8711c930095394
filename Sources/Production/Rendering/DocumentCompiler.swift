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
        let shaper: TextShaper
        do {
            shaper = try bench.shaper()
        } catch {
            log.error(error.message)
            return nil
        }
        let loader = DataLoader(folder: document.folder, roots: options.allowedFolders)
        guard let style = style(of: document, loader) else { return nil }
        var environment = ChartEnvironment(measuring: shaper, tables: loader, log: log, theme: style.theme)
        environment.width = options.width
        return document.kind == .sheet
            ? compileSheet(style.node, loader, shaper, environment)
            : compileChart(style.node, loader, shaper, environment)
    }

    private func compileChart(
        _ node: Node, _ loader: DataLoader, _ shaper: TextShaper, _ environment: ChartEnvironment
    ) -> CompiledDocument? {
        guard let spec = ChartSpec.read(node, log: log) else { return nil }
        loader.add(datasets: spec.datasets, log: log)
        var environment = environment
        guard let figures = figures(spec.figures, loader) else { return nil }
        environment.functions = figures.functions
        guard let scene = ChartCompiler(environment).compile(spec) else { return nil }
        let isForPrint = spec.frame != nil || options.width != nil
        return CompiledDocument(
            pages: [scene], ppi: isForPrint ? Self.printPPI : Self.screenPPI, shaper: shaper)
    }

    private func compileSheet(
        _ node: Node, _ loader: DataLoader, _ shaper: TextShaper,
        _ environment: ChartEnvironment
    ) -> CompiledDocument? {
        guard let spec = SheetSpec.read(node, log: log) else { return nil }
        var environment = environment
        guard let figures = figures(spec.figures, loader) else { return nil }
        environment.functions = figures.functions
        if checksLiterals { environment.audit = TextAudit() }
        guard let pages = SheetCompiler(environment, loader: loader).compile(spec) else { return nil }
        if let audit = environment.audit, let table = figures.table {
            LiteralCheck(table, allowed: spec.literals, log: log).check(audit.passages)
        }
        return CompiledDocument(pages: pages, ppi: spec.ppi ?? Self.screenPPI, shaper: shaper)
    }

    /// The figures that a document names, and the functions of expressions with those that name figures.
    private struct Figures {
        var table: FigureTable?
        var functions: FunctionLibrary
    }

    private func figures(_ reference: Node?, _ loader: DataLoader) -> Figures? {
        guard let reference else {
            return Figures(functions: .standard.adding(FigureTable.absentFunctions))
        }
        return FigureTable.read(reference, loader: loader, roots: options.allowedFolders, log: log)
            .map { Figures(table: $0, functions: .standard.adding($0.functions)) }
    }

    /// A document and its theme with the names of the palette replaced by colours.
    private struct Style {
        var node: Node
        var theme: Node?
    }

    /// - Returns: nil if the document names a theme that can't be had.
    private func style(of document: Document, _ loader: DataLoader) -> Style? {
        var theme = options.theme
        if theme == nil, let reference = document.node["theme"], let name = reference.string {
            guard let path = loader.path(name, at: reference.span, log: log) else { return nil }
            theme = bench.workshop.themes.theme(
                at: path, roots: options.allowedFolders, span: reference.span, log: log)
            guard theme != nil else { return nil }
        }
        let palette = Palette(Config.merge([theme?.config, document.node["config"]]))
        log.colorNames = palette.names
        return Style(
            node: palette.resolving(document.node, log: log),
            theme: theme.map { palette.resolving($0.config, log: log) })
    }
}
