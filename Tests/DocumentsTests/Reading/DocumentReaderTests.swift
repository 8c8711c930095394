import Diagnostics
import Documents
import Testing

@Suite struct DocumentReaderTests {
    @Test func choosesTheNotationByExtensionElseByTheFirstCharacter() {
        func kind(_ name: String, _ text: String) -> String? {
            DocumentReader.read(SourceFile(name: name, text: text), log: DiagnosticLog())?.kind
        }
        #expect(kind("a.JSON", "[1]") == "a list")
        #expect(kind("a.json", "a: 1") == nil)
        #expect(kind("a.yml", "{a: 1}") == "an object")
        #expect(kind("a", " \n{\"a\": 1}") == "an object")
        #expect(kind("a", "a: 1") == "an object")
    }
}
