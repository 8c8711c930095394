/// The formats that documents are rendered to.
public enum OutputFormat: String, CaseIterable, Sendable {
    case png, pdf
    /// The scene as JSON.
    case scene

    public var fileExtension: String {
        switch self {
        case .png: "png"
        case .pdf: "pdf"
        case .scene: "scene.json"
        }
    }

    /// The format for a path's extension; nil for an unknown one.
    public init?(path: String) {
        let name = path.lowercased()
        if name.hasSuffix(".png") {
            self = .png
        } else if name.hasSuffix(".pdf") {
            self = .pdf
        } else if name.hasSuffix(".json") {
            self = .scene
        } else {
            return nil
        }
    }
}
