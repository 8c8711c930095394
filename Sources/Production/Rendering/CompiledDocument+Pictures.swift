import Diagnostics
import Press
import Rendering
import SceneGraph

extension CompiledDocument {
    /// Reports pictures whose colours the press would have to guess.
    func tellColors(for press: PressProfile, _ log: DiagnosticLog, at span: Span?) {
        var known: Set<String> = []
        for image in pages.flatMap(\.root.pictures) where known.insert(image.url).inserted {
            let name = image.url.hasPrefix("data:") ? "a picture in the document" : "'\(image.url)'"
            switch image.colorStatement {
            case .standard: break
            case .none where press.untaggedPictures == .sRGB: break
            case .none:
                log.error(
                    .pictureColors, "\(name) doesn't say which colours it has", at: span,
                    hint:
                        "save it with its profile, or say 'untaggedPictures: sRGB' in the press profile if the house's "
                        + "pictures are such")
            case .other:
                log.error(
                    .pictureColors, "\(name) has colours of another profile than sRGB", at: span,
                    hint: "convert it to sRGB, or to the inks of the press (JPEG in CMYK)")
            }
        }
    }

    /// The part of the document that made what is at a place of a page.
    ///
    /// - Parameters:
    ///   - point: In points from the upper left corner.
    ///   - page: From 0.
    func source(at point: Point, page: Int) -> Range<Int>? {
        guard pages.indices.contains(page) else { return nil }
        return pages[page].root.source(at: point - pages[page].origin, measuring: shaper)
    }
}

extension GroupItem {
    /// All pictures in it.
    fileprivate var pictures: [EncodedImage] {
        marks.flatMap { mark -> [EncodedImage] in
            switch mark.items {
            case .group(let items): items.flatMap(\.pictures)
            case .image(let items): items.compactMap(\.image)
            default: []
            }
        }
    }

    /// What the innermost group at a place was made from.
    fileprivate func source(at point: Point, measuring: any TextMeasuring) -> Range<Int>? {
        let local = point - Point(x, y)
        for case .group(let items) in marks.reversed().map(\.items) {
            for item in items.reversed() {
                if let source = item.source(at: local, measuring: measuring) { return source }
            }
        }
        guard let source else { return nil }
        let box = bounds(measuring: measuring)
        let isInside =
            (box.minX...max(box.minX, box.maxX)).contains(point.x)
            && (box.minY...max(box.minY, box.maxY)).contains(point.y)
        return isInside ? source.bytes : nil
    }
}
