import Colors
import Rendering
import SceneGraph
import TextShaping

// What is translucent together with a picture becomes a picture: pixels are mixed as on the screen, and go through the
// profile of the press as those of any photograph.

extension Separator {
    /// A picture as it is printed. One that is translucent is drawn together with what is beneath it.
    mutating func separated(_ item: ImageItem, in frame: Frame) -> ImageItem {
        let box = item.rect.offset(by: frame.offset).intersection(frame.visible)
        guard !box.isEmpty else { return item }
        // Of its inks only the limit is known.
        noteHeavyGround(box)
        guard isTranslucent else { return item }
        var item = item
        if item.opacity < 0.999 || item.blend != .normal || item.fades {
            if let flat = flattened(item, in: frame) {
                item = flat
            } else {
                tell(.translucentImage, box, frame)
            }
        }
        page.add(Layer(items: .image([item]), offset: frame.offset, masks: frame.masks, bounds: box))
        return item
    }

    /// A translucent picture as an opaque one of the same place.
    private func flattened(_ item: ImageItem, in frame: Frame) -> ImageItem? {
        let place = item.rect.offset(by: frame.offset)
        let (ground, above) = page.beneath(place, limit: .max)
        guard !above.contains(where: { $0.art != nil }) else { return nil }
        let layers = ([ground].compactMap { $0 } + above).map { Mark(.group([onScreen($0).group])) }
        let own = GroupItem(x: frame.offset.x, y: frame.offset.y, marks: [Mark(.image([item]))])
        guard
            let image = image(of: layers + [Mark(.group([own]))], in: place, ppi: Self.resolution(of: item))
        else { return nil }
        var flat = ImageItem(rect: item.rect, url: item.url, image: image)
        flat.keepsAspect = false
        return flat
    }

    /// What is seen of a picture or a gradient through something translucent: pictures without the edges of either, which
    /// are cut off as outlines.
    ///
    /// - Parameters:
    ///   - over: The translucent thing, on the page.
    ///   - box: What that covers.
    /// - Returns: Nothing after a finding.
    mutating func seen(_ layer: Layer, through over: Mark, _ box: Rect, in frame: Frame) -> [Layer] {
        let region = layer.bounds.intersection(box)
        guard !region.isEmpty else { return [] }
        var whole = onScreen(layer)
        whole.masks = []
        var ppi = Self.finest
        if case .image(let items) = layer.items, let item = items.first { ppi = Self.resolution(of: item) }
        guard let image = image(of: [Mark(.group([whole.group])), over], in: region, ppi: ppi) else {
            tell(.overImage, box, frame)
            return []
        }
        var seen = ImageItem(rect: region, url: image.url, image: image)
        seen.keepsAspect = false
        let edges = layer.isImage ? [[]] : layer.outlines.map { [$0.outline] }
        return edges.map {
            Layer(items: .image([seen]), offset: .zero, masks: layer.masks + $0, bounds: region)
        }
    }

    /// A translucent colour all over a place.
    static func film(_ color: Color, alpha: Double, _ blend: BlendMode, over box: Rect) -> Mark {
        var style = Style(fill: color.withAlpha(1))
        (style.opacity, style.blend) = (alpha, blend)
        return Mark(.rect([RectItem(box.expanded(by: 2), style: style)]))
    }

    /// Marks of a part of the page as pixels.
    private func image(of marks: [Mark], in region: Rect, ppi: Double) -> EncodedImage? {
        guard let shaper = measuring as? TextShaper else { return nil }
        let root = GroupItem(x: -region.minX, y: -region.minY, marks: marks)
        let scene = Scene(width: region.width, height: region.height, background: .white, root: root)
        guard let bytes = try? PNGRenderer.render(scene, ppi: ppi, shaper: shaper) else { return nil }
        return try? EncodedImage(url: "seen through", bytes)
    }

    /// Something painted in the colours of the screen.
    private func onScreen(_ layer: Layer) -> Layer {
        var layer = layer
        layer.items = layer.items.mapColors { inks.entry(of: $0)?.color ?? $0 }
        return layer
    }

    /// As many pixels per inch as the picture has, as far as a press shows them.
    private static func resolution(of item: ImageItem) -> Double {
        guard let image = item.image, item.rect.width > 0 else { return finest }
        return max(coarsest, min(finest, Double(image.width) / item.rect.width * 72))
    }

    private static let coarsest = 200.0
    private static let finest = 300.0
}
