public import Diagnostics
public import SceneGraph

/// Provides the pictures that a spec refers to.
public protocol ImageProviding {
    /// Returns a picture without decoding it; nil, with a diagnostic, if it doesn't exist, may not be read,
    /// or isn't a picture.
    func image(_ text: String, at span: Span?, log: DiagnosticLog) -> EncodedImage?
}
