import Diagnostics
import Documents
import Testing

/// A declaration as a JSON Schema.
@Suite struct JSONSchemaTests {
    struct Leaf: Declared {
        enum Side: String, CaseIterable, Sendable { case left, right }

        var size = 3.0
        var side: Side?
        var names: [String] = []
        var next: Node?

        static let typeName = "a leaf"

        static var properties: [Property<Leaf>] {
            [
                Property("size", \.size, .nonNegative, "Its size."),
                Property("side", \.side, .name(), "Its side."),
                Property("names", \.names, .list(of: .string), "Its names.").required(),
                Property(
                    "next", \.next, .any.described(as: .either([.object(Leaf.self), .null])), "The next."),
            ] + Property.ignored("hover") + Property.unsupported("wind")
        }
    }

    /// The schema as it is read back.
    private static let node: Node? = DocumentReader.read(
        SourceFile(
            name: "schema.json",
            text: JSONSchema.text(.object(Leaf.self), title: "A leaf", allowsExpressions: true)),
        log: DiagnosticLog())

    private static func leaf(_ name: String) -> Node? {
        node?["definitions"]?["JSONSchemaTests.Leaf"]?["properties"]?[name]
    }

    @Test func theRootRefersToItsDefinition() {
        #expect(Self.node?["$ref"]?.string == "#/definitions/JSONSchemaTests.Leaf")
        #expect(Self.node?["title"]?.string == "A leaf")
    }

    @Test func aPropertyHasItsWordsItsBoundsAndItsDefault() {
        let size = Self.leaf("size")
        #expect(size?["description"]?.string == "Its size.")
        #expect(size?["anyOf"]?.elements?.first?["type"]?.string == "number")
        #expect(size?["anyOf"]?.elements?.first?["minimum"]?.number == 0)
        #expect(size?["default"]?.number == 3)
    }

    @Test func aSingleValueMayBeAnExpression() {
        #expect(Self.leaf("size")?["anyOf"]?.elements?.last?["$ref"]?.string == "#/definitions/ExprRef")
        #expect(Self.leaf("next")?["anyOf"]?.elements?.count == 2)
    }

    @Test func namesAreAnEnumeration() {
        let names = Self.leaf("side")?["anyOf"]?.elements?.first?["enum"]?.elements?.map(\.string)
        #expect(names == ["left", "right"])
    }

    @Test func aListMayBeASingleValue() {
        let types = Self.leaf("names")?["anyOf"]?.elements?.compactMap { $0["items"] == nil ? "one" : "list" }
        #expect(types == ["one", "list", "one"])
    }

    @Test func anObjectIsClosedAndNamesWhatItNeeds() {
        let leaf = Self.node?["definitions"]?["JSONSchemaTests.Leaf"]
        #expect(leaf?["additionalProperties"]?.boolean == false)
        #expect(leaf?["required"]?.elements?.map(\.string) == ["names"])
    }

    @Test func whatIsNotHonouredIsTakenAndSaysSo() {
        #expect(Self.leaf("hover")?["description"]?.string?.hasPrefix("Accepted") == true)
        #expect(Self.leaf("wind")?["deprecationMessage"]?.string?.hasPrefix("Not supported") == true)
        #expect(Self.leaf("wind")?["type"] == nil)
    }
}
