import Colors
import Diagnostics
import Documents
import Grammar
import SceneGraph

@testable import ChartCompiler
@testable import ChartLayout
@testable import ChartModel

/// What a chart compiles to, with the items of the whole tree by kind.
struct Compiled {
    let scene: Scene?
    let log: DiagnosticLog

    var messages: [String] { log.diagnostics.map(\.message) }

    /// The notes of all diagnostics, as "file:line:column message".
    var notes: [String] {
        log.diagnostics.flatMap(\.notes).map { note in
            "\(note.span.file.name):\(note.span.start.line):\(note.span.start.column) \(note.message)"
        }
    }

    private var marks: [Mark] {
        func below(_ group: GroupItem) -> [Mark] {
            group.marks.flatMap { mark -> [Mark] in
                if case .group(let items) = mark.items { return [mark] + items.flatMap(below) }
                return [mark]
            }
        }
        return scene.map { below($0.root) } ?? []
    }

    /// The marks of data.
    private var data: [Mark] { marks.filter { $0.role == .mark } }

    var plot: GroupItem { scene?.root ?? GroupItem() }

    /// The bars' boxes: left, top, width and height.
    var boxes: [[Double]] {
        data.flatMap { mark -> [[Double]] in
            guard case .rect(let items) = mark.items else { return [] }
            return items.map { [$0.x, $0.y, $0.width, $0.height].map(hundredths) }
        }
    }

    var fills: [String] {
        data.flatMap { mark -> [String] in
            switch mark.items {
            case .rect(let items): return items.compactMap { $0.style.color?.hex }
            case .symbol(let items): return items.compactMap { $0.style.color?.hex }
            case .arc(let items): return items.compactMap { $0.style.color?.hex }
            case .area(let item): return item.style.color.map { [$0.hex] } ?? []
            case .line(let item): return item.style.color.map { [$0.hex] } ?? []
            default: return []
            }
        }
    }

    var rects: [RectItem] {
        data.flatMap { mark -> [RectItem] in
            if case .rect(let items) = mark.items { return Array(items) }
            return []
        }
    }

    var images: [ImageItem] {
        data.flatMap { mark -> [ImageItem] in
            if case .image(let items) = mark.items { return items }
            return []
        }
    }

    func rects(_ role: Role) -> [RectItem] {
        marks.filter { $0.role == role }.flatMap { mark -> [RectItem] in
            if case .rect(let items) = mark.items { return Array(items) }
            return []
        }
    }

    func symbols(_ role: Role) -> [SymbolItem] {
        marks.filter { $0.role == role }.flatMap { mark -> [SymbolItem] in
            if case .symbol(let items) = mark.items { return Array(items) }
            return []
        }
    }

    var symbols: [SymbolItem] {
        data.flatMap { mark -> [SymbolItem] in
            if case .symbol(let items) = mark.items { return Array(items) }
            return []
        }
    }

    var arcs: [ArcItem] {
        data.flatMap { mark -> [ArcItem] in
            if case .arc(let items) = mark.items { return items }
            return []
        }
    }

    /// The ends of each rule: x and y twice.
    var rules: [[Double]] {
        data.flatMap { mark -> [[Double]] in
            guard case .rule(let items) = mark.items else { return [] }
            return items.map { [$0.start.x, $0.start.y, $0.end.x, $0.end.y].map(hundredths) }
        }
    }

    /// The rules of a role.
    func rules(_ role: Role) -> [RuleItem] {
        marks.filter { $0.role == role }.flatMap { mark -> [RuleItem] in
            if case .rule(let items) = mark.items { return Array(items) }
            return []
        }
    }

    /// The points of each line.
    var lines: [[[Double]?]] {
        data.compactMap { mark in
            guard case .line(let item) = mark.items else { return nil }
            return item.points.map { $0.map { [hundredths($0.x), hundredths($0.y)] } }
        }
    }

    /// The sections of each area: x, and y above and below.
    var areas: [[[Double]?]] {
        data.compactMap { mark in
            guard case .area(let item) = mark.items else { return nil }
            return item.sections.map { $0.map { [$0.point.x, $0.point.y, $0.other.y].map(hundredths) } }
        }
    }

    /// The text of all items of a role, in order.
    func texts(_ role: Role) -> [String] {
        textItems(role).map { $0.lines.map { $0.map(\.text).joined() }.joined(separator: "\n") }
    }

    func textItems(_ role: Role) -> [TextItem] {
        marks.filter { $0.role == role }.flatMap { mark -> [TextItem] in
            guard case .text(let items) = mark.items else { return [] }
            return items
        }
    }

    /// The labels of the axes, x first.
    var axisLabels: [String] { texts(.axisLabel) }
    var axisTitles: [String] { texts(.axisTitle) }

    func groups(_ role: Role) -> [GroupItem] {
        marks.filter { $0.role == role }.flatMap { mark -> [GroupItem] in
            if case .group(let items) = mark.items { return items }
            return []
        }
    }

    func count(_ role: Role) -> Int { marks.filter { $0.role == role }.count }

    private func hundredths(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}

/// Compiles a chart with fixed metrics: half an em for each character.
///
/// - Parameters:
///   - leniency: How much the chart may get wrong.
///   - change: Changes what the chart is compiled with.
func compile(
    _ text: String, registries: Registries = Registries(), leniency: Leniency = .publication,
    _ change: (inout ChartEnvironment) -> Void = { _ in }
) -> Compiled {
    let log = DiagnosticLog()
    log.leniency = leniency
    let file = SourceFile(name: "chart.yaml", text: text)
    guard let node = YAMLReader.read(file, log: log),
        let spec = ChartSpec.read(node, registries: registries, log: log)
    else { return Compiled(scene: nil, log: log) }
    var environment = ChartEnvironment(
        measuring: StandardMetrics(), tables: DataLoader(SourceReader(MemorySources(), folder: nil)), log: log
    )
    environment.registries = registries
    change(&environment)
    return Compiled(scene: ChartCompiler(environment).compile(spec), log: log)
}
