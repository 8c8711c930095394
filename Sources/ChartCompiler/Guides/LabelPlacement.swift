import Documents
import Grammar
import SceneGraph

/// How axis labels lie: angle, alignment and baseline by orientation, as Vega-Lite decides them
/// (`compile/axis/properties.ts`).
struct LabelPlacement {
    let axis: AxisModel
    let length: Double
    /// Degrees clockwise, 0 to 360.
    let angle: Double

    init(axis: AxisModel, length: Double) {
        self.axis = axis
        self.length = length
        let isDiscreteX =
            axis.channel == .x && axis.model.type.isDiscrete && axis.timeUnit == nil
        let angle = axis.definition.labelAngle ?? (isDiscreteX ? 270 : 0)
        self.angle = (angle.truncatingRemainder(dividingBy: 360) + 360).truncatingRemainder(dividingBy: 360)
    }

    private var isX: Bool { axis.channel == .x }

    private var hasAngle: Bool { axis.definition.labelAngle != nil || angle != 0 }

    func align(_ position: Double) -> TextAlign {
        if let align = axis.definition.labelAlign { return align }
        if hasAngle {
            let startAngle = isX ? 0.0 : 90
            if (angle + startAngle).truncatingRemainder(dividingBy: 180) == 0 {
                return isX ? flushed(position) : .center
            }
            let isMain = axis.orient == (isX ? .bottom : .left)
            return (startAngle < angle && angle < 180 + startAngle) == isMain ? .left : .right
        }
        if isX { return flushed(position) }
        return axis.orient == .right ? .left : .right
    }

    var baseline: TextBaseline {
        if let baseline = axis.definition.labelBaseline { return baseline }
        if isX {
            if (45 < angle && angle < 135) || (225 < angle && angle < 315) { return .middle }
            return (angle <= 45 || 315 <= angle) == (axis.orient == .top) ? .bottom : .top
        }
        if angle <= 45 || 315 <= angle || (135 <= angle && angle <= 225) { return .middle }
        return (45 <= angle && angle <= 135) == (axis.orient == .left) ? .top : .bottom
    }

    /// The threshold within which a label at the end of the range is kept inside; nil for none.
    private var flushThreshold: Double? {
        if let node = axis.definition.labelFlush {
            if let number = node.number { return number }
            return node.boolean == true ? 1 : nil
        }
        return isX && (axis.model.type == .quantitative || axis.model.type == .temporal) && !axis.isDiscrete
            ? 1 : nil
    }

    private func flushed(_ position: Double) -> TextAlign {
        guard let threshold = flushThreshold else { return .center }
        let (left, right) = (abs(position), abs(length - position))
        if left < right, left <= threshold { return .left }
        return right <= threshold ? .right : .center
    }

    func flushOffset(_ position: Double) -> Point {
        guard let offset = axis.definition.labelFlushOffset, isX else { return .zero }
        switch flushed(position) {
        case .left: return Point(-offset, 0)
        case .right: return Point(offset, 0)
        case .center: return .zero
        }
    }
}
