import Grammar
import SceneGraph

/// A mark's way from channels to scene items. One file each.
protocol MarkDrawing {
    static func draw(_ context: MarkContext) -> [Mark]
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
