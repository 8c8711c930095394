import Diagnostics
import Documents
import Testing

/// The place of a part of a text is found however the text is written.
@Suite struct WrittenScalarTests {
    /// "line:column text" of what a document's text says where its value has a part.
    private func place(_ part: String, in document: String) throws -> String {
        let log = DiagnosticLog()
        let node = try #require(YAMLReader.read(SourceFile(name: "a.yaml", text: document), log: log))
        let text = try #require(node["a"]?.string)
        let lower = try #require(text.range(of: part))
        let span = try #require(node["a"]?.span).part(lower, ofText: text)
        let written = String(decoding: Array(document.utf8)[span.range], as: UTF8.self)
        return "\(span.start.line):\(span.start.column) \(written)"
    }

    @Test(arguments: [
        ("a: x + yy", "1:8 yy"), ("a: 'x + yy'", "1:9 yy"), ("a: \"x + yy\"", "1:9 yy"),
        ("a: 'it''s yy'", "1:11 yy"), ("a: \"x\\n\\\"\\t\\\\yy\"", "1:14 yy"),
        ("b: 1\na: |\n    x\n\n      yy\n", "5:7 yy"), ("a: |-\n  yy", "2:3 yy"),
    ])
    func aPartIsFound(document: String, place: String) throws {
        #expect(try self.place("yy", in: document) == place)
    }

    @Test func aPartMayGoOnInTheNextLine() throws {
        #expect(try place("y\ny", in: "a: |\n  y\n  y\n") == "2:3 y\n  y")
    }

    @Test(arguments: ["a: >\n  x\n  yy\n", "a: x\n  yy", "a: \"\\u0078 yy\""])
    func ofATextThatIsFoldedOrEncodedTheWholeIsMeant(document: String) throws {
        let whole = document.dropFirst(3)
        #expect(try place("yy", in: document).hasPrefix("1:4 \(whole.prefix(3))"))
    }
}

extension String {
    /// The range of a part in UTF-8 bytes.
    fileprivate func range(of part: String) -> Range<Int>? {
        let (bytes, wanted) = (Array(utf8), Array(part.utf8))
        return bytes.indices.first { bytes[$0...].starts(with: wanted) }.map { $0..<$0 + wanted.count }
    }
}
