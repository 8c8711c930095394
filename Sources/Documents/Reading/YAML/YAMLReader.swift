public import Diagnostics

/// Reads YAML into nodes with positions, by means of libyaml.
///
/// Plain scalars follow the core schema of YAML 1.2: `true`, `null`, `~` and numbers have their types,
/// while `yes`, `12:30`, dates and codes with leading zeros such as `014` stay text.
public enum YAMLReader {
    /// How deep lists and objects may be nested.
    public static let depthLimit = 512
    /// How many values all aliases together may repeat.
    public static let expansionLimit = 1_000_000

    /// The value of the one document in a YAML text. Anchors, aliases and merge keys (`<<`) are resolved.
    ///
    /// A key that occurs twice is reported, and the last one counts. O(bytes + values that aliases repeat).
    ///
    /// - Returns: nil if the text is not YAML; then the log has errors.
    public static func read(_ file: SourceFile, log: DiagnosticLog) -> Node? {
        var composer = YAMLComposer(file: file, log: log)
        return composer.document()
    }
}
