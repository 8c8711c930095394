import CCairo
import SceneGraph

extension Painter {
    mutating func paint(_ item: ImageItem) throws(RenderingError) {
        let image = try images.image(at: item.url)
        let box = item.rect
        guard box.width > 0, box.height > 0, box.width.isFinite, box.height.isFinite, item.opacity > 0
        else { return }
        var (scaleX, scaleY) = (box.width / image.width, box.height / image.height)
        if item.keepsAspect {
            scaleX = min(scaleX, scaleY)
            scaleY = scaleX
        }
        guard min(scaleX, scaleY) > 1e-9 else { return }
        cairo_save(cairo)
        defer { cairo_restore(cairo) }
        cairo_translate(
            cairo, bounded(box.center.x - image.width * scaleX / 2),
            bounded(box.center.y - image.height * scaleY / 2))
        cairo_scale(cairo, scaleX, scaleY)
        cairo_new_path(cairo)
        cairo_rectangle(cairo, 0, 0, image.width, image.height)
        cairo_set_source_surface(cairo, image.surface, 0, 0)
        // The edges' pixels must not mix with nothing.
        cairo_pattern_set_extend(cairo_get_source(cairo), CAIRO_EXTEND_PAD)
        if item.opacity < 1 {
            cairo_clip(cairo)
            cairo_paint_with_alpha(cairo, item.opacity)
        } else {
            cairo_fill(cairo)
        }
    }
}

/// The pictures of a scene, each read once.
struct ImageCache {
    private var images: [String: Image] = [:]

    final class Image {
        let surface: OpaquePointer
        /// The size in pixels.
        let width: Double
        let height: Double

        init(url: String) throws(RenderingError) {
            let path = url.hasPrefix("file://") ? String(url.dropFirst(7)) : url
            guard !path.contains("://"), !path.hasPrefix("data:") else {
                throw .imageUnreadable(url, reason: "only local PNG files can be drawn")
            }
            surface = cairo_image_surface_create_from_png(path)
            width = Double(cairo_image_surface_get_width(surface))
            height = Double(cairo_image_surface_get_height(surface))
            let status = cairo_surface_status(surface)
            switch status {
            case CAIRO_STATUS_SUCCESS where width > 0 && height > 0: return
            case CAIRO_STATUS_FILE_NOT_FOUND: throw .imageUnreadable(url, reason: "there is no such file")
            case CAIRO_STATUS_NO_MEMORY: throw .imageUnreadable(url, reason: "it is too large")
            default: throw .imageUnreadable(url, reason: "it is not a sound PNG file")
            }
        }

        deinit { cairo_surface_destroy(surface) }
    }

    mutating func image(at url: String) throws(RenderingError) -> Image {
        if let image = images[url] { return image }
        let image = try Image(url: url)
        images[url] = image
        return image
    }
}
