import ChartCompiler
import Dataflow
import Diagnostics
import Documents
import SceneGraph
import Sheets

/// A sheet compiled from YAML with text of fixed metrics.
struct CompiledSheet {
    let scene: Scene?
    let messages: [String]

    init(_ yaml: String, folder: String = ".") {
        let log = DiagnosticLog()
        var scene: Scene?
        let file = SourceFile(name: "sheet.yaml", text: yaml)
        if let node = DocumentReader.read(file, log: log), let sheet = SheetSpec.read(node, log: log) {
            let loader = DataLoader(folder: folder)
            let environment = ChartEnvironment(
                measuring: StandardMetrics(), tables: loader, log: log,
                functions: FunctionLibrary.standard.adding(Self.figures))
            scene = SheetCompiler(environment, loader: loader).compile(sheet)?.first
        }
        self.scene = scene
        messages = log.diagnostics.map(\.message)
    }

    /// Three figures: one exact, one floor, one result that is more than its number.
    private static let figures = [
        ExpressionFunction("figure", arity: 1...2) { arguments in
            let rows: [String: [String: Value]] = [
                "beds": [
                    "value": .number(2000), "unit": .string("张"), "bound": .string("exact"),
                    "kind": .string("target"),
                ],
                "share": [
                    "value": .number(60), "unit": .string("%"), "bound": .string("at-least"),
                    "kind": .string("target"),
                ],
                "firms": [
                    "value": .number(200), "unit": .string("家"), "bound": .string("more-than"),
                    "kind": .string("actual"),
                ],
            ]
            return rows[arguments[0].string]?[arguments.count > 1 ? arguments[1].string : "value"]
                ?? .undefined
        }
    ]

    /// Every text with its place on the sheet.
    var texts: [(text: String, x: Double, y: Double)] {
        var found: [(String, Double, Double)] = []
        func collect(_ group: GroupItem, _ x: Double, _ y: Double) {
            for mark in group.marks {
                switch mark.items {
                case .group(let items): for item in items { collect(item, x + item.x, y + item.y) }
                case .text(let items):
                    for item in items { found.append((item.plainText, x + item.x, y + item.y)) }
                default: break
                }
            }
        }
        if let root = scene?.root { collect(root, 0, 0) }
        return found
    }

    func place(of text: String) -> Point? { texts.first { $0.text == text }.map { Point($0.x, $0.y) } }
}
