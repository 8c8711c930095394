import Production
import Testing

/// The version and the list of changes belong together.
@Suite struct ReleaseTests {
    private static let sections: [String] = {
        let bytes = TemporaryFolder.bytes(at: DocumentationTests.root + "/CHANGELOG.md") ?? []
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("## ") }
            .map { String($0.dropFirst(3)) }
    }()

    @Test func theListOfChangesBeginsWithWhatIsNotReleased() {
        #expect(Self.sections.first == "Unreleased")
    }

    @Test func theVersionIsTheNewestInTheListOfChanges() {
        #expect(Self.sections.dropFirst().first == Release.version)
    }

    @Test func aVersionIsThreeNumbers() {
        #expect(Release.version.split(separator: ".").compactMap { Int($0) }.count == 3)
    }
}
