public import Diagnostics
import Documents
public import SceneGraph

/// Finds the pictures that a spec names.
public protocol ImageProviding {
    /// A picture, not decoded; nil, with a diagnostic, if it isn't there, may not be read, or is none.
    func image(_ text: String, at span: Span?, log: DiagnosticLog) -> EncodedImage?
}

extension DataLoader: ImageProviding {
    /// A picture by its path or its `data:` address, not decoded; nil, with a diagnostic, if it isn't
    /// there, may not be read, or is no picture.
    public func image(_ text: String, at span: Span?, log: DiagnosticLog) -> EncodedImage? {
        do throws(ImageError) {
            if let image = try EncodedImage(dataAddress: text) { return image }
        } catch {
            log.error("the picture can't be read: \(error.reason)", at: span)
            return nil
        }
        guard let source = reader.source(text, at: span, log: log) else { return nil }
        return source.reading("image", at: span, log: log) { log in
            do throws(ImageError) {
                return try EncodedImage(url: source.path, source.bytes)
            } catch {
                log.error(
                    "the picture '\(source.path)' can't be read: \(error.reason)",
                    hint: error == .unknownFormat ? "save it as PNG or JPEG" : nil)
                return nil
            }
        }
    }
}
