/// The formats that documents are rendered to.
public enum OutputFormat: String, CaseIterable, Sendable {
    /// A picture of each page.
    case png
    /// One document of all pages, tagged, with subsets of its fonts.
    case pdf
    /// A picture of each page in vectors, with its text as text.
    case svg
    /// The scene of each page as JSON: every item with its place and paint.
    case scene

    /// What a file's name ends with, without a dot: "png", "pdf", "svg", "scene.json".
    public var fileExtension: String {
        switch self {
        case .png: "png"
        case .pdf: "pdf"
        case .svg: "svg"
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
        } else if name.hasSuffix(".svg") {
            self = .svg
        } else if name.hasSuffix(".json") {
            self = .scene
        } else {
            return nil
        }
    }
}
