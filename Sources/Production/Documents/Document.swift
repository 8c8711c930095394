public import Documents
import Grammar

/// A document of one of Tuban's kinds, read from a file.
public struct Document: Sendable {
    public enum Kind: String, Sendable {
        case chart, sheet
        /// A dictionary that describes a table.
        case dataset
        /// A house style.
        case theme
        /// A project file, with what the documents of a folder have in common.
        case project

        /// Whether it can be rendered.
        public var isRenderable: Bool { self == .chart || self == .sheet }
    }

    public var kind: Kind
    public var node: Node
    /// The path as the user gave it.
    public var path: String

    public init(_ kind: Kind, _ node: Node, path: String) {
        self.kind = kind
        self.node = node
        self.path = path
    }

    /// The folder from which the document's own paths start; nil for the standard input, which has none.
    public var folder: String? { path == DocumentLoader.standardInput ? nil : FilePath(path).folder }

    /// The name for files made from it: its own name without extensions.
    public var stem: String { path == DocumentLoader.standardInput ? "chart" : FilePath(path).stem }
}

extension Document.Kind {
    /// The kind of a document, judged by its name or members; nil if it is none of ours.
    init?(of node: Node, path: String) {
        if FilePath(path).name == ProjectFile.name {
            self = .project
            return
        }
        guard let members = node.members, !node.isVega else { return nil }
        let keys = Set(members.map(\.key))
        if keys.contains("blocks") {
            self = .sheet
        } else if keys.contains("columns"), keys.contains("table") {
            self = .dataset
        } else if !keys.isDisjoint(with: Self.chartKeys) {
            self = .chart
        } else if keys.contains("config") || keys.contains("extends")
            || (!keys.isEmpty && keys.isSubset(of: Config.names))
        {
            self = .theme
        } else {
            return nil
        }
    }

    /// Members that only a chart has. Data and encoding count, so that a chart whose `mark` is misspelt is still
    /// read as one, and the mistake reported.
    private static let chartKeys: Set = [
        "mark", "layer", "concat", "hconcat", "vconcat", "facet", "repeat", "spec", "encoding", "data",
    ]
}

extension Node {
    /// Whether the node is a spec of Vega rather than Vega-Lite.
    var isVega: Bool {
        if let schema = self["$schema"]?.string { return schema.contains("/schema/vega/") }
        return self["marks"]?.elements != nil && self["mark"] == nil
    }
}
