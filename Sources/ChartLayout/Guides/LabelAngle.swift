import Grammar
import SceneGraph

/// The alignment of a rotated label, which makes it lead away from the plot (Vega-Lite's `defaultLabelAlign`
/// and `defaultLabelBaseline`, `compile/axis/properties.ts`).
struct LabelAngle {
    /// The angle, clockwise from 0 to 360.
    let degrees: Double

    init(_ degrees: Double) {
        self.degrees = (degrees.truncatingRemainder(dividingBy: 360) + 360).truncatingRemainder(
            dividingBy: 360)
    }

    /// - Returns: nil for a label parallel to the side, which is aligned as if it weren't rotated.
    func align(_ side: AxisDefinition.Orient) -> TextAlign? {
        let start: Double = side.isHorizontal ? 0 : 90
        guard (degrees + start).truncatingRemainder(dividingBy: 180) != 0 else {
            return side.isHorizontal ? nil : .center
        }
        let isTowards = start < degrees && degrees < 180 + start
        return isTowards == (side == .bottom || side == .left) ? .left : .right
    }

    /// - Returns: nil if the label is aligned as if it weren't rotated.
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
