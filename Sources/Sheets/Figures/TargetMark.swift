import ChartLayout
import Colors
import Diagnostics
import Documents
import Grammar
import SceneGraph

/// The look of a target: outlined and hatched as the theme's style `target` says, with an open end if
/// it is a floor.
struct TargetMark {
    private var fill: Paint?
    private var stroke: Paint?
    let strokeWidth: Double
    private var bounds: BoundDefinition
    private let scale: Double

    /// - Parameter color: The colour in place of the theme's.
    init(color: Color? = nil, _ context: SheetContext) {
        let style = context.config.markStyle("target")?.definition
        scale = context.chartScale
        let standard = color ?? context.color(.target)
        fill = style?.fill?.paint ?? .hatch(Hatch(color: standard))
        stroke = style?.stroke?.paint ?? .color(standard)
        strokeWidth = (style?.strokeWidth ?? 0.75) * scale
        bounds = context.bounds
        if case .hatch(var hatch)? = fill {
            if let color { hatch.color = color }
            (hatch.lineWidth, hatch.spacing) = (hatch.lineWidth * scale, hatch.spacing * scale)
            fill = .hatch(hatch)
        }
        if let color { stroke = .color(color) }
    }

    /// Draws a bar that only says whether a figure is exact: up to the figure all are of one length, and that of a floor
    /// fades out beyond, with an arrow where the width has room for it.
    func sign(_ bound: Bound, at top: Double, width: Double, _ context: SheetContext) -> [Mark] {
        let length = context.length(.signWidth)
        let fade = bound.isOpenAbove ? length * 0.3 : 0
        let box = Rect(
            x: 0, y: top, width: min(width, length + fade), height: context.length(.signHeight))
        let arrow = (bounds.arrow ?? 9) * scale
        return bar(in: box, bound: bound, fade: fade, arrow: box.width + 1.5 * arrow <= width ? arrow : 0)
    }

    /// Draws a bar that fills a box. If the figure is a floor, the hatch fades out towards the
    /// end of the box.
    ///
    /// - Parameters:
    ///   - fade: The length over which the hatch fades out; nil for a fraction of the box.
    ///   - arrow: The length of an arrow beyond the box.
    func bar(in box: Rect, bound: Bound = .exact, fade: Double? = nil, arrow: Double = 0) -> [Mark] {
        var style = Style(fill: fill, stroke: stroke, strokeWidth: strokeWidth)
        let inner = Rect(
            x: box.minX + strokeWidth / 2, y: box.minY + strokeWidth / 2, width: box.width - strokeWidth,
            height: box.height - strokeWidth)
        guard bound.isOpenAbove else { return [Mark(.rect([RectItem(inner, style: style)]))] }
        style.strokeWidth = strokeWidth
        let fade = fade ?? box.width * 0.38
        var definition = bounds
        (definition.fade, definition.arrow) = (fade, arrow)
        definition.strokeWidth = (bounds.strokeWidth ?? 1.5) * scale
        definition.overhang = min((bounds.overhang ?? 2.3) * scale, box.height * 0.35)
        let body = Rect(x: inner.minX, y: inner.minY, width: max(0, inner.width - fade), height: inner.height)
        return OpenEnd(definition).bar(body, style, isHorizontal: true, isForward: true).marks
    }

    /// The style of areas other than bars.
    var style: Style { Style(fill: fill, stroke: stroke, strokeWidth: strokeWidth) }

    /// The style of letters of a size; nil if they are too small for the hatch.
    func style(ofLetters size: Double) -> Style? {
        if case .hatch(let hatch)? = fill, !hatch.isLegible(inLettersOf: size) { return nil }
        var style = style
        // Letters that are larger than any bar have a stronger outline, too.
        style.strokeWidth = max(strokeWidth, size * 0.015)
        return style
    }
}
