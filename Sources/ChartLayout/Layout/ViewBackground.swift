import Grammar
import SceneGraph

extension ViewBackground {
    var style: Style {
        var style = Style(fill: fill?.paint, stroke: stroke?.paint, strokeWidth: strokeWidth ?? 1)
        style.strokeDash = strokeDash ?? []
        style.strokeDashOffset = strokeDashOffset ?? 0
        style.strokeCap = strokeCap ?? .butt
        style.strokeJoin = strokeJoin ?? .miter
        style.strokeMiterLimit = strokeMiterLimit ?? 10
        style.opacity = opacity ?? 1
        style.fillOpacity = fillOpacity ?? 1
        style.strokeOpacity = strokeOpacity ?? 1
        return style
    }
}
