import ChartChecks
public import ChartCompiler
public import ChartModel
import Colors
import Dataflow
import Diagnostics
import Documents
import Grammar
public import SceneGraph

/// Compiles a sheet to scenes, one for each page; a poster or plate has one.
///
/// ```
/// spec ─► 1 style ─► 2 parameters ─► 3 paper ─► 4 composition ─► 5 checks ─► scenes
/// ```
public struct SheetCompiler {
    private let environment: ChartEnvironment
    private let loader: DataLoader
    private let width: Double?
    private let layouts: SheetLayouts

    /// - Parameters:
    ///   - loader: Finds tables, pictures and the files of charts.
    ///   - width: The total width, in place of the sheet's own.
    public init(_ environment: ChartEnvironment, loader: DataLoader, width: Double? = nil) {
        self.init(environment, loader: loader, width: width, layouts: SheetLayouts())
    }

    /// - Parameter layouts: Caches the layouts of this sheet.
    init(_ environment: ChartEnvironment, loader: DataLoader, width: Double?, layouts: SheetLayouts) {
        self.environment = environment
        self.loader = loader
        self.width = width
        self.layouts = layouts
    }

    public func compile(_ sheet: SheetSpec) -> [Scene]? {
        let log = environment.log

        // 1. Style: the sheet's config over the theme's.
        let config = Config(Config.merge([environment.theme, sheet.config]), log: log)
        let theme = SheetTheme.read(config, log: log)
        var environment = environment
        environment.theme = config.node
        environment.isOnSheet = true
        environment.write(in: config.locale)
        for check in SheetChecks.all { environment.checks.add(check) }

        // 2. Parameters with their initial values.
        environment.signals = sheet.parameters.values
        log.tellUnfit(sheet.parameters, functions: environment.registries[FunctionLibrary.self])

        // 3. Paper: size, margins, grid.
        let page = sheet.page.flatMap { PageSpec.read($0, reader: loader.reader, log: log) }
        Nesting.check(sheet.cover + sheet.blocks, log: log)
        guard !log.hasErrors else { return nil }
        checkColumns(sheet, page)
        let context = context(sheet, page, environment, config, theme)

        // 4. Composition: blocks are laid out and put on pages.
        var composed = Composer(sheet: sheet, page: page, width: width, context: context).pages()
        for index in composed.indices { composed[index].marks = layouts.drawn(composed[index].marks) }
        layouts.tell(of: composed.map(\.marks), log: log)
        guard !log.hasErrors else { return nil }

        // 5. Scenes, and checks of their content.
        let metadata = Metadata(
            title: context.metadata(sheet.title), author: sheet.author,
            description: context.metadata(sheet.description))
        let scenes = composed.map { scene(of: $0, metadata, background: sheet.background) }
        environment.check(CheckSubject(pages: scenes, config, at: sheet.span, environment))
        return log.hasErrors ? nil : scenes
    }

    private func context(
        _ sheet: SheetSpec, _ page: PageSpec?, _ environment: ChartEnvironment, _ config: Config,
        _ theme: SheetTheme
    ) -> SheetContext {
        let grid = Self.grid(sheet, page, width: width)
        let unit = theme[.text]?.fontSize ?? (page == nil ? grid.width / 39 : 8.5)
        return SheetContext(
            environment: environment, config: config, theme: theme, typeRules: config.type,
            bounds: config.bound, loader: loader,
            charts: ChartFiles(loader, palette: Palette(config.node)), layouts: layouts, grid: grid,
            sheetWidth: grid.width, unit: unit,
            spacing: sheet.spacing ?? theme[.spacing] ?? SheetLength.spacing.standard * unit,
            chartScale: sheet.chartScale ?? theme.chartScale ?? 1, baseline: page?.baseline)
    }

    private static func grid(_ sheet: SheetSpec, _ page: PageSpec?, width: Double?) -> Grid {
        guard let page else {
            let width = width ?? sheet.width ?? 1080
            let margins = sheet.margins ?? Insets(width / 15)
            return Grid(
                columns: sheet.columns ?? 12, gutter: sheet.gutter ?? width / 45,
                width: max(1, width - margins.left - margins.right))
        }
        var grid = page.grid
        if let panel = sheet.panel { grid = grid.inside(panel) }
        if let margins = sheet.margins, sheet.panel == nil {
            grid.width = max(1, page.trim.width - margins.left - margins.right)
        }
        grid.columns = sheet.columns ?? grid.columns
        grid.gutter = sheet.gutter ?? grid.gutter
        return grid
    }

    /// The metadata of a document.
    private struct Metadata {
        var title: String?
        var author: String?
        var description: String?
    }

    private func scene(of page: ComposedPage, _ metadata: Metadata, background: PaintValue?) -> Scene {
        var root = GroupItem(width: page.width, height: page.height, marks: page.marks)
        root.description = metadata.description
        var scene = Scene(
            width: page.width, height: page.height, background: background?.color ?? .white, root: root)
        scene.title = metadata.title
        scene.author = metadata.author
        scene.description = metadata.description
        return scene
    }

    /// Reports a panel with more columns than the page, and spans that have no effect.
    private func checkColumns(_ sheet: SheetSpec, _ page: PageSpec?) {
        if let panel = sheet.panel, let page, panel > page.columns {
            environment.log.warning(
                .spanTooWide, "the panel takes \(panel) columns, and the page has \(page.columns)",
                at: sheet.panelSpan, hint: "write \(page.columns) or less")
        }
        for block in sheet.blocks + sheet.cover where block.span != nil {
            environment.log.warning(
                .noEffect, "'span' has no effect outside of a row or grid", at: block.node["span"]?.span,
                hint: "put blocks that stand side by side into a row")
        }
    }
}
