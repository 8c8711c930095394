public import Diagnostics

/// Reads a document, whichever of the two notations it is written in.
public enum DocumentReader {
    /// The document of a text: JSON or YAML by the extension of its name, else JSON where it begins with a
    /// bracket or a brace and YAML otherwise.
    public static func read(_ file: SourceFile, log: DiagnosticLog) -> Node? {
        let name = file.name.lowercased()
        if name.hasSuffix(".json") { return JSONReader.read(file, log: log) }
        if name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return YAMLReader.read(file, log: log) }
        switch file.text.first(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }) {
        case "{", "[": return JSONReader.read(file, log: log)
        default: return YAMLReader.read(file, log: log)
        }
    }
}
