import ChartCompiler
import ChartModel
import Dataflow
import Diagnostics
import Documents
import Figures
import SceneGraph
import Sheets

/// A sheet compiled from YAML with text of fixed metrics.
struct CompiledSheet {
    var scene: Scene? { scenes.first }
    /// One for each page.
    let scenes: [Scene]
    let messages: [String]
    let diagnostics: [Diagnostic]

    init(
        _ yaml: String, sources: MemorySources = MemorySources(), registries: Registries = Registries()
    ) {
        let log = DiagnosticLog()
        var scenes: [Scene] = []
        let file = SourceFile(name: "sheet.yaml", text: yaml)
        if let node = DocumentReader.read(file, log: log),
            let sheet = SheetSpec.read(node, registries: registries, log: log)
        {
            let loader = DataLoader(SourceReader(sources, folder: nil))
            var environment = ChartEnvironment(
                measuring: StandardMetrics(), tables: loader, log: log,
                functions: FunctionLibrary.standard.adding(Self.figures.functions))
            environment.figures = Self.figures
            environment.registries = registries
            scenes = SheetCompiler(environment, loader: loader).compile(sheet) ?? []
        }
        self.scenes = scenes
        diagnostics = log.diagnostics
        messages = log.diagnostics.map(\.message)
    }

    /// Figures: one exact, one floor, one result that is more than its number, two ranks, one below zero, one missing.
    private static let figures = FigureTable(
        Table([
            ("id", Column(strings: ["beds", "share", "firms", "place", "list", "fall", "gone"])),
            ("value", Column([2000, 60, 200, 2, 100, -1.5].map(Value.number) + [.null])),
            ("unit", Column(strings: ["张", "%", "家", "位", "强", "%", "家"])),
            (
                "bound",
                Column(strings: ["exact", "at-least", "more-than", "exact", "up-to", "exact", "more-than"])
            ),
            ("kind", Column(strings: ["target", "target", "actual", "rank", "rank", "actual", "target"])),
        ]))

    /// Every text with its place on the first page.
    var texts: [PlacedText] { scene.map(Self.texts) ?? [] }

    /// A text where it stands: its lines' runs joined.
    struct PlacedText {
        var text: String
        var x: Double
        var y: Double
        var item: TextItem
    }

    static func texts(_ scene: Scene) -> [PlacedText] {
        var found: [PlacedText] = []
        visit(scene.root, 0, 0) { mark, x, y in
            guard case .text(let items) = mark.items else { return }
            for item in items {
                found.append(PlacedText(text: item.plainText, x: x + item.x, y: y + item.y, item: item))
            }
        }
        return found
    }

    /// Every rectangle on the first page.
    var rects: [RectItem] {
        var found: [RectItem] = []
        guard let scene else { return [] }
        Self.visit(scene.root, 0, 0) { mark, x, y in
            guard case .rect(let items) = mark.items else { return }
            found += items.map { item in
                var moved = item
                (moved.x, moved.y) = (item.x + x, item.y + y)
                return moved
            }
        }
        return found
    }

    /// What the groups of the first page are in the document, in order.
    var structures: [Annotation.Structure] { scene.map(Self.structures) ?? [] }

    static func structures(_ scene: Scene) -> [Annotation.Structure] {
        var found: [Annotation.Structure] = []
        func collect(_ group: GroupItem) {
            if let structure = group.annotation?.structure { found.append(structure) }
            for mark in group.marks { if case .group(let items) = mark.items { items.forEach(collect) } }
        }
        collect(scene.root)
        return found
    }

    private static func visit(
        _ group: GroupItem, _ x: Double, _ y: Double, _ body: (Mark, Double, Double) -> Void
    ) {
        for mark in group.marks {
            if case .group(let items) = mark.items {
                for item in items { visit(item, x + item.x, y + item.y, body) }
            } else {
                body(mark, x, y)
            }
        }
    }

    func place(of text: String) -> Point? { texts.first { $0.text == text }.map { Point($0.x, $0.y) } }
}
