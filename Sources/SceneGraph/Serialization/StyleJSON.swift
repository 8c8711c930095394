import Colors

extension JSONWriter {
    /// Writes the members that differ from the defaults of Vega's marks.
    mutating func style(_ style: Style) {
        if let fill = style.fill { member("fill", fill) }
        if let stroke = style.stroke {
            member("stroke", stroke)
            member("strokeWidth", style.strokeWidth)
            if !style.strokeDash.isEmpty {
                key("strokeDash")
                array(style.strokeDash) { $0.number($1) }
                member("strokeDashOffset", style.strokeDashOffset, unless: 0)
            }
            if style.strokeCap != .butt { member("strokeCap", style.strokeCap.rawValue) }
            if style.strokeJoin != .miter { member("strokeJoin", style.strokeJoin.rawValue) }
        }
        member("opacity", style.opacity, unless: 1)
        member("fillOpacity", style.fillOpacity, unless: 1)
        member("strokeOpacity", style.strokeOpacity, unless: 1)
        if let link = style.link { member("href", link) }
        if style.blend != .normal { member("blend", style.blend.rawValue) }
    }

    private mutating func member(_ name: String, _ paint: Paint) {
        key(name)
        switch paint {
        case .color(let color): string(color.css)
        case .gradient(let gradient): self.gradient(gradient)
        case .hatch(let hatch): self.hatch(hatch)
        case .unknown(let text): string(text)
        }
    }

    private mutating func gradient(_ gradient: Gradient) {
        object { writer in
            writer.member("gradient", gradient.isRadial ? "radial" : "linear")
            writer.member("x1", gradient.start.x)
            writer.member("y1", gradient.start.y)
            if gradient.isRadial { writer.member("r1", gradient.startRadius) }
            writer.member("x2", gradient.end.x)
            writer.member("y2", gradient.end.y)
            if gradient.isRadial { writer.member("r2", gradient.endRadius) }
            writer.key("stops")
            writer.array(gradient.stops) { writer, stop in
                writer.object { writer in
                    writer.member("offset", stop.offset)
                    writer.member("color", stop.color.css)
                }
            }
        }
    }

    private mutating func hatch(_ hatch: Hatch) {
        object { writer in
            writer.member("hatch", hatch.color.css)
            if let background = hatch.background { writer.member("background", background.css) }
            writer.member("angle", hatch.angle)
            writer.member("lineWidth", hatch.lineWidth)
            writer.member("spacing", hatch.spacing)
            guard let fade = hatch.fade else { return }
            writer.key("fade")
            writer.object { $0.fade(fade) }
        }
    }

    private mutating func fade(_ fade: Hatch.Fade) {
        switch fade {
        case .horizontal(let from, let to):
            member("direction", "horizontal")
            member("from", from)
            member("to", to)
        case .vertical(let from, let to):
            member("direction", "vertical")
            member("from", from)
            member("to", to)
        case .angular(let center, let from, let to):
            member("direction", "angular")
            member("x", center.x)
            member("y", center.y)
            member("from", from)
            member("to", to)
        }
    }
}
