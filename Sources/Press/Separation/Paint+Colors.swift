import Colors
import Rendering
import SceneGraph

extension Paint {
    /// The same paint with other colours.
    func mapColors(_ transform: (Color) -> Color) -> Paint {
        switch self {
        case .color(let color): return .color(transform(color))
        case .gradient(var gradient):
            for index in gradient.stops.indices {
                gradient.stops[index].color = transform(gradient.stops[index].color)
            }
            return .gradient(gradient)
        case .hatch(var hatch):
            hatch.color = transform(hatch.color)
            hatch.background = hatch.background.map(transform)
            return .hatch(hatch)
        case .unknown: return .color(transform(.black))
        }
    }

    /// All its colours.
    var colors: [Color] {
        switch self {
        case .color(let color): [color]
        case .gradient(let gradient): gradient.stops.map(\.color)
        case .hatch(let hatch): [hatch.color] + [hatch.background].compactMap { $0 }
        case .unknown: []
        }
    }

    /// The alpha of its most translucent colour.
    var leastAlpha: Double {
        switch self {
        case .color(let color): color.alpha
        case .gradient(let gradient): gradient.stops.map(\.color.alpha).min() ?? 1
        case .hatch(let hatch): min(hatch.color.alpha, hatch.background?.alpha ?? 1)
        case .unknown: 1
        }
    }
}

extension Paint {
    /// The same paint with stops between those of a gradient, so that each place is converted to inks for itself; a
    /// gradient between inks that somebody has declared stays as it is.
    var subdivided: Paint {
        guard case .gradient(var gradient) = self else { return self }
        var stops: [Gradient.Stop] = []
        for (stop, next) in zip(gradient.stops, gradient.stops.dropFirst()) {
            stops.append(stop)
            guard stop.color.ink == nil, next.color.ink == nil, next.offset > stop.offset else { continue }
            for step in 1..<Self.stepCount {
                let t = Double(step) / Double(Self.stepCount)
                stops.append(
                    Gradient.Stop(
                        offset: stop.offset + t * (next.offset - stop.offset),
                        color: stop.color.mixed(with: next.color, at: t)))
            }
        }
        stops += gradient.stops.suffix(1)
        gradient.stops = stops
        return .gradient(gradient)
    }

    private static let stepCount = 4
}

extension Color {
    /// The colour at a fraction of the way to another, without an ink.
    func mixed(with other: Color, at t: Double) -> Color {
        Color(
            red: red + t * (other.red - red), green: green + t * (other.green - green),
            blue: blue + t * (other.blue - blue), alpha: alpha + t * (other.alpha - alpha))
    }
}

extension Paint {
    /// Whether this is a colour that is to be seen.
    fileprivate func leavesTrace(_ opacity: Double) -> Bool {
        guard case .color(let color) = self else { return false }
        return opacity > 0.001 && color.alpha >= 0.001
    }
}

extension Style {
    /// The alpha with which the fill is drawn, at its most translucent; nil for none.
    var fillAlpha: Double? { fill?.forFill.map { $0.leastAlpha * opacity * fillOpacity } }
    var strokeAlpha: Double? { stroke?.forStroke.map { $0.leastAlpha * opacity * strokeOpacity } }

    /// Whether nothing beneath shows through.
    var isOpaque: Bool {
        blend == .normal && (fillAlpha ?? 1) > 0.999 && (strokeAlpha ?? 1) > 0.999
    }

    /// The style without paints that leave no trace.
    var withoutInvisible: Style {
        // Nearly all items are visible, and share their style with others.
        if fill?.leavesTrace(opacity * fillOpacity) ?? true,
            stroke?.leavesTrace(strokeWidth > 0 ? opacity * strokeOpacity : 0) ?? true
        {
            return self
        }
        var style = self
        style.fill = opacity * fillOpacity > 0.001 ? fill?.forFill : nil
        style.stroke = opacity * strokeOpacity > 0.001 && strokeWidth > 0 ? stroke?.forStroke : nil
        if case .color(let color)? = style.fill, color.alpha < 0.001 { style.fill = nil }
        if case .color(let color)? = style.stroke, color.alpha < 0.001 { style.stroke = nil }
        return style
    }

    /// The style as it is drawn where nothing shows through.
    var asOpaque: Style {
        var style = mapColors { $0.withAlpha(1) }
        (style.opacity, style.fillOpacity, style.strokeOpacity) = (1, 1, 1)
        style.blend = .normal
        return style
    }
}

extension GroupItem {
    /// Whether anything in it is translucent.
    var isTranslucent: Bool {
        !style.withoutInvisible.isOpaque || marks.contains { $0.items.isTranslucent }
    }
}

extension Mark.Items {
    fileprivate var isTranslucent: Bool {
        switch self {
        case .group(let items): return items.contains(where: \.isTranslucent)
        case .image(let items): return items.contains { $0.opacity < 1 || $0.blend != .normal || $0.fades }
        case .text(let items) where items.contains(where: \.hasTranslucentRun): return true
        default: return hasStyle { !$0.isOpaque && !$0.withoutInvisible.isOpaque }
        }
    }
}

extension ImageItem {
    /// Whether the picture fades into what is beneath it.
    var fades: Bool { image?.alphas.map(ImageMask.fades) ?? false }
}

extension TextItem {
    var hasTranslucentRun: Bool {
        lines.contains { $0.contains { ($0.fill?.alpha ?? 1) < 0.999 } }
    }
}

extension Mark.Items {
    /// The same items with other colours, those of texts included.
    func mapColors(_ transform: (Color) -> Color) -> Mark.Items {
        func styled<Item: Paintable>(_ items: [Item]) -> Mark.Items {
            Item.items(
                items.map { item in
                    var item = item
                    item.style = item.style.mapColors(transform)
                    return item
                })
        }
        return switch self {
        case .group, .image: self
        case .rect(let items): styled(Array(items))
        case .symbol(let items): styled(Array(items))
        case .line(let item): styled([item])
        case .area(let item): styled([item])
        case .trail(let item): styled([item])
        case .rule(let items): styled(Array(items))
        case .arc(let items): styled(items)
        case .path(let items): styled(items)
        case .text(let items): .text(items.map { $0.mapColors(transform) })
        }
    }
}

extension TextItem {
    func mapColors(_ transform: (Color) -> Color) -> TextItem {
        var item = self
        item.style = style.mapColors(transform)
        for line in lines.indices {
            for run in lines[line].indices {
                item.lines[line][run].fill = lines[line][run].fill.map(transform)
            }
        }
        return item
    }
}

extension Style {
    func mapColors(_ transform: (Color) -> Color) -> Style {
        var style = self
        style.fill = fill?.mapColors(transform)
        style.stroke = stroke?.mapColors(transform)
        return style
    }
}
