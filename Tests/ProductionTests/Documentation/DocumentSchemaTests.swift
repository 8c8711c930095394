import Diagnostics
import Documents
import Testing

@testable import Production

/// The schema of charts is a whole document, whose references all lead somewhere.
@Suite struct DocumentSchemaTests {
    private static let node: Node? = DocumentReader.read(
        SourceFile(name: "schema.json", text: DocumentSchema.chart.text), log: DiagnosticLog())

    @Test func everyReferenceLeadsToADefinition() throws {
        let node = try #require(Self.node)
        let known = Set(node["definitions"]?.members?.map { "#/definitions/\($0.key)" } ?? [])
        var references: Set<String> = []
        func collect(_ node: Node) {
            if let target = node["$ref"]?.string { references.insert(target) }
            for member in node.members ?? [] { collect(member.value) }
            for element in node.elements ?? [] { collect(element) }
        }
        collect(node)
        #expect(references.subtracting(known) == [])
        #expect(known.subtracting(references) == [])
    }

    @Test(arguments: [
        "Chart", "ViewSpec", "Encoding", "ChannelSpec", "MarkDefinition", "AxisDefinition",
        "LegendDefinition",
        "ScaleDefinition", "TitleDefinition", "HeaderDefinition", "FilterTransform", "BinOptions",
        "Predicate",
        "Config",
    ])
    func theConceptsOfTheGrammarAreDescribed(name: String) throws {
        let definition = try #require(Self.node?["definitions"]?[name])
        #expect(definition["properties"]?.members?.isEmpty == false || definition["anyOf"] != nil)
    }

    @Test func everyPropertyOfAMarkIsExplained() throws {
        let properties = try #require(
            Self.node?["definitions"]?["MarkDefinition"]?["properties"]?.members)
        #expect(properties.count > 60)
        for property in properties { #expect(property.value["description"] != nil, "\(property.key)") }
    }
}
