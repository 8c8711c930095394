import Documents
import Grammar

/// The JSON Schemas of documents, for the language servers of editors.
public enum DocumentSchema: String, CaseIterable, Sendable {
    case chart

    /// The schema as a file.
    public var text: String {
        switch self {
        case .chart: JSONSchema.text(.chart, title: "A chart of Tuban", allowsExpressions: true)
        }
    }
}
