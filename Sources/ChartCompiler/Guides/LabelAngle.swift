import Grammar
import SceneGraph

/// How a label that is turned stands at its place, so that it leads away from the plot (Vega-Lite's
/// `defaultLabelAlign` and `defaultLabelBaseline`, `compile/axis/properties.ts`).
struct LabelAngle {
    /// Clockwise, 0 to 360.
    let degrees: Double

    init(_ degrees: Double) {
        self.degrees = (degrees.truncatingRemainder(dividingBy: 360) + 360).truncatingRemainder(
            dividingBy: 360)
    }

    /// - Returns: nil for a label along the side: as if it weren't turned.
    func align(_ side: AxisDefinition.Orient) -> TextAlign? {
        let start: Double = side.isHorizontal ? 0 : 90
        guard (degrees + start).truncatingRemainder(dividingBy: 180) != 0 else {
            return side.isHorizontal ? nil : .center
        }
        let isTowards = start < degrees && degrees < 180 + start
        return isTowards == (side == .bottom || side == .left) ? .left : .right
    }

    /// - Returns: nil where it stands as if it weren't turned.
    func baseline(_ side: AxisDefinition.Orient) -> TextBaseline? {
        let isUpright = degrees <= 45 || 315 <= degrees
        if side.isHorizontal {
            if (45 < degrees && degrees < 135) || (225 < degrees && degrees < 315) { return .middle }
            return isUpright == (side == .top) ? .bottom : .top
        }
        if isUpright || (135 <= degrees && degrees <= 225) { return nil }
        return (45 <= degrees && degrees <= 135) == (side == .left) ? .top : .bottom
    }
}
