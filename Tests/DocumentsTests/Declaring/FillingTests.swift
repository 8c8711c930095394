import Diagnostics
import Documents
import Testing

/// Objects that complete one another, as one tree laid over another does.
@Suite struct FillingTests {
    struct Part: Declared {
        var color: String?
        var width: Double?

        static let typeName = "a part"
        static let properties: [Property<Part>] = [
            Property("color", \.color, .string, "Colour of"), Property("width", \.width, .number, "Width of"),
        ]
    }

    struct Whole: Declared {
        var rule: Part?
        var label = Part()
        var size: Double?

        static let typeName = "a whole"
        static let properties: [Property<Whole>] =
            [
                Property("rule", \.rule, .object(), "The rule."),
                Property("size", \.size, .number, "The size."),
            ]
            + Part.properties.map {
                $0.within(\.label, as: "label-\($0.name)", documentation: "\($0.documentation) labels.")
            }
    }

    private func read(_ text: String) -> Whole? {
        let log = DiagnosticLog()
        return DocumentReader.read(SourceFile(name: "a.yaml", text: text), log: log)
            .flatMap { Whole.decode($0, DecodingContext(log: log)) }
    }

    @Test func aPartIsCompletedPropertyByProperty() throws {
        let over = try #require(read("{rule: {width: 2}}"))
        let below = try #require(read("{rule: {width: 1, color: red}, size: 3}"))
        let filled = over.filled(by: below)
        #expect(filled.rule?.width == 2)
        #expect(filled.rule?.color == "red")
        #expect(filled.size == 3)
    }

    @Test func aPartThatIsLeftOutIsTheOther() throws {
        let filled = try #require(read("{}")).filled(by: #require(read("{rule: {color: red}}")))
        #expect(filled.rule?.color == "red")
        #expect(try #require(read("{}")).filled(by: Whole()).rule == nil)
    }

    @Test func aPropertyOfAPartMayHaveAnotherNameInTheWhole() throws {
        let whole = try #require(read("{label-color: red}"))
        #expect(whole.label.color == "red")
        #expect(whole.filled(by: Whole(), only: ["label-width"]).label.width == nil)
        #expect(Whole.properties.map(\.name) == ["rule", "size", "label-color", "label-width"])
        #expect(Whole.properties.last?.documentation == "Width of labels.")
    }

    @Test func whatIsStatedIsKnownByName() throws {
        let whole = try #require(read("{rule: {}, label-color: red}"))
        #expect(
            ["rule", "size", "label-color", "label-width", "none"].filter(whole.states) == [
                "rule", "label-color",
            ])
    }
}
