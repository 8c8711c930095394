import Colors
import Documents
import SceneGraph

/// Reads the texts of a picture that was rendered as scene JSON, with their places and what they belong to.
struct SceneTextReader {
    /// The picture without its shapes.
    let scene: Scene
    /// Whether it is a chart rather than a page of blocks, which says what its parts are.
    let isChart: Bool

    /// - Returns: nil for a document that is no scene.
    init?(_ node: Node) {
        guard let root = node["scenegraph"] else { return nil }
        let group = GroupItem(marks: [Self.mark(root)])
        scene = Scene(
            width: node["width"]?.number ?? 0, height: node["height"]?.number ?? 0, background: nil,
            root: group)
        isChart = !Self.hasStructure(group)
    }

    private static func mark(_ node: Node) -> Mark {
        let items = node["items"]?.elements ?? []
        let role = node["role"]?.string.flatMap(Role.init(rawValue:)) ?? .mark
        switch node["marktype"]?.string {
        case "group": return Mark(.group(items.map(group)), role: role)
        case "text": return Mark(.text(items.map(text)), role: role)
        default: return Mark(.rule([]), role: role)
        }
    }

    private static func group(_ node: Node) -> GroupItem {
        var group = GroupItem(
            x: node["x"]?.number ?? 0, y: node["y"]?.number ?? 0,
            marks: (node["items"]?.elements ?? []).map(mark))
        group.annotation = node["annotation"]?["structure"]?.string.flatMap(structure).map { Annotation($0) }
        return group
    }

    /// The parts of a document on which the order and the titles of texts depend.
    private static func structure(_ name: String) -> Annotation.Structure? {
        if name.hasPrefix("heading-") { return .heading(level: 1) }
        return name == "figure" ? .figure : name == "section" ? .section : .paragraph
    }

    private static func text(_ node: Node) -> TextItem {
        let lines = node["text"]?.elements ?? node["text"].map { [$0] } ?? []
        var item = TextItem(
            x: node["x"]?.number ?? 0, y: node["y"]?.number ?? 0,
            lines: lines.map { [TextRun($0.string ?? "")] },
            font: FontStyle(family: "", size: node["fontSize"]?.number ?? 11), style: Style(fill: .black))
        item.offset = Point(node["dx"]?.number ?? 0, node["dy"]?.number ?? 0)
        item.style.fillOpacity = node["fillOpacity"]?.number ?? 1
        return item
    }

    private static func hasStructure(_ group: GroupItem) -> Bool {
        if group.annotation != nil { return true }
        return group.marks.contains { mark in
            if case .group(let groups) = mark.items { groups.contains(where: hasStructure) } else { false }
        }
    }
}
