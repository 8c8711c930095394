import Colors
import SceneGraph
import TextShaping

/// Makes SVG elements of a scene's nodes.
///
/// Each item says completely how it looks; `SVGElement.distributeProperties` then moves what items have in common to
/// the groups around them.
struct SVGDrawing {
    let options: SVGOptions
    let shaper: TextShaper
    var definitions = SVGDefinitions()
    var names = SVGNames()
    /// The pictures that are shown more than once.
    var repeatedImages: Set<EncodedImage> = []
    /// The names of the groups that links within the page lead to.
    var destinations: [String: String] = [:]
    /// Those that a group has got.
    var reached: Set<String> = []
    /// Whether an attribute is one of XLink, which programs for drawing still read in place of `href`.
    var usesXLink = false
    private var depth = 0

    init(options: SVGOptions, shaper: TextShaper) {
        self.options = options
        self.shaper = shaper
    }

    /// The whole document.
    mutating func document(_ scene: Scene) throws(RenderingError) -> SVGElement {
        let survey = try SceneSurvey(scene)
        repeatedImages = survey.repeatedImages
        for name in survey.destinations { destinations[name] = names.unique(name) }
        var group = try element(of: scene.root) ?? SVGElement("g")
        let place = Point(scene.origin.x + scene.root.x, scene.origin.y + scene.root.y)
        group.attributes.removeAll { $0.name == "transform" }
        if let transform = Self.translation(place) { group.set("transform", transform) }

        var document = root(of: scene, survey)
        if !definitions.elements.isEmpty {
            var element = SVGElement("defs")
            element.append(definitions.elements)
            document.append(element)
        }
        if let background = scene.background, background.alpha > 0 {
            document.append(
                SVGElement(
                    "rect", [("width", scene.width.svg), ("height", scene.height.svg)],
                    properties: settings(of: Style(fill: background), .rectangle) { .empty }))
        }
        if group.attributes.isEmpty { document.content += group.content } else { document.append(group) }
        return document
    }

    private func root(of scene: Scene, _ survey: SceneSurvey) -> SVGElement {
        var root = SVGElement("svg", [("xmlns", "http://www.w3.org/2000/svg")])
        if usesXLink { root.set("xmlns:xlink", "http://www.w3.org/1999/xlink") }
        if !options.isResponsive {
            root.set("width", scene.width.svg + options.unit.rawValue)
            root.set("height", scene.height.svg + options.unit.rawValue)
        }
        root.set("viewBox", "0 0 \(scene.width.svg) \(scene.height.svg)")
        if survey.hasText, options.text == .live { root.set("text-rendering", "geometricPrecision") }
        if survey.hasHan || !scene.language.hasPrefix("zh") { root.set("xml:lang", scene.language) }
        if survey.hasHan, options.text == .live {
            // Browsers have rules of their own for Chinese text.
            root.set("style", "text-spacing-trim:space-all;text-autospace:no-autospace")
        }
        let description = scene.description ?? scene.root.description ?? ""
        // What is described is read out as one picture; anything else is read through.
        root.set(
            "role",
            survey.hasAnnotations ? "document" : description.isEmpty ? "graphics-document" : "img")
        for (name, text) in [("title", scene.title ?? ""), ("desc", description)] where !text.isEmpty {
            root.append(SVGElement(name, text: text))
        }
        return root
    }

    // MARK: Groups

    mutating func element(of group: GroupItem, named role: String? = nil) throws(RenderingError)
        -> SVGElement?
    {
        guard depth < Painter.greatestDepth else { throw .nestedTooDeeply }
        depth += 1
        defer { depth -= 1 }
        var element = SVGElement("g")
        describe(&element, group, named: role)
        if let transform = Self.translation(Point(group.x, group.y)) { element.set("transform", transform) }
        let box = group.paintedBox.map { shape(of: $0) } ?? []
        element.append(box)
        var content: [SVGElement] = []
        let marks = group.marksInPaintingOrder
        for index in marks.indices { content += try elements(ofMark: index, of: marks, in: group) }
        if content.isEmpty, element.content.isEmpty { return nil }
        if group.clip, let outline = group.ownBox?.outline {
            let clip = clip(to: outline)
            if box.isEmpty {
                element.set("clip-path", clip)
            } else {
                var clipped = SVGElement("g", [("clip-path", clip)])
                clipped.append(content)
                content = [clipped]
            }
        }
        element.append(content)
        return linked(element, to: group)
    }

    /// The elements of a mark: its one item, or a group of them.
    private mutating func elements(
        ofMark index: Int, of marks: [Mark], in group: GroupItem
    ) throws(RenderingError) -> [SVGElement] {
        let mark = marks[index]
        var elements: [SVGElement] = []
        if case .group(let items) = mark.items {
            for item in items {
                let name = mark.label ?? mark.role.rawValue
                if let element = try element(of: item, named: name) { elements.append(element) }
            }
        } else {
            elements = try items(of: mark)
            guard var named = SVGElement.joining(elements) else { return [] }
            named.begin(with: "id", names.unique(mark.label ?? mark.kind))
            elements = seams(of: index, in: marks) + [named]
        }
        guard mark.clip, var box = group.ownBox, !elements.isEmpty else { return elements }
        box.cornerRadii = CornerRadii()
        return clipped(elements, to: clip(to: box.outline), apart: mark.items.isBlended)
    }

    /// Clips elements together, or one by one: a clip around several would keep those that are mixed with
    /// what is below them from it.
    private func clipped(_ elements: [SVGElement], to clip: String, apart: Bool) -> [SVGElement] {
        if apart {
            return elements.map { element in
                var element = element
                if ["g", "a"].contains(element.name) {
                    element.content = element.content.map { content in
                        guard case .element(let inner) = content else { return content }
                        return .element(clipped([inner], to: clip, apart: true)[0])
                    }
                } else {
                    element.set("clip-path", clip)
                }
                return element
            }
        }
        guard elements.count > 1 || elements.first?.isPlaced == true else {
            return elements.map { element in
                var element = element
                element.set("clip-path", clip)
                return element
            }
        }
        var group = SVGElement("g", [("clip-path", clip)])
        group.append(elements)
        return [group]
    }

    /// A reference to a clip.
    mutating func clip(to outline: Path) -> String {
        var element = SVGElement("clipPath")
        element.append(SVGElement("path", [("d", PathData.text(outline))]))
        return definitions.reference(to: element)
    }

    static func translation(_ point: Point) -> String? {
        let (x, y) = (point.x.svg, point.y.svg)
        return x == "0" && y == "0" ? nil : y == "0" ? "translate(\(x))" : "translate(\(x) \(y))"
    }
}

extension Mark {
    /// What the mark is called if nothing else says it.
    fileprivate var kind: String { role == .mark ? items.vegaName : role.rawValue }
}

extension SVGElement {
    /// Whether the element has coordinates or a clip of its own.
    fileprivate var isPlaced: Bool {
        attributes.contains { $0.name == "transform" || $0.name == "clip-path" }
    }
}
