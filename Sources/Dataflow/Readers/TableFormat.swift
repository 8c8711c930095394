/// How data are encoded, according to a spec's `format`.
public struct TableFormat: Hashable, Sendable {
    /// "csv", "tsv", "dsv", "json" or "topojson"; nil to go by the file's extension.
    public var type: String?
    /// The delimiter between the cells of a "dsv".
    public var delimiter: String?
    /// The path to the rows within a JSON document: "results.rows".
    public var property: String?
    /// For TopoJSON: the object whose shapes are the rows.
    public var feature: String?
    /// For TopoJSON: the object whose borders become the single row, and whether only "interior" or "exterior" ones.
    public var mesh: String?
    public var filter: String?
    /// The types of fields: "number", "boolean", "string", "date", "date:'%Y-%m'".
    public var parse: [String: String]?

    public init(
        type: String? = nil, delimiter: String? = nil, property: String? = nil,
        parse: [String: String]? = nil
    ) {
        self.type = type
        self.delimiter = delimiter
        self.property = property
        self.parse = parse
    }
}
