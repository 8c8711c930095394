public import ChartModel
public import Diagnostics
import Documents
public import SceneGraph

extension DataLoader: ImageProviding {
    /// Returns a picture by its path or `data:` URL, without decoding it; nil, with a diagnostic, if it
    /// doesn't exist, may not be read, or isn't a picture.
    public func image(_ text: String, at span: Span?, log: DiagnosticLog) -> EncodedImage? {
        do throws(ImageError) {
            if let image = try EncodedImage(dataAddress: text) { return image }
        } catch {
            log.error(.unreadablePicture, "the picture can't be read: \(error.reason)", at: span)
            return nil
        }
        guard let source = reader.source(text, at: span, log: log) else { return nil }
        return source.reading("image", at: span, log: log) { log in
            do throws(ImageError) {
                let image = try EncodedImage(url: source.path, source.bytes)
                guard image.isComplete else {
                    log.error(
                        .unreadablePicture, "the picture '\(source.path)' is cut off: its file has no end",
                        hint: "copy or save it again")
                    return nil
                }
                return image
            } catch {
                log.error(
                    .unreadablePicture, "the picture '\(source.path)' can't be read: \(error.reason)",
                    hint: error == .unknownFormat ? "save it as PNG or JPEG" : nil)
                return nil
            }
        }
    }
}
