import Colors
import SceneGraph

extension SVGDrawing {
    /// An element with its paint, and what is needed besides: a hatch is a shape of lines over the element, and
    /// what is mixed with the colours below it is filled and stroked apart, as one after the other is mixed.
    ///
    /// - Parameter outline: What the element draws.
    mutating func painted(
        _ element: SVGElement, _ form: SVGForm, _ outline: Path, _ style: Style
    ) -> [SVGElement] {
        let fill = style.visibleFill
        let stroke = style.visibleStroke
        guard fill != nil || stroke != nil else { return [] }
        var parts: [SVGElement] = []
        func part(_ change: (inout Style) -> Void) {
            var style = style
            change(&style)
            var part = element
            part.properties = settings(of: style, form) { outline.bounds }
            parts.append(part)
        }
        if case .hatch(let hatch)? = fill {
            if let background = hatch.background {
                part { ($0.fill, $0.stroke) = (.color(background), nil) }
            }
            parts += lines(
                of: hatch, in: outline, isRectangle: element.name == "rect" && !element.hasRoundCorners, style
            )
            if stroke != nil { part { $0.fill = nil } }
        } else if style.blend != .normal, fill != nil, stroke != nil {
            part { $0.stroke = nil }
            part { $0.fill = nil }
        } else {
            part { _ in }
        }
        if style.blend != .normal {
            for index in parts.indices { parts[index].set("style", "mix-blend-mode:\(style.blend.rawValue)") }
        }
        guard style.link != nil, let whole = SVGElement.joining(parts) else { return parts }
        return [linked(whole, to: style.link)]
    }

    /// The lines of a hatch, cut to a shape.
    mutating func lines(
        of hatch: Hatch, in outline: Path, isRectangle: Bool, _ style: Style
    ) -> [SVGElement] {
        let lines = hatch.lines(covering: outline.bounds)
        guard !lines.isEmpty else { return [] }
        var paint = Style(fill: hatch.color)
        (paint.opacity, paint.fillOpacity) = (style.opacity, style.fillOpacity)
        var element = SVGElement(
            "path", [("d", PathData.text(lines))],
            properties: settings(of: paint, .outline) { .empty })
        // Lines end at the box around the shape by themselves.
        if !isRectangle { element.set("clip-path", clip(to: outline)) }
        return [element]
    }

    /// The properties on which the look of a shape depends.
    ///
    /// - Parameter box: What a gradient's fractions refer to.
    mutating func settings(of style: Style, _ form: SVGForm, box: () -> Rect) -> [SVGSetting] {
        var result: [SVGSetting] = []
        let fillOpacity = style.opacity * style.fillOpacity
        if fillOpacity > 0, let fill = style.fill?.forFill {
            let (value, alpha) = paint(fill, form, box)
            result.append(SVGSetting(.fill, value))
            result.append(SVGSetting(.fillOpacity, min(1, fillOpacity * alpha).svgShare))
        } else if form.hasInside {
            result.append(SVGSetting(.fill, "none"))
        }
        guard let stroke = style.visibleStroke else {
            result.append(SVGSetting(.stroke, "none"))
            return result
        }
        let (value, alpha) = paint(stroke, form, box)
        result.append(SVGSetting(.stroke, value))
        result.append(
            SVGSetting(.strokeOpacity, min(1, style.opacity * style.strokeOpacity * alpha).svgShare))
        result.append(SVGSetting(.strokeWidth, style.strokeWidth.svg))
        result.append(SVGSetting(.strokeCap, style.strokeCap.rawValue))
        if form.hasCorners {
            result.append(SVGSetting(.strokeJoin, style.strokeJoin.rawValue))
            if style.strokeJoin == .miter, form.hasPoints {
                let limit = style.strokeMiterLimit.isFinite ? max(1, style.strokeMiterLimit) : 10
                result.append(SVGSetting(.strokeMiterLimit, limit.svg))
            }
        }
        let dash = style.strokeDash
        // As the painter draws it: a dash that would take forever is a solid line.
        let isDashed = dash.allSatisfy { $0 >= 0 && $0.isFinite } && dash.reduce(0, +) > 1e-3
        result.append(
            SVGSetting(.strokeDash, isDashed ? dash.map(\.svg).joined(separator: " ") : "none"))
        if isDashed, style.strokeDashOffset.isFinite {
            result.append(SVGSetting(.strokeDashOffset, style.strokeDashOffset.svg))
        }
        return result
    }

    /// A paint as an attribute's value, and its opacity.
    private mutating func paint(
        _ paint: Paint, _ form: SVGForm, _ box: () -> Rect
    ) -> (value: String, alpha: Double) {
        switch paint {
        case .color(let color): (color.svg, color.alpha)
        // Strokes and small letters are too slim for lines within them.
        case .hatch(let hatch): (hatch.color.svg, hatch.color.alpha)
        case .gradient(let gradient): (self.gradient(gradient, form, in: box()), 1)
        case .unknown: ("#000", 1)
        }
    }
}

extension Color {
    /// The colour on the screen in its shortest notation, without its opacity.
    var svg: String {
        let text = withAlpha(1).hex
        let digits = Array(text.dropFirst())
        let isShort = stride(from: 0, to: digits.count - 1, by: 2).allSatisfy { digits[$0] == digits[$0 + 1] }
        return isShort ? "#" + String(stride(from: 0, to: digits.count, by: 2).map { digits[$0] }) : text
    }
}
