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
        return document.kind == .sheet ? compileSheet(document, shaper) : compileChart(document, shaper)
    }

    private func compileChart(_ document: Document, _ shaper: TextShaper) -> CompiledDocument? {
        guard let spec = ChartSpec.read(document.node, log: log) else { return nil }
        let loader = DataLoader(folder: document.folder, roots: options.allowedFolders)
        loader.add(datasets: spec.datasets, log: log)
        guard let environment = environment(for: document, loader, shaper, figures: spec.figures),
            let scene = ChartCompiler(environment).compile(spec)
        else { return nil }
        let isForPrint = spec.frame != nil || options.width != nil
        return CompiledDocument(pages: [scene], ppi: isForPrint ? Self.printPPI : Self.screenPPI, shaper: shaper)
    }

    private func compileSheet(_ document: Document, _ shaper: TextShaper) -> CompiledDocument? {
        guard let spec = SheetSpec.read(document.node, log: log) else { return nil }
        let loader = DataLoader(folder: document.folder, roots: options.allowedFolders)
        guard let environment = environment(for: document, loader, shaper, figures: spec.figures),
            let pages = SheetCompiler(environment, folder: document.folder).compile(spec)
        else { return nil }
        return CompiledDocument(pages: pages, ppi: spec.ppi ?? Self.screenPPI, shaper: shaper)
    }

    private func environment(
        for document: Document, _ loader: DataLoader, _ shaper: TextShaper, figures: Node?
    ) -> ChartEnvironment? {
        var functions = FigureTable.absentFunctions
        if let figures {
            guard let table = FigureTable.read(figures, loader: loader, roots: options.allowedFolders, log: log)
            else { return nil }
            functions = table.functions
        }
        guard let theme = theme(of: document, loader) else { return nil }
        var environment = ChartEnvironment(
            measuring: shaper, tables: loader, log: log, theme: theme.config,
            functions: FunctionLibrary.standard.adding(functions))
        environment.width = options.width
        return environment
    }

    /// A theme may be missing, which is fine, or broken, which is not.
    private struct FoundTheme { var config: Node? }

    private func theme(of document: Document, _ loader: DataLoader) -> FoundTheme? {
        if let theme = options.theme { return FoundTheme(config: theme.config) }
        guard let reference = document.node["theme"], let name = reference.string else { return FoundTheme() }
        guard let path = loader.path(name, at: reference.span, log: log),
            let theme = bench.workshop.themes.theme(at: path, span: reference.span, log: log)
        else { return nil }
        return FoundTheme(config: theme.config)
    }
}
