extension JSONWriter {
    mutating func rect(_ item: RectItem) {
        object { writer in
            writer.member("x", item.x)
            writer.member("y", item.y)
            writer.member("width", item.width)
            writer.member("height", item.height)
            writer.corners(item.cornerRadii)
            writer.style(item.style)
        }
    }

    mutating func corners(_ radii: CornerRadii) {
        if radii == CornerRadii(radii.topLeft) {
            member("cornerRadius", radii.topLeft, unless: 0)
        } else {
            member("cornerRadiusTopLeft", radii.topLeft)
            member("cornerRadiusTopRight", radii.topRight)
            member("cornerRadiusBottomRight", radii.bottomRight)
            member("cornerRadiusBottomLeft", radii.bottomLeft)
        }
    }

    mutating func symbol(_ item: SymbolItem) {
        object { writer in
            writer.member("x", item.x)
            writer.member("y", item.y)
            writer.member("size", item.size)
            switch item.shape {
            case .named(let name): writer.member("shape", name)
            case .path(_, let source): writer.member("shape", source)
            }
            writer.member("angle", item.angle, unless: 0)
            writer.style(item.style)
        }
    }

    mutating func rule(_ item: RuleItem) {
        object { writer in
            writer.member("x", item.start.x)
            writer.member("y", item.start.y)
            writer.member("x2", item.end.x)
            writer.member("y2", item.end.y)
            writer.style(item.style)
        }
    }

    mutating func arc(_ item: ArcItem) {
        object { writer in
            writer.member("x", item.center.x)
            writer.member("y", item.center.y)
            writer.member("startAngle", item.startAngle)
            writer.member("endAngle", item.endAngle)
            writer.member("innerRadius", item.innerRadius)
            writer.member("outerRadius", item.outerRadius)
            writer.member("padAngle", item.padAngle, unless: 0)
            writer.member("cornerRadius", item.cornerRadius, unless: 0)
            writer.style(item.style)
        }
    }

    mutating func path(_ item: PathItem) {
        object { writer in
            writer.member("x", item.x, unless: 0)
            writer.member("y", item.y, unless: 0)
            writer.member("shape", item.path.svg)
            writer.style(item.style)
        }
    }

    mutating func image(_ item: ImageItem) {
        object { writer in
            if let alignment = item.alignment {
                writer.member("x", item.rect.minX + item.rect.width * alignment.align.share)
                writer.member("y", item.rect.minY + item.rect.height * alignment.baseline.share)
                writer.member("align", alignment.align.rawValue)
                writer.member("baseline", alignment.baseline.rawValue)
            } else {
                writer.member("x", item.rect.minX)
                writer.member("y", item.rect.minY)
                writer.member("width", item.rect.width)
                writer.member("height", item.rect.height)
            }
            writer.member("url", item.url)
            if let link = item.link { writer.member("href", link) }
            if !item.keepsAspect { writer.member("aspect", false) }
            writer.member("opacity", item.opacity, unless: 1)
            if item.blend != .normal { writer.member("blend", item.blend.rawValue) }
        }
    }

    mutating func text(_ item: TextItem) {
        object { writer in
            writer.member("x", item.x)
            writer.member("y", item.y)
            writer.member("dx", item.offset.x, unless: 0)
            writer.member("dy", item.offset.y, unless: 0)
            writer.key("text")
            if item.lines.count > 1 {
                writer.array(item.lines) { $0.string($1.map(\.text).joined()) }
            } else {
                writer.string(item.plainText)
            }
            writer.member("font", item.font.family)
            writer.member("fontSize", item.font.size)
            if let word = item.font.weight.word {
                writer.member("fontWeight", word)
            } else {
                writer.member("fontWeight", Double(item.font.weight.value), unless: 400)
            }
            if let slant = item.font.slant.word { writer.member("fontStyle", slant) }
            writer.member("align", item.align.rawValue)
            writer.member("baseline", item.baseline.rawValue)
            writer.member("angle", item.angle, unless: 0)
            if let limit = item.limit { writer.member("limit", limit) }
            if let lineHeight = item.lineHeight { writer.member("lineHeight", lineHeight) }
            writer.style(item.style)
        }
    }
}
