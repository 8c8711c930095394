/// How data are written, as a spec's `format` says.
public struct TableFormat: Hashable, Sendable {
    /// "csv", "tsv", "dsv", "json" or "topojson"; nil to go by the file's extension.
    public var type: String?
    /// What stands between the cells of a "dsv".
    public var delimiter: String?
    /// The path to the rows within a JSON document: "results.rows".
    public var property: String?
    /// Of TopoJSON, the object whose shapes are the rows.
    public var feature: String?
    /// Of TopoJSON, the object whose borders are the one row, and whether only "interior" or "exterior" ones.
    public var mesh: String?
    public var filter: String?
    /// The types of fields: "number", "boolean", "string", "date", "date:'%Y-%m'".
    public var parse: [String: String]?
    /// Whether the columns of delimited text get the types that their cells show; fields that `parse`
    /// names are read as it says all the same.
    public var parsesAutomatically: Bool

    public init(
        type: String? = nil, delimiter: String? = nil, property: String? = nil,
        parse: [String: String]? = nil, parsesAutomatically: Bool = true
    ) {
        self.type = type
        self.delimiter = delimiter
        self.property = property
        self.parse = parse
        self.parsesAutomatically = parsesAutomatically
    }
}
