public import Diagnostics
import Documents
public import SceneGraph

/// A picture that a spec names, found and looked into.
public struct LocatedImage: Hashable, Sendable {
    /// For an `ImageItem`.
    public var url: String
    public var format: ImageHeader.Format
    /// The size in pixels, upright.
    public var width: Int
    public var height: Int

    public var aspectRatio: Double { Double(width) / Double(height) }
}

/// Finds the pictures that a spec names.
public protocol ImageProviding {
    /// A picture, not decoded; nil, with a diagnostic, if it isn't there, may not be read, or is none.
    func image(_ text: String, at span: Span?, log: DiagnosticLog) -> LocatedImage?
}

extension DataLoader: ImageProviding {
    /// A picture by its path or its `data:` address, not decoded; nil, with a diagnostic, if it isn't
    /// there, may not be read, or is no picture.
    public func image(_ text: String, at span: Span?, log: DiagnosticLog) -> LocatedImage? {
        do throws(ImageError) {
            if let bytes = try DataAddress.bytes(of: text) {
                return LocatedImage(url: text, try ImageHeader(bytes))
            }
        } catch {
            log.error("the picture can't be read: \(error.reason)", at: span)
            return nil
        }
        guard let path = path(text, at: span, log: log) else { return nil }
        do {
            return LocatedImage(url: path, try ImageHeader(FileReader.bytes(at: path)))
        } catch let error as FileError {
            log.error(error.message, at: span, hint: error.hint)
        } catch let error as ImageError {
            log.error(
                "the picture '\(text)' can't be read: \(error.reason)", at: span,
                hint: error == .unknownFormat ? "save it as PNG or JPEG" : nil)
        } catch {
            log.error("the picture '\(text)' can't be read: \(error)", at: span)
        }
        return nil
    }
}

extension LocatedImage {
    fileprivate init(url: String, _ header: ImageHeader) {
        self.init(url: url, format: header.format, width: header.width, height: header.height)
    }
}
