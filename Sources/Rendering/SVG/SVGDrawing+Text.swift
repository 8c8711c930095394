import Colors
import SceneGraph
import TextShaping

extension SVGDrawing {
    /// The lines of a text, each an element of its own, so that they are read and copied as separate ones.
    mutating func text(_ item: TextItem) throws(RenderingError) -> [SVGElement] {
        let style = item.style
        guard style.opacity * style.fillOpacity > 0 || style.visibleStroke != nil, item.x.isFinite,
            item.y.isFinite
        else { return [] }
        let lines = item.placedRunsByLine(measuring: shaper)
            .map { $0.filter { !$0.text.isEmpty && $0.origin.x.isFinite && $0.origin.y.isFinite } }
        let box = lines.joined().reduce(Rect.empty) { $0.union($1.box) }
        let frame = TextFrame(item)
        var elements: [SVGElement] = []
        for line in lines where !line.isEmpty {
            elements += hatches(within: line, of: item, in: frame)
            switch options.text {
            case .live: elements.append(live(line, of: item, in: frame, box))
            case .outlines: elements.append(contentsOf: try outlined(line, of: item, in: frame, box))
            }
        }
        if style.blend != .normal {
            for index in elements.indices {
                elements[index].set("style", "mix-blend-mode:\(style.blend.rawValue)")
            }
        }
        guard style.link != nil, let whole = SVGElement.joining(elements) else { return elements }
        return [linked(whole, to: style.link)]
    }

    /// The lines of hatches, cut to the letters that are filled with them.
    private mutating func hatches(
        within line: [PlacedRun], of item: TextItem, in frame: TextFrame
    ) -> [SVGElement] {
        guard item.style.opacity * item.style.fillOpacity > 0 else { return [] }
        return line.flatMap { run -> [SVGElement] in
            guard let hatch = run.hatch else { return [] }
            let letters = shaper.line(run.text, in: run.font).outline.offset(by: run.origin)
                .placed(at: item.transformOrigin, angle: frame.angle)
            return lines(of: hatch, in: letters, isRectangle: false, item.style)
        }
    }

    // MARK: Live

    /// A line as text. Its pieces follow one another at the distances that their fonts give them, and wherever the
    /// engine sets them otherwise, a piece is moved.
    private mutating func live(
        _ line: [PlacedRun], of item: TextItem, in frame: TextFrame, _ box: Rect
    ) -> SVGElement {
        var pieces: [LivePiece] = []
        var start = 0.0
        var cursor: Double?
        for run in line {
            let setting = shaper.setting(of: run.text, in: run.font)
            let settings = textSettings(of: run, setting, item, box.offset(by: frame.origin))
            let families = shaper.familyList(for: run.font)
            for (index, piece) in setting.pieces.enumerated() {
                var shift = piece.gap
                if index == 0 {
                    if let cursor {
                        shift += run.origin.x - cursor
                    } else {
                        start = run.origin.x + piece.gap
                        shift = 0
                    }
                }
                pieces.append(
                    LivePiece(
                        text: piece.text, shift: shift,
                        settings: settings + [
                            SVGSetting(.fontFamily, Self.list(piece.family, families))
                        ], features: setting.features))
            }
            cursor = run.origin.x + setting.width
        }
        // The anchor is where a viewer with other fonts keeps the line.
        let width = (cursor ?? start) - start
        let anchor = Point(start + item.align.share * width, line[0].origin.y) + frame.origin
        var element = LivePiece.element(pieces)
        element.properties.append(SVGSetting(.textAnchor, item.align.svg))
        element.attributes.insert(
            contentsOf: [("x", anchor.x.svg), ("y", anchor.y.svg)] + frame.attributes, at: 0)
        return element
    }

    private mutating func textSettings(
        of run: PlacedRun, _ setting: TextSetting, _ item: TextItem, _ box: Rect
    ) -> [SVGSetting] {
        var style = item.style
        style.fill = run.hatch == nil ? run.fill : nil
        return settings(of: style, .text) { box } + [
            SVGSetting(.fontSize, run.font.size.svg),
            SVGSetting(.fontWeight, String(run.font.drawnWeight)),
            SVGSetting(.fontStyle, run.font.isItalic ? "italic" : "normal"),
            SVGSetting(.letterSpacing, setting.tracking.svgShare),
        ]
    }

    /// A list of families as CSS has it: names that are no sequence of words are quoted.
    ///
    /// - Parameter family: The one that comes first, before all others.
    private static func list(_ family: String?, _ families: [String]) -> String {
        let names = family.map { first in [first] + families.filter { $0 != first } } ?? families
        return names.map { name in
            let isPlain = name.split(separator: " ", omittingEmptySubsequences: false).allSatisfy { word in
                word.first.map { $0.isLetter || $0 == "-" && word.count > 1 } == true
                    && word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
            }
            return isPlain ? name : "'" + name.filter { $0 != "'" && $0 != "\\" } + "'"
        }.joined(separator: ",")
    }

