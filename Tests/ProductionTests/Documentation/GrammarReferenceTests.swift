import Testing

@testable import Production

/// The pages of docs/reference are what the declarations make.
@Suite struct GrammarReferenceTests {
    private static let names = GrammarReference.pages.map(\.name)

    @Test(arguments: names)
    func aPageIsWhatTheDeclarationsMake(name: String) throws {
        let made = try #require(GrammarReference.pages.first { $0.name == name }?.text)
        let path = DocumentationTests.root + "/docs/reference/\(name).md"
        let written = try #require(TemporaryFolder.bytes(at: path), "run 'make reference'")
        #expect(String(decoding: written, as: UTF8.self) == made, "run 'make reference'")
    }

    @Test func everyTransformHasATable() throws {
        let page = try #require(GrammarReference.pages.first { $0.name == "transforms" }?.text)
        for key in ["filter", "calculate", "aggregate", "window", "lookup", "impute", "density"] {
            #expect(page.contains("## The \(key) transform"))
        }
    }
}
