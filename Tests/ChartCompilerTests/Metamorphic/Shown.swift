import SceneGraph

/// What the marks of a chart show, whatever the order in which they are drawn.
struct Shown: Equatable, CustomStringConvertible {
    private let items: [String]

    init(_ compiled: Compiled) {
        func below(_ group: GroupItem) -> [Mark] {
            group.marks.flatMap { mark -> [Mark] in
                if case .group(let items) = mark.items { return items.flatMap(below) }
                return mark.role == .mark ? [mark] : []
            }
        }
        items = (compiled.scene.map { below($0.root) } ?? []).flatMap(Self.items).sorted()
    }

    var count: Int { items.count }
    var description: String { items.joined(separator: "\n") }

    private static func items(of mark: Mark) -> [String] {
        switch mark.items {
        case .rect(let items):
            items.map { text("rect", [$0.x, $0.y, $0.width, $0.height], $0.style) }
        case .symbol(let items): items.map { text("symbol", [$0.x, $0.y, $0.size], $0.style) }
        case .rule(let items):
            items.map { text("rule", [$0.start.x, $0.start.y, $0.end.x, $0.end.y], $0.style) }
        case .arc(let items):
            items.map { text("arc", [$0.startAngle, $0.endAngle, $0.innerRadius, $0.outerRadius], $0.style) }
        case .line(let item):
            [text("line", item.points.flatMap { $0.map { [$0.x, $0.y] } ?? [] }, item.style)]
        default: ["another kind of mark"]
        }
    }

    private static func text(_ kind: String, _ numbers: [Double], _ style: Style) -> String {
        let places = numbers.map { (($0 * 1000).rounded() + 0) / 1000 }.map { $0 == 0 ? 0 : $0 }
        return "\(kind) \(places) \(style.fill.map { "\($0)" } ?? "-") \(style.stroke.map { "\($0)" } ?? "-")"
    }
}
