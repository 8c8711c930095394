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
        guard let functions = functions(for: spec.figures, loader) else { return nil }
        environment.functions = functions
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
        guard let functions = functions(for: spec.figures, loader) else { return nil }
        environment.functions = functions
        guard let pages = SheetCompiler(environment, loader: loader).compile(spec) else { return nil }
        return CompiledDocument(pages: pages, ppi: spec.ppi ?? Self.screenPPI, shaper: shaper)
    }

    /// The functions of expressions, with those that name the figures of a dataset.
    private func functions(for figures: Node?, _ loader: DataLoader) -> FunctionLibrary? {
        guard let figures else { return .standard.adding(FigureTable.absentFunctions) }
        let table = FigureTable.read(figures, loader: loader, roots: options.allowedFolders, log: log)
        return table.map { .standard.adding($0.functions) }
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
            theme = bench.workshop.themes.theme(at: path, span: reference.span, log: log)
            guard theme != nil else { return nil }
        }
        let palette = Palette(Config.merge([theme?.config, document.node["config"]]))
        return Style(
            node: palette.resolving(document.node, log: log),
            theme: theme.map { palette.resolving($0.config, log: log) })
    }
}
