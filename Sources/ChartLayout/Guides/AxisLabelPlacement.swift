import ChartModel
import Grammar
import SceneGraph

/// The placement of an axis' label: its angle, alignment and baseline by orientation, as in Vega-Lite
/// (`compile/axis/properties.ts`) and, for what it leaves open, Vega (`guides/axis-labels.js`).
struct AxisLabelPlacement {
    private let orient: AxisDefinition.Orient
    private let range: (start: Double, end: Double)
    private let ownAlign: TextAlign?
    private let ownBaseline: TextBaseline?
    private let ownFlushOffset: Double?
    /// The distance in px from the ends of the range within which labels are kept inside it; nil for none.
    private let flushThreshold: Double?
    /// nil if neither the spec nor the defaults state an angle.
    private let turn: LabelAngle?

    init(axis: AxisModel, definition: AxisDefinition) {
        (orient, range) = (axis.orient, axis.range)
        (ownAlign, ownBaseline) = (definition.labelText.align, definition.labelText.baseline)
        ownFlushOffset = definition.labelFlushOffset
        flushThreshold =
            definition.labelFlush.isAbsent
            ? (axis.defaults.flushesLabels == true ? 1 : nil) : definition.labelFlush.value
        turn = (definition.labelText.angle ?? axis.defaults.labelAngle).map(LabelAngle.init)
    }

    /// The angle in degrees clockwise, from 0 to 360.
    var angle: Double { turn?.degrees ?? 0 }

    /// - Parameter position: The position of the tick's value on the scale.
    func align(_ position: Double) -> TextAlign {
        if let ownAlign { return ownAlign }
        if let align = turn?.align(orient) { return align }
        guard orient.isHorizontal else { return orient == .right ? .left : .right }
        switch flush(position) {
        case .start: return .left
        case .middle: return .center
        case .end: return .right
        }
    }

    func baseline(_ position: Double) -> TextBaseline {
        if let ownBaseline { return ownBaseline }
        if let baseline = turn?.baseline(orient) { return baseline }
        if orient.isHorizontal { return orient == .top ? .bottom : .top }
        switch flush(position) {
        case .start: return .top
        case .middle: return .middle
        case .end: return .bottom
        }
    }

    /// Returns the end of the range that a position is next to; `middle` for none.
    private func flush(_ position: Double) -> Anchor {
        guard let threshold = flushThreshold else { return .middle }
        let (low, high) = (min(range.start, range.end), max(range.start, range.end))
        let (left, right) = (abs(position - low), abs(high - position))
        if left < right, left <= threshold { return .start }
        return right <= threshold ? .end : .middle
    }

    func flushOffset(_ position: Double) -> Point {
        guard let offset = ownFlushOffset else { return .zero }
        let shift: Double =
            switch flush(position) {
            case .start: -offset
            case .middle: 0
            case .end: offset
            }
        if orient.isHorizontal { return ownAlign == nil ? Point(shift, 0) : .zero }
        return ownBaseline == nil ? Point(0, shift) : .zero
    }
}
