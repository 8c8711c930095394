import CCairo
import CJPEG
import Glibc
import SceneGraph

/// The pictures of a scene, or of all scenes of a document, each decoded once.
final class ImageCache {
    /// The files whose own bytes a document keeps: these are not decoded.
    enum Kept { case none, jpeg, jpegForScreens, processInks }

    private let kept: Kept
    private var images: [EncodedImage: Image] = [:]

    init(keeping kept: Kept = .none) { self.kept = kept }

    /// Whether pictures are part of a document, whose readers see to the pixels at their edges.
    var isForDocument: Bool { kept != .none }

    var isEmpty: Bool { images.isEmpty }

    var hasInvertedInks: Bool { images.values.contains { $0.header.hasInvertedInks } }

    func image(_ encoded: EncodedImage) throws(RenderingError) -> Image {
        if let image = images[encoded] { return image }
        let header = encoded.header
        let keepsFile =
            switch kept {
            case .none: false
            case .jpeg: header.format == .jpeg
            case .jpegForScreens: header.format == .jpeg && !header.isInProcessInks
            case .processInks: header.format == .jpeg && header.isInProcessInks
            }
        let image = try Image(encoded, keepsFile: keepsFile)
        images[encoded] = image
        return image
    }
}

/// A picture as Cairo draws it.
final class Image {
    let surface: OpaquePointer
    let header: ImageHeader

    init(_ encoded: EncodedImage, keepsFile: Bool) throws(RenderingError) {
        let bytes = encoded.bytes
        header = encoded.header
        let (decoded, isSound) =
            switch header.format {
            case .png: (Image.png(bytes), true)
            case .jpeg: Image.jpeg(bytes, header, keepsFile: keepsFile)
            }
        guard let decoded else { throw .cairo("out of memory") }
        surface = decoded
        switch cairo_surface_status(surface) {
        case CAIRO_STATUS_SUCCESS where isSound: break
        case CAIRO_STATUS_NO_MEMORY: throw .imageUnreadable(encoded.name, reason: "it is too large")
        default: throw .imageUnreadable(encoded.name, reason: ImageError.damaged(header.format).reason)
        }
        if keepsFile, header.format == .jpeg { attach(bytes) }
    }

    deinit { cairo_surface_destroy(surface) }

    /// Lets Cairo write the file's bytes in place of the pixels.
    private func attach(_ bytes: [UInt8]) {
        guard let copy = malloc(bytes.count) else { return }
        bytes.withUnsafeBytes { bytes in
            if let start = bytes.baseAddress { copy.copyMemory(from: start, byteCount: bytes.count) }
        }
        let data = copy.assumingMemoryBound(to: UInt8.self)
        let status = cairo_surface_set_mime_data(
            surface, CAIRO_MIME_TYPE_JPEG, data, UInt(bytes.count), { free($0) }, copy)
        if status != CAIRO_STATUS_SUCCESS { free(copy) }
    }

    // MARK: Decoding

    private static func png(_ bytes: [UInt8]) -> OpaquePointer? {
        var rest = bytes[...]
        return withUnsafeMutablePointer(to: &rest) { rest in
            cairo_image_surface_create_from_png_stream(
                { rest, target, count in
                    guard let rest = rest?.assumingMemoryBound(to: ArraySlice<UInt8>.self), let target,
                        rest.pointee.count >= Int(count)
                    else { return CAIRO_STATUS_READ_ERROR }
                    rest.pointee.withUnsafeBufferPointer { bytes in
                        if let start = bytes.baseAddress { target.update(from: start, count: Int(count)) }
                    }
                    rest.pointee = rest.pointee.dropFirst(Int(count))
                    return CAIRO_STATUS_SUCCESS
                }, rest)
        }
    }

    /// Without decoding, the pixels are only there to have a size: no memory is touched.
    private static func jpeg(
        _ bytes: [UInt8], _ header: ImageHeader, keepsFile: Bool
    ) -> (surface: OpaquePointer?, isDecoded: Bool) {
        let (width, height) = (header.storedWidth, header.storedHeight)
        let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
        guard !keepsFile, let pixels = cairo_image_surface_get_data(surface) else { return (surface, true) }
        let stride = Int(cairo_image_surface_get_stride(surface))
        let status = jpeg_decode_bgrx(
            bytes, UInt(bytes.count), pixels, stride, UInt32(width), UInt32(height))
        cairo_surface_mark_dirty(surface)
        return (surface, status == 1)
    }
}

extension EncodedImage {
    /// The address as errors name it: one that holds a picture is long.
    fileprivate var name: String { url.utf8.count > 200 ? url.prefix(40) + "…" : url }
}
