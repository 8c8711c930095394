import SceneGraph
import TextShaping

extension SVGDrawing {
    /// A picture, embedded; one that is shown several times is embedded once.
    mutating func image(_ item: ImageItem) throws(RenderingError) -> [SVGElement] {
        guard let image = item.image else { return [] }
        let box = item.rect
        guard box.width > 0, box.height > 0, box.width.isFinite, box.height.isFinite, item.opacity > 0
        else { return [] }
        usesXLink = true
        var element: SVGElement
        if repeatedImages.contains(image) {
            let (width, height) = (Double(image.width), Double(image.height))
            var (scaleX, scaleY) = (box.width / width, box.height / height)
            if item.keepsAspect { (scaleX, scaleY) = (min(scaleX, scaleY), min(scaleX, scaleY)) }
            let name = definitions.name(
                of: SVGElement(
                    "image",
                    [
                        ("width", width.svg), ("height", height.svg), ("xlink:href", try address(of: image)),
                    ]))
            let corner = Point(box.center.x - width * scaleX / 2, box.center.y - height * scaleY / 2)
            element = SVGElement(
                "use",
                [
                    ("xlink:href", "#" + name),
                    (
                        "transform",
                        "matrix(\(scaleX.svgFactor) 0 0 \(scaleY.svgFactor) \(corner.x.svg) \(corner.y.svg))"
                    ),
                ])
        } else {
            element = SVGElement(
                "image",
                [
                    ("x", box.minX == 0 ? nil : box.minX.svg), ("y", box.minY == 0 ? nil : box.minY.svg),
                    ("width", box.width.svg), ("height", box.height.svg),
                    ("preserveAspectRatio", item.keepsAspect ? nil : "none"),
                    ("xlink:href", try address(of: image)),
                ])
        }
        if item.opacity < 1 { element.set("opacity", item.opacity.svgShare) }
        if item.blend != .normal { element.set("style", "mix-blend-mode:\(item.blend.rawValue)") }
        return [linked(element, to: item.link)]
    }

    /// The file's own bytes as an address; a photograph that lies on its side, or is separated into inks, as a
    /// PNG, since not every program that draws SVG understands those.
    private func address(of image: EncodedImage) throws(RenderingError) -> String {
        guard image.header.orientation == .upright, !image.header.hasInvertedInks else {
            let (width, height) = (Double(image.width), Double(image.height))
            let item = ImageItem(
                rect: Rect(x: 0, y: 0, width: width, height: height), url: image.url, image: image)
            let scene = Scene(
                width: width, height: height, background: nil, root: GroupItem(marks: [Mark(.image([item]))])
            )
            return Self.address(png: try PNGRenderer.render(scene, shaper: shaper))
        }
        let type = image.header.format == .png ? "png" : "jpeg"
        return "data:image/\(type);base64," + Base64.text(image.bytes)
    }

    static func address(png: [UInt8]) -> String { "data:image/png;base64," + Base64.text(png) }
}
