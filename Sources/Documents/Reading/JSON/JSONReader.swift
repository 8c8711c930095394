public import Diagnostics

/// Reads JSON (RFC 8259) into nodes with positions.
public enum JSONReader {
    /// How deep lists and objects may be nested.
    public static let depthLimit = 512

    /// The value of a JSON text.
    ///
    /// Usual slips (a trailing comma, single quotes, comments, a missing comma or colon, full-width
    /// punctuation) are reported and skipped, so that several are reported at once. A key that occurs
    /// twice is a warning, and the last one counts, as in JavaScript. O(bytes).
    ///
    /// - Returns: nil if the text is not JSON; then the log has errors.
    public static func read(_ file: SourceFile, log: DiagnosticLog) -> Node? {
        var parser = JSONParser(file: file, log: log)
        return parser.document()
    }

    /// The list of the values of a text that follow each other without commas: JSON lines.
    ///
    /// - Parameter range: The part of the file that has them; nil for all of it.
    /// - Returns: nil if one of them is not JSON; then the log has errors.
    public static func lines(of file: SourceFile, in range: Range<Int>? = nil, log: DiagnosticLog) -> Node? {
        var parser = JSONParser(file: file, in: range, log: log)
        return parser.lines()
    }
}
