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
        var item = item
        if isTranslucent, item.opacity < 0.999 || item.blend != .normal || item.fades {
            if let flat = flattened(item, in: frame) {
                item = flat
            } else {
                tell(.translucentImage, box, frame)
            }
        }
        noteHeavyGround(box)
        if profile.bleed > 0, item.rect.offset(by: frame.offset).reachesEdge(of: sheet, bleed: profile.bleed)
        {
            tell(.pictureWithoutBleed, box, frame)
        }
        if item.image?.header.isInProcessInks == true { pagesOfUnseenInks.insert(pageNumber) }
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

    // MARK: Grounds

    /// Where a picture leaves no room for black over it.
    struct PictureGround {
        /// In points.
        fileprivate var corner: Point
        /// Pixels per point.
        fileprivate var scale: Double
        fileprivate var width: Int
        fileprivate var isHeavy: [Bool]

        func isHeavy(at place: Point) -> Bool {
            let column = max(0, min(width - 1, Int((place.x - corner.x) * scale)))
            let row = max(0, Int((place.y - corner.y) * scale))
            return isHeavy[min(isHeavy.count - 1, row * width + column)]
        }
    }

    /// Looks at a picture as it lies on the page, once.
    ///
    /// - Returns: nil for a picture whose inks aren't known here.
    mutating func ground(of layer: Layer) -> PictureGround? {
        guard case .image(let items) = layer.items, let item = items.first, let file = item.image,
            !file.header.isInProcessInks
        else { return nil }
        let place = PicturePlace(file: file, box: layer.bounds)
        if let known = pictureGrounds[place] { return known }
        guard
            let seen = image(
                of: [Mark(.group([onScreen(layer).group]))], in: layer.bounds, ppi: Self.groundPPI),
            let pixels = seen.pixels, !pixels.isEmpty
        else { return nil }
        let inks = converter.pixels(pixels, count: pixels.count / 3)
        let room = Int((profile.totalInk - 100 - Self.noise) * 2.55)
        let isHeavy = (0..<(inks.count / 4)).map { pixel -> Bool in
            let colors = inks[(4 * pixel)..<(4 * pixel + 3)]
            return colors.reduce(0) { $0 + Int($1) } > room
        }
        let ground = PictureGround(
            corner: Point(layer.bounds.minX, layer.bounds.minY), scale: Self.groundPPI / 72,
            width: seen.header.storedWidth,
            isHeavy: isHeavy)
        pictureGrounds[place] = ground
        return ground
    }

    struct PicturePlace: Hashable {
        var file: EncodedImage
        var box: Rect
    }

    private static let groundPPI = 144.0
    /// How much pixels next to each other differ, in percent of ink.
    private static let noise = 5.0

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

extension Rect {
    /// Whether a side lies on one of a sheet, or beyond it, but not as far as the bleed goes.
    fileprivate func reachesEdge(of sheet: Rect, bleed: Double) -> Bool {
        let beyond = [sheet.minX - minX, sheet.minY - minY, maxX - sheet.maxX, maxY - sheet.maxY]
        return beyond.contains { $0 > -0.1 && $0 < bleed - 0.1 }
    }
}
