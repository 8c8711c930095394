import CCairo
import SceneGraph

extension Painter {
    mutating func paint(_ item: ImageItem) throws(RenderingError) {
        guard let encoded = item.image else { return }
        let image = try images.image(encoded)
        let box = item.rect
        guard box.width > 0, box.height > 0, box.width.isFinite, box.height.isFinite, item.opacity > 0
        else { return }
        let (width, height) = (Double(image.header.width), Double(image.header.height))
        var (scaleX, scaleY) = (box.width / width, box.height / height)
        if item.keepsAspect {
            scaleX = min(scaleX, scaleY)
            scaleY = scaleX
        }
        guard min(scaleX, scaleY) > 1e-9 else { return }
        cairo_save(cairo)
        defer { cairo_restore(cairo) }
        blend(item.blend)
        cairo_translate(
            cairo, bounded(box.center.x - width * scaleX / 2), bounded(box.center.y - height * scaleY / 2))
        cairo_scale(cairo, scaleX, scaleY)
        var turned = image.header.turned
        cairo_transform(cairo, &turned)
        cairo_new_path(cairo)
        cairo_rectangle(
            cairo, 0, 0, Double(image.header.storedWidth), Double(image.header.storedHeight))
        cairo_set_source_surface(cairo, image.surface, 0, 0)
        if !images.isForDocument {
            // The edges' pixels must not mix with nothing. Readers of documents see to it themselves.
            cairo_pattern_set_extend(cairo_get_source(cairo), CAIRO_EXTEND_PAD)
        }
        if item.opacity < 1 {
            cairo_clip(cairo)
            cairo_paint_with_alpha(cairo, item.opacity)
        } else {
            cairo_fill(cairo)
        }
    }
}

extension ImageHeader {
    /// From stored pixels to those of the upright picture.
    fileprivate var turned: cairo_matrix_t {
        let (w, h) = (Double(storedWidth), Double(storedHeight))
        let m: (xx: Double, yx: Double, xy: Double, yy: Double, x0: Double, y0: Double) =
            switch orientation {
            case .upright: (1, 0, 0, 1, 0, 0)
            case .mirrored: (-1, 0, 0, 1, w, 0)
            case .upsideDown: (-1, 0, 0, -1, w, h)
            case .mirroredUpsideDown: (1, 0, 0, -1, 0, h)
            case .transposed: (0, 1, 1, 0, 0, 0)
            case .turnedLeft: (0, 1, -1, 0, h, 0)
            case .transversed: (0, -1, -1, 0, h, w)
            case .turnedRight: (0, -1, 1, 0, 0, w)
            }
        return cairo_matrix_t(xx: m.xx, yx: m.yx, xy: m.xy, yy: m.yy, x0: m.x0, y0: m.y0)
    }
}
