import Grammar
import SceneGraph

/// The placement of an axis' label: its angle, alignment and baseline by orientation, as in Vega-Lite
/// (`compile/axis/properties.ts`) and, for what it leaves open, Vega (`guides/axis-labels.js`).
struct LabelPlacement {
    let axis: AxisModel
    let definition: AxisDefinition
    /// nil if neither the spec nor the defaults state an angle.
    private let turn: LabelAngle?

    init(axis: AxisModel, definition: AxisDefinition) {
        self.axis = axis
        self.definition = definition
        turn = (definition.labelAngle ?? axis.defaults.labelAngle).map(LabelAngle.init)
    }

    /// The angle in degrees clockwise, from 0 to 360.
    var angle: Double { turn?.degrees ?? 0 }

    /// - Parameter position: The position of the tick's value on the scale.
    func align(_ position: Double) -> TextAlign {
        if let align = definition.labelAlign { return align }
        if let align = turn?.align(axis.orient) { return align }
        guard axis.isHorizontal else { return axis.orient == .right ? .left : .right }
        switch flush(position) {
        case .start: return .left
        case .middle: return .center
        case .end: return .right
        }
    }

    func baseline(_ position: Double) -> TextBaseline {
        if let baseline = definition.labelBaseline { return baseline }
        if let baseline = turn?.baseline(axis.orient) { return baseline }
        if axis.isHorizontal { return axis.orient == .top ? .bottom : .top }
        switch flush(position) {
        case .start: return .top
        case .middle: return .middle
        case .end: return .bottom
        }
    }

    /// The distance in px from the ends of the range within which labels are kept inside it; nil for none.
    private var flushThreshold: Double? {
        if definition.labelFlush.isAbsent { return axis.defaults.flushesLabels == true ? 1 : nil }
        return definition.labelFlush.value
    }

    /// Returns the end of the range that a position is next to; `middle` for none.
    private func flush(_ position: Double) -> Anchor {
        guard let threshold = flushThreshold else { return .middle }
        let (low, high) = (min(axis.range.start, axis.range.end), max(axis.range.start, axis.range.end))
        let (left, right) = (abs(position - low), abs(high - position))
        if left < right, left <= threshold { return .start }
        return right <= threshold ? .end : .middle
    }

    func flushOffset(_ position: Double) -> Point {
        guard let offset = definition.labelFlushOffset else { return .zero }
        let shift: Double =
            switch flush(position) {
            case .start: -offset
            case .middle: 0
            case .end: offset
            }
        if axis.isHorizontal { return definition.labelAlign == nil ? Point(shift, 0) : .zero }
        return definition.labelBaseline == nil ? Point(0, shift) : .zero
    }
}
