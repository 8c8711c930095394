import Colors
import SceneGraph
import TextShaping

extension Separator {
    /// Text in inks: black letters are printed over what is beneath them, so that no rim of paper shows where plates
    /// don't fit.
    ///
    /// - Returns: The text, and what is seen through it.
    mutating func separated(_ item: TextItem, in frame: Frame) -> (text: TextItem, seenThrough: GroupItem?) {
        var text = item
        var seen: [Layer] = []
        text.style = item.style.withoutInvisible
        tellPictures(in: item, in: frame)
        if text.style.isOpaque && !item.hasTranslucentRun || profile.standard.allowsTransparency {
            let overprints = isSolidBlack(item) && overprintsBlack(item, in: frame)
            text.style.fill = text.style.fill?.subdivided
            let stroke = text.style.stroke
            text = text.mapColors { number($0, overprints: overprints) }
            if isHeavy(text.style.fill) {
                text.style.stroke = stroke?.mapColors { number($0, overprints: false) }
            }
        } else {
            (text, seen) = resolved(text, place(of: item, in: frame), in: frame)
        }
        let isHeavy = isHeavy(text)
        if isHeavy || isTranslucent {
            let bounds = place(of: item, in: frame)
            if isHeavy { noteHeavyGround(bounds) }
            if !bounds.isEmpty {
                page.add(
                    Layer(items: .text([text]), offset: frame.offset, masks: frame.masks, bounds: bounds))
            }
            for layer in seen { page.add(layer) }
        }
        guard !seen.isEmpty else { return (text, nil) }
        let marks = seen.map { Mark(.group([$0.group])) }
        return (text, GroupItem(x: -frame.offset.x, y: -frame.offset.y, marks: marks))
    }

    /// Reports characters that are pictures, such as emoji: there are no inks for them.
    private mutating func tellPictures(in item: TextItem, in frame: Frame) {
        guard let shaper = measuring as? TextShaper,
            item.lines.contains(where: { $0.contains(where: \.mayHoldPictures) })
        else { return }
        let pictures = item.placedRuns(measuring: shaper).flatMap { run in
            shaper.line(run.text, in: run.font).pictures.map(\.text)
        }
        guard !pictures.isEmpty else { return }
        tell(.pictureCharacters(pictures.joined()), place(of: item, in: frame), frame)
    }

    /// Whether any of a text's letters are printed in solid black.
    private mutating func isSolidBlack(_ item: TextItem) -> Bool {
        isSolidBlack(item.style.fill) || isSolidBlack(item.style.stroke)
            || item.lines.contains { $0.contains { $0.fill.map { isSolidBlack($0) } ?? false } }
    }

    private mutating func overprintsBlack(_ item: TextItem, in frame: Frame) -> Bool {
        if let anywhere = overprintsBlackAnywhere { return anywhere }
        let shaper = measuring as? TextShaper
        return overprintsBlack(in: place(of: item, in: frame), masks: frame.masks) { _ in
            guard let shaper else { return nil }
            var letters = Path()
            for run in item.placedRuns(measuring: shaper) {
                letters.elements += Self.outline(of: run, of: item, in: frame, shaper).elements
            }
            guard item.style.stroke != nil else { return letters }
            letters.elements += StrokeOutline(of: letters, item.style).path.elements
            return letters
        }
    }

    private static func outline(
        of run: PlacedRun, of item: TextItem, in frame: Frame, _ shaper: TextShaper
    ) -> Path {
        shaper.line(run.text, in: run.font).outline.offset(by: run.origin)
            .placed(at: frame.offset + item.transformOrigin, angle: item.angle)
    }

    /// What a text covers on the page.
    private func place(of item: TextItem, in frame: Frame) -> Rect {
        item.bounds(measuring: measuring).offset(by: frame.offset).intersection(frame.visible)
    }

    /// Translucent letters in the colour in which they are seen on their ground, and what else is seen through them
    /// within their outlines. Lines and letters beneath them are too slim for that.
    private mutating func resolved(
        _ item: TextItem, _ box: Rect, in frame: Frame
    ) -> (text: TextItem, seen: [Layer]) {
        let style = item.style
        let (ground, above) = page.beneath(box)
        let entry = ground?.entry(in: inks) ?? .paper
        func resolved(_ color: Color, _ alpha: Double) -> Color {
            inks.number(seen(color, alpha: alpha * color.alpha, style.blend, on: entry))
        }
        var text = item
        text.style = style.asOpaque
        text.style.fill = style.fill?.mapColors { resolved($0, style.opacity * style.fillOpacity) }
        text.style.stroke = style.stroke?.mapColors { resolved($0, style.opacity * style.strokeOpacity) }
        for line in item.lines.indices {
            for run in item.lines[line].indices {
                text.lines[line][run].fill = item.lines[line][run].fill.map {
                    resolved($0, style.opacity * style.fillOpacity)
                }
            }
        }
        let several = above.filter { !$0.isSlim }
        return (text, several.isEmpty ? [] : seen(several, through: item, box, in: frame))
    }

    /// Things in the colours in which they are seen through letters and their contours, within the outlines of these.
    private mutating func seen(
        _ layers: [Layer], through item: TextItem, _ box: Rect, in frame: Frame
    ) -> [Layer] {
        let style = item.style
        guard let shaper = measuring as? TextShaper, !layers.contains(where: { $0.art != nil }) else {
            tell(.textOverSeveral, box, frame)
            return []
        }
        var parts: [(outline: Path, color: Color, alpha: Double)] = []
        for run in item.placedRuns(measuring: shaper) {
            let letters = Self.outline(of: run, of: item, in: frame, shaper)
            if case .color(let color)? = run.fill {
                parts.append((letters, color, style.opacity * style.fillOpacity))
            }
            if case .color(let color)? = style.stroke {
                parts.append(
                    (StrokeOutline(of: letters, style).path, color, style.opacity * style.strokeOpacity))
            }
        }
        var seenLayers: [Layer] = []
        for part in parts {
            let (color, alpha) = (part.color, part.alpha * part.color.alpha)
            let place = part.outline.controlBounds.intersection(frame.visible)
            for var layer in layers {
                if layer.isImage {
                    let film = Self.film(color, alpha: alpha, style.blend, over: place)
                    guard let picture = seen(layer, through: film, place, in: frame).first else { continue }
                    layer = picture
                } else {
                    layer.items = layer.items.mapColors { number in
                        guard let entry = inks.entry(of: number) else { return number }
                        return inks.number(seen(color, alpha: alpha, style.blend, on: entry))
                    }
                    layer.bounds = layer.bounds.intersection(place)
                }
                layer.masks.append(part.outline)
                (layer.solid, layer.plain) = (nil, nil)
                if !layer.bounds.isEmpty { seenLayers.append(layer) }
            }
        }
        return seenLayers
    }
}

extension TextRun {
    /// Whether there may be emoji: all but a few of these lie beyond the first plane, or among symbols and joiners.
    fileprivate var mayHoldPictures: Bool { text.utf8.contains { $0 >= 0xF0 || $0 == 0xE2 } }
}