    // MARK: Outlines

    /// A line as the outlines of its glyphs, one outline for each run, with its text for readers.
    private mutating func outlined(
        _ line: [PlacedRun], of item: TextItem, in frame: TextFrame, _ box: Rect
    ) throws(RenderingError) -> [SVGElement] {
        var parts: [SVGElement] = []
        for run in line {
            let shaped = shaper.line(run.text, in: run.font)
            let outline = shaped.outline.offset(by: run.origin)
            if !outline.isEmpty {
                var style = item.style
                style.fill = run.hatch == nil ? run.fill : nil
                let path = outline.placed(at: item.transformOrigin, angle: frame.angle)
                parts.append(
                    SVGElement(
                        "path", [("d", PathData.text(path))],
                        properties: settings(of: style, .text) {
                            box.offset(by: item.transformOrigin)
                        }))
            }
            for picture in shaped.pictures {
                parts.append(try element(of: picture, of: run, opacity: item.style.opacity, in: frame))
            }
        }
        guard var whole = SVGElement.joining(parts) else { return [] }
        whole.set("role", "img")
        whole.set("aria-label", line.map(\.text).joined())
        return [whole]
    }

    /// Characters that are pictures in their font, such as emoji, as an image four times as fine as the screen.
    private mutating func element(
        of picture: ShapedLine.Picture, of run: PlacedRun, opacity: Double, in frame: TextFrame
    ) throws(RenderingError) -> SVGElement {
        let size = run.font.size
        let (margin, ascent, height) = (0.1 * size, 1.1 * size, 1.5 * size)
        let width = picture.width + 2 * margin
        let text = TextItem(picture.text, x: margin, y: ascent, font: run.font, fill: .black)
        let scene = Scene(
            width: width, height: height, background: nil, root: GroupItem(marks: [Mark(.text([text]))]))
        let png = try PNGRenderer.render(scene, ppi: 4 * 72, shaper: shaper)
        usesXLink = true
        let corner =
            run.origin + frame.origin + Point(picture.x - margin, -ascent)
        return SVGElement(
            "image",
            [
                ("x", corner.x.svg), ("y", corner.y.svg), ("width", width.svg), ("height", height.svg),
                ("preserveAspectRatio", "none"), ("opacity", opacity < 1 ? opacity.svgShare : nil),
                ("xlink:href", Self.address(png: png)),
            ] + frame.attributes.map { ($0.name, $0.value) })
    }
}

/// The coordinates of a text: turned about the picture's origin, to which its place is turned back, so that the
/// transform is only an angle.
private struct TextFrame {
    /// Degrees clockwise.
    var angle: Double
    /// The alignment point in these coordinates.
    var origin: Point

    init(_ item: TextItem) {
        angle = item.angle.isFinite ? item.angle : 0
        origin = Path([.move(item.transformOrigin)]).placed(at: .zero, angle: -angle).controlBounds.corner
    }

    var attributes: [(name: String, value: String)] {
        angle == 0 ? [] : [("transform", "rotate(\(angle.svg))")]
    }
}

extension Rect {
    fileprivate var corner: Point { Point(minX, minY) }
}

/// A piece of a line of text, and how far it is moved from the end of the one before it.
private struct LivePiece {
    var text: String
    var shift: Double
    var settings: [SVGSetting]
    var features: [String]

    /// The pieces as one line: what follows as the line begins is its own text.
    static func element(_ pieces: [LivePiece]) -> SVGElement {
        var element = SVGElement("text")
        guard let first = pieces.first else { return element }
        element.properties = first.settings
        element.setFeatures(first.features)
        let texts = pieces.map(\.text).joined()
        if texts.hasPrefix(" ") || texts.hasSuffix(" ") || texts.contains("  ") {
            element.set("xml:space", "preserve")
        }
        for piece in pieces {
            let isMoved = CompactNumber.units(piece.shift) != 0
            if !isMoved, piece.settings == first.settings, piece.features == first.features {
                element.content.append(.text(piece.text))
                continue
            }
            var span = SVGElement(
                "tspan", [("dx", isMoved ? piece.shift.svg : nil)], properties: piece.settings)
            if piece.features != first.features { span.setFeatures(piece.features) }
            span.content = [.text(piece.text)]
            element.append(span)
        }
        return element
    }
}

extension SVGElement {
    /// OpenType's features, which only CSS can state.
    fileprivate mutating func setFeatures(_ features: [String]) {
        if features.isEmpty, name == "text" { return }
        let list = features.map { "'\($0)'" }.joined(separator: ",")
        set("style", "font-feature-settings:\(list.isEmpty ? "normal" : list)")
    }
}

extension TextAlign {
    fileprivate var svg: String {
        switch self {
        case .left: "start"
        case .center: "middle"
        case .right: "end"
        }
    }
}
