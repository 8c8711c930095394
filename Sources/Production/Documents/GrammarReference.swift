import Dataflow
import Documents
import Grammar

/// The reference of charts, one page for each concept, generated from the declarations.
public enum GrammarReference {
    /// A page: the name of its file without extension, and its text in Markdown.
    public struct Page: Sendable {
        public var name: String
        public var text: String

        fileprivate init(_ name: String, _ title: String, _ words: String, _ sections: [String]) {
            self.name = name
            text =
                (["# \(title)", words] + sections).joined(separator: "\n\n")
                + "\n\nThis page is made by `make guide` from the declarations in the code.\n"
        }
    }

    public static var pages: [Page] {
        [
            Page(
                "views", "Charts and views",
                "A chart is a view with what belongs to the whole; a view is a mark, or layers, or several views.",
                [
                    section("A chart", .chart), section("Facets", .facet), section("Sizes", .frame),
                ]),
            Page(
                "marks", "Marks",
                "A mark is a name, `mark: bar`, or an object with a `type`. Marks: "
                    + MarkNames.all.map { "`\($0)`" }
                    .joined(separator: ", ") + ".",
                [
                    section("Properties", .object(MarkDefinition.self)),
                    section("Value labels", .object(LabelDefinition.self)),
                    section("Open bounds", .object(BoundDefinition.self)),
                ]),
            Page(
                "channels", "Channels",
                "What `encoding` holds: "
                    + Channel.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ") + ".",
                [
                    section("A channel", .object(ChannelSpec.self)),
                    section("Conditions", .object(ConditionSpec.self)),
                ]),
            Page(
                "scales", "Scales", "How values become places, colours and sizes: `scale` of a channel.",
                [section("Properties", .object(ScaleDefinition.self))]),
            Page(
                "axes", "Axes", "`axis` of the channels `x` and `y`, and sections of the config.",
                [section("Properties", .object(AxisDefinition.self))]),
            Page(
                "legends", "Legends", "`legend` of the channels of colour, size, shape and the like.",
                [section("Properties", .object(LegendDefinition.self))]),
            Page(
                "titles", "Titles and headers", "`title` of a view; `header` of a facet's channel.",
                [
                    section("A title", .object(TitleDefinition.self)),
                    section("A header", .object(HeaderDefinition.self)),
                ]),
            Page(
                "transforms", "Transforms", "The steps of `transform`: each is told by its key.",
                TransformRegistry.standard.schema.parts.map { section(nil, $0) } + [
                    section("Bins", .bin), section("Time units", .timeUnit), section("Tests", .predicate),
                ]),
            Page(
                "config", "Config", "The house style of a chart or a theme.",
                [
                    section("Sections", .config), section("Furniture", .object(FurnitureDefinition.self)),
                    section("Print", .object(PrintDefinition.self)), section("Type", .object(TypeRules.self)),
                ]),
            Page(
                "expressions", "Expressions",
                "What transforms, conditions and labels reckon with: JavaScript's operators, `datum`, the "
                    + "parameters of the chart, and these functions.",
                [functions]),
        ]
    }

    private static var functions: String {
        "| function | what it gives |\n|---|---|\n"
            + FunctionReference.all.map { "| `\(cell($0.signature))` | \(cell($0.documentation)) |" }
            .joined(separator: "\n")
    }

    /// The tables of the objects that a schema describes.
    private static func section(_ title: String?, _ schema: Schema) -> String {
        let records = schema.parts.compactMap(\.record).filter { !$0.properties.isEmpty }
        let tables = records.map { record in
            records.count > 1 ? "**\(capitalized(record.typeName))**\n\n\(table(record))" : table(record)
        }
        let heading = title ?? records.first.map { capitalized($0.typeName) } ?? ""
        return (["## \(heading)"] + tables).joined(separator: "\n\n")
    }

    private static func table(_ record: Schema.Record) -> String {
        let shown = record.properties.filter { $0.standing == .honoured || $0.standing == .elsewhere }
        var parts = [
            "| property | type | what it is |\n|---|---|---|\n" + shown.map(row).joined(separator: "\n")
        ]
        for (standing, words) in [
            (PropertyStanding.ignored, "Accepted, as a static picture has no use for them:"),
            (.unsupported, "Not supported yet, and reported:"),
        ] {
            let names = record.properties.filter { $0.standing == standing }.map { "`\($0.name)`" }
            if !names.isEmpty { parts.append("\(words) \(names.joined(separator: ", ")).") }
        }
        return parts.joined(separator: "\n\n")
    }

    private static func row(_ entry: Schema.Entry) -> String {
        let words = entry.type.split(separator: " such as ").first.map(String.init) ?? entry.type
        let required = entry.isRequired ? ", required" : ""
        return "| `\(entry.name)` | \(cell(words))\(required) | \(cell(entry.documentation)) |"
    }

    /// A vertical bar would end the cell.
    private static func cell(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }

    private static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}

extension Schema {
    /// The alternatives of a schema, with references resolved.
    fileprivate var parts: [Schema] {
        switch self {
        case .either(let schemas): schemas.flatMap(\.parts)
        case .object(let type): Schema.record(Record(type)).parts
        case .reference(_, _, let schema): schema().parts
        default: [self]
        }
    }

    fileprivate var record: Record? { if case .record(let record) = self { record } else { nil } }
}
