public import ChartCompiler
import Diagnostics
import Documents
import Grammar
public import SceneGraph

/// Compiles a sheet to scenes, one for each page; a poster is one page.
public struct SheetCompiler {
    private let environment: ChartEnvironment
    private let loader: DataLoader

    /// - Parameter loader: Says which files may be read, and from which folder the paths of charts start.
    public init(_ environment: ChartEnvironment, loader: DataLoader) {
        self.environment = environment
        self.loader = loader
    }

    public func compile(_ sheet: SheetSpec) -> [Scene]? {
        let log = environment.log
        let config = Config(Config.merge([environment.theme, sheet.config]))
        config.validate(log: log)
        guard let nodes = sheet.blocks?.elements else { return nil }
        var environment = environment
        environment.signals = Signals(log: log).values(sheet.params)
        let blocks = BlockRegistry.decode(nodes, DecodingContext(log: log))
        guard !log.hasErrors else { return nil }

        let width = environment.width ?? sheet.width ?? 1080
        let margins = sheet.margins ?? Insets(72)
        let grid = Grid(
            columns: sheet.columns ?? 12, gutter: sheet.gutter ?? 24,
            width: max(1, width - margins.left - margins.right))
        let context = SheetContext(
            environment: environment, config: config, loader: loader, grid: grid, sheetWidth: grid.width,
            spacing: sheet.spacing ?? 40,
            chartScale: sheet.chartScale ?? 1)
        let column = context.stack(blocks, width: grid.width)
        guard !log.hasErrors else { return nil }

        let content = GroupItem(x: margins.left, y: margins.top, marks: column.marks)
        let height = margins.top + column.height + margins.bottom
        let background = sheet.background?.color ?? .white
        var root = GroupItem(width: width, height: height, marks: [Mark(.group([content]), role: .scope)])
        root.description = sheet.description
        var scene = Scene(width: width, height: height, background: background, root: root)
        scene.title = sheet.title
        scene.author = sheet.author
        scene.description = sheet.description
        TextCheck(environment: environment, span: sheet.span).check(scene)
        return log.hasErrors ? nil : [scene]
    }
}
