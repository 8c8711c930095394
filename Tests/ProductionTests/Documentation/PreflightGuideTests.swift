import Testing

@testable import Production

/// The page on what files for the press are held to is made from the rules.
@Suite struct PreflightGuideTests {
    @Test func thePageIsWhatTheRulesMake() {
        let written = TemporaryFolder.bytes(at: DocumentationTests.root + "/docs/Preflight.md") ?? []
        #expect(String(decoding: written, as: UTF8.self) == PreflightGuide.markdown, "run 'make guide'")
    }
}
