import Colors

extension Scene {
    /// The scene as indented text for people and tests: one line for each mark or item, coordinates
    /// rounded to hundredths.
    public func dump() -> String {
        var dump = SceneDump()
        dump.line(
            "scene \(dump.size(width, height))", dump.pair(origin, " at "), background.map { " on \($0.css)" }
        )
        dump.nested { $0.mark(Mark(.group([root]), role: .frame)) }
        return dump.text
    }
}

/// Builds the text, line by line.
private struct SceneDump {
    private(set) var text = ""
    private var depth = 0

    mutating func line(_ parts: String?...) {
        text += String(repeating: "  ", count: depth) + parts.compactMap { $0 }.joined() + "\n"
    }

    mutating func nested(_ body: (inout SceneDump) -> Void) {
        depth += 1
        body(&self)
        depth -= 1
    }

    mutating func mark(_ mark: Mark) {
        let kind = mark.items.vegaName == mark.role.rawValue ? "" : " \(mark.role.rawValue)"
        line(
            mark.items.vegaName, kind, mark.name.map { " \"\($0)\"" }, mark.clip ? " clip" : nil,
            mark.zIndex == 0 ? nil : " z\(mark.zIndex)")
        nested { $0.items(mark.items) }
    }

    private mutating func items(_ items: Mark.Items) {
        switch items {
        case .group(let items): for item in items { group(item) }
        case .rect(let items): for item in items { rect(item) }
        case .symbol(let items): for item in items { symbol(item) }
        case .line(let item):
            line(series(item.points) { pair($0) }, curve(item.interpolation, item.tension), paint(item.style))
        case .area(let item):
            line(
                series(item.sections) { "\(pair($0.point))–\(pair($0.other))" },
                curve(item.interpolation, item.tension), paint(item.style))
        case .trail(let item):
            line(series(item.sections) { "\(pair($0.point))×\(number($0.width))" }, paint(item.style))
        case .rule(let items):
            for item in items { line("\(pair(item.start)) \(pair(item.end))", paint(item.style)) }
        case .arc(let items): for item in items { arc(item) }
        case .path(let items):
            for item in items {
                let path = item.path.map { Point(($0.x * 100).rounded() / 100, ($0.y * 100).rounded() / 100) }
                line(pair(Point(item.x, item.y)), " ", path.svg, paint(item.style))
            }
        case .text(let items): for item in items { text(item) }
        case .image(let items): for item in items { line(box(item.rect), " \(quoted(item.url))") }
        }
    }

    private mutating func group(_ item: GroupItem) {
        let size = item.box.map { " \(self.size($0.width, $0.height))" }
        line(
            pair(Point(item.x, item.y)), size, item.clip ? " clip" : nil,
            some("radius", item.cornerRadii.largest),
            paint(item.style))
        nested { dump in for mark in item.marks { dump.mark(mark) } }
    }

    private mutating func rect(_ item: RectItem) {
        let radii = item.cornerRadii
        let corners = [radii.topLeft, radii.topRight, radii.bottomRight, radii.bottomLeft].map(number)
        line(
            "\(pair(Point(item.x, item.y))) \(size(item.width, item.height))",
            radii.isZero ? nil : " radii \(corners.joined(separator: " "))", paint(item.style))
    }

    private mutating func symbol(_ item: SymbolItem) {
        let shape =
            switch item.shape {
            case .named(let name): name
            case .path(_, let source): quoted(source)
            }
        line(
            "\(pair(Point(item.x, item.y))) \(shape) \(number(item.size))", some("angle", item.angle),
            paint(item.style))
    }

    private mutating func arc(_ item: ArcItem) {
        line(
            "\(pair(item.center)) \(number(item.startAngle))…\(number(item.endAngle))",
            " radii \(number(item.innerRadius))…\(number(item.outerRadius))", some("pad", item.padAngle),
            some("corner", item.cornerRadius), paint(item.style))
    }

    private mutating func text(_ item: TextItem) {
        let font = item.font
        line(
            pair(Point(item.x, item.y)), item.offset == .zero ? nil : pair(item.offset, "+"),
            " \(quoted(item.plainText)) \(font.family) \(number(font.size))",
            font.drawnWeight == 400 ? nil : " \(font.drawnWeight)", font.isItalic ? " italic" : nil,
            " \(item.align.rawValue) \(item.baseline.rawValue)", some("angle", item.angle),
            item.limit.map { " limit \(number($0))" }, paint(item.style))
    }
}

extension SceneDump {
    func number(_ value: Double) -> String { decimal(value, places: 2) }

    func pair(_ point: Point, _ prefix: String = "") -> String {
        "\(prefix)\(number(point.x)),\(number(point.y))"
    }

    func size(_ width: Double, _ height: Double) -> String { "\(number(width))×\(number(height))" }

    func box(_ rect: Rect) -> String {
        "\(number(rect.minX)),\(number(rect.minY)) \(size(rect.width, rect.height))"
    }

    func quoted(_ text: String) -> String {
        var writer = JSONWriter()
        writer.string(text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// A property that is not zero.
    func some(_ name: String, _ value: Double) -> String? { value == 0 ? nil : " \(name) \(number(value))" }

    func series<Element>(_ elements: [Element?], _ describe: (Element) -> String) -> String {
        elements.map { $0.map(describe) ?? "|" }.joined(separator: " ")
    }

    func curve(_ interpolation: Interpolation, _ tension: Double?) -> String? {
        let name = interpolation == .linear ? "" : " \(interpolation.rawValue)"
        return name + (tension.map { " tension \(number($0))" } ?? "")
    }

    func paint(_ style: Style) -> String {
        var text = style.fill.map { " fill \(name($0))" } ?? ""
        if let stroke = style.stroke {
            text += " stroke \(name(stroke)) \(number(style.strokeWidth))"
            if !style.strokeDash.isEmpty {
                text += " dash \(style.strokeDash.map(number).joined(separator: " "))"
            }
            if style.strokeCap != .butt { text += " \(style.strokeCap.rawValue)" }
        }
        for (name, value) in [
            ("opacity", style.opacity), ("fill-opacity", style.fillOpacity),
            ("stroke-opacity", style.strokeOpacity),
        ] where value != 1 {
            text += " \(name) \(number(value))"
        }
        if style.blend != .normal { text += " \(style.blend.rawValue)" }
        return text
    }

    private func name(_ paint: Paint) -> String {
        switch paint {
        case .color(let color): color.css
        case .gradient(let gradient):
            "\(gradient.isRadial ? "radial" : "linear")(\(gradient.stops.map(\.color.css).joined(separator: " ")))"
        case .unknown(let text): text
        case .hatch(let hatch):
            "hatch(\(hatch.color.css) \(number(hatch.lineWidth))/\(number(hatch.spacing))\(hatch.fade == nil ? "" : " fading"))"
        }
    }
}
