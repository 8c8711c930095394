import ChartChecks
import Diagnostics
import Testing

@testable import Production

/// The page on the rules of integrity is made from their declarations.
@Suite struct IntegrityGuideTests {
    private static let docs = DocumentationTests.root + "/docs"

    @Test func thePageIsWhatTheDeclarationsMake() throws {
        let log = DiagnosticLog()
        let made = try #require(
            IntegrityGuide.markdown(counts: Self.docs + "/integrity-counts.yaml", log: log))
        let written = TemporaryFolder.bytes(at: Self.docs + "/integrity.md") ?? []
        #expect(String(decoding: written, as: UTF8.self) == made, "run 'make guide'")
        #expect(log.diagnostics.map(\.message) == [])
    }

    @Test func everyRuleHasAnIdOfItsOwn() {
        let ids = CheckRegistry.integrity.map(\.id)
        #expect(Set(ids).count == ids.count)
    }
}
