import ChartModel
import Colors
import Grammar
import SceneGraph
import VisualEncoding

/// The place where a scale leaves a part of its domain out: a strip of paper across the plot, torn at both edges.
struct ScaleBreak {
    private static let tooth = (depth: 1.4, length: 5.0)

    let scale: ContinuousScale
    /// Whether the scale runs along x.
    let isAlongX: Bool
    /// The length of the plot across the scale.
    let depth: Double
    let paper: Color

    /// The breaks of a plot's scales.
    static func of(_ contexts: [MarkContext]) -> [ScaleBreak] {
        [Channel.x, .y].compactMap { channel in
            let context = contexts.first { $0.positions[channel] != nil }
            guard let context, case .continuous(let scale)? = context.positions[channel], scale.omitted != nil
            else { return nil }
            return ScaleBreak(
                scale: scale, isAlongX: channel == .x,
                depth: channel == .x ? context.height : context.width, paper: context.paper)
        }
    }

    func drawn() -> [Mark] {
        guard scale.range.count == 4 else { return [] }
        let edges = [scale.range[1], scale.range[2]].map(edge)
        let outline = edges[0] + edges[1].reversed()
        let strip = LineItem(points: outline.map { $0 }, style: Style(fill: paper))
        let lines = edges.map {
            LineItem(
                points: $0.map { $0 },
                style: Style(stroke: Color(red: 0.45, green: 0.45, blue: 0.45), width: 0.5))
        }
        return ([strip] + lines).map { Mark(.line($0)).labelled("scale break") }
    }

    /// A zigzag across the plot, a little beyond its edges.
    private func edge(at place: Double) -> [Point] {
        let count = max(2, Int((depth + 2 * Self.tooth.length) / Self.tooth.length))
        return (0...count).map { index in
            let along = -Self.tooth.length + (depth + 2 * Self.tooth.length) * Double(index) / Double(count)
            let out = place + (index.isMultiple(of: 2) ? -Self.tooth.depth : Self.tooth.depth)
            return isAlongX ? Point(out, along) : Point(along, out)
        }
    }
}
