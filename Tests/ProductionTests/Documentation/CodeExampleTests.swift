import Diagnostics
import Testing

@testable import Production

/// Each code of a message has an example that makes the message, and a remedy that mends it.
@Suite struct CodeExampleTests {
    private static let codes = Diagnostic.Code.documented.flatMap(\.codes)

    /// What is told of an example's document, which stands in a folder with its other files.
    private func told(_ files: [Diagnostic.Code.Example.File]) throws -> [Diagnostic] {
        let folder = TemporaryFolder()
        for file in files { folder.write(file.text, to: file.name) }
        let document = DocumentLoader(FileSources()).load(folder[try #require(files.first).name])
        var options = RenderOptions()
        options.jobs = 1
        return Batch([document], options, observer: Silence()).check()[0].diagnostics
    }

    @Test(arguments: codes.filter { $0.example.circumstance == nil }.map(\.id))
    func theExampleMakesTheMistakeAndTheRemedyMendsIt(id: String) throws {
        let code = try #require(Self.codes.first { $0.id == id })
        let (wrong, mended) = (try told(code.example.files), try told(code.example.mended))
        #expect(wrong.map(\.code).contains(code), "\(wrong.map(\.message))")
        #expect(mended.map { $0.formatted(excerpt: false) } == [])
    }

    @Test func theSlipStandsOnceInTheExample() {
        for code in Self.codes {
            let count = code.example.files.reduce(0) { $0 + $1.text.ranges(of: code.example.slip).count }
            #expect(count == 1, "\(code.id)")
        }
    }

    @Test func thePageIsWhatTheDeclarationsMake() {
        let written = TemporaryFolder.bytes(at: DocumentationTests.root + "/docs/Diagnostics.md") ?? []
        #expect(String(decoding: written, as: UTF8.self) == DiagnosticsGuide.markdown, "run 'make guide'")
    }

    @Test func everyCodeThatIsDeclaredIsListedAndUsed() throws {
        let sources = Self.texts(in: DocumentationTests.root + "/Sources")
        let declarations = sources.filter { $0.path.contains("/Diagnostics/Codes/") }
        let names = declarations.flatMap { Self.declared(in: $0.text) }
        #expect(names.count == Diagnostic.Code.all.count)
        let others = sources.filter { !$0.path.contains("/Diagnostics/Codes/") }
        for name in names {
            #expect(others.contains { $0.text.contains("." + name) }, "nothing is told as '\(name)'")
        }
    }

    /// The names of the codes that a source declares.
    private static func declared(in text: String) -> [String] {
        text.split(separator: "\n").compactMap { line in
            guard line.hasSuffix("= Diagnostic.Code("),
                let name = line.split(separator: " ").dropFirst(3).first
            else { return nil }
            return String(name)
        }
    }

    private static func texts(in folder: String) -> [(path: String, text: String)] {
        TemporaryFolder.names(in: folder).flatMap { name -> [(path: String, text: String)] in
            let path = folder + "/" + name
            if name.hasSuffix(".swift") {
                return [(path, String(decoding: TemporaryFolder.bytes(at: path) ?? [], as: UTF8.self))]
            }
            return texts(in: path)
        }
    }
}

extension String {
    /// Where a part stands, byte by byte.
    fileprivate func ranges(of part: String) -> [Int] {
        let (bytes, wanted) = (Array(utf8), Array(part.utf8))
        guard !wanted.isEmpty, bytes.count >= wanted.count else { return [] }
        return (0...bytes.count - wanted.count).filter { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
    }
}
