import Colors
import SceneGraph

extension Separator {
    /// Text in inks: black letters are printed over what is beneath them, so that no rim of paper shows where plates
    /// don't fit.
    mutating func separated(_ item: TextItem, in frame: Frame) -> TextItem {
        var text = item
        text.style = item.style.withoutInvisible
        if text.style.isOpaque && !item.hasTranslucentRun || profile.standard.allowsTransparency {
            let overprints = overprintsBlack(in: place(of: item, in: frame))
            text.style.fill = text.style.fill?.subdivided
            text = text.mapColors { number($0, overprints: overprints) }
        } else {
            text = resolved(text, place(of: item, in: frame), in: frame)
        }
        if isHeavy(text.style) { noteHeavyGround(place(of: item, in: frame)) }
        if isTranslucent {
            let bounds = place(of: item, in: frame)
            if !bounds.isEmpty {
                page.add(
                    Layer(items: .text([text]), offset: frame.offset, masks: frame.masks, bounds: bounds))
            }
        }
        return text
    }

    /// What a text covers on the page.
    private func place(of item: TextItem, in frame: Frame) -> Rect {
        item.bounds(measuring: measuring).offset(by: frame.offset).intersection(frame.visible)
    }

    /// Translucent letters in the colour in which they are seen on their ground. Lines and letters beneath them are
    /// too slim to be seen through them.
    private mutating func resolved(_ item: TextItem, _ box: Rect, in frame: Frame) -> TextItem {
        let style = item.style
        let (ground, above) = page.beneath(box)
        if above.contains(where: { !$0.isSlim }) {
            tell(.textOverSeveral, box, frame)
        }
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
        return text
    }

    /// Keeps a picture in mind; one that is translucent can't be printed.
    mutating func note(_ item: ImageItem, in frame: Frame) {
        let box = item.rect.offset(by: frame.offset).intersection(frame.visible)
        guard !box.isEmpty else { return }
        if !profile.standard.allowsTransparency, item.opacity < 0.999 || item.blend != .normal {
            tell(.translucentImage, box, frame)
        }
        // Of its inks only the limit is known.
        noteHeavyGround(box)
        guard isTranslucent else { return }
        page.add(Layer(items: .image([item]), offset: frame.offset, masks: frame.masks, bounds: box))
    }
}
