import Grammar
import SceneGraph

/// Draws a kind of mark: turns the values of channels into scene items. Each kind has a file of its own.
protocol MarkDrawing {
    /// Measures the mark on its plot.
    static func placed(_ context: MarkContext) -> PlacedMark
}

enum MarkRegistry {
    static func drawing(_ type: MarkType) -> any MarkDrawing.Type {
        switch type {
        case .arc: ArcMark.self
        case .area: AreaMark.self
        case .bar, .rect: BarMark.self
        case .circle, .point, .square: PointMark.self
        case .geoshape: GeoshapeMark.self
        case .image: ImageMark.self
        case .line: LineMark.self
        case .rule: RuleMark.self
        case .text: TextMark.self
        case .tick: TickMark.self
        case .trail: TrailMark.self
        }
    }
}
