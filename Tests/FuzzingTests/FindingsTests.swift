import Foundation
import Testing

/// A text that once crashed a reader, or took it too long.
struct Finding: CustomTestStringConvertible, Sendable {
    let subject: Subject
    let file: URL

    var testDescription: String { "\(subject.rawValue)/\(file.lastPathComponent)" }

    /// All that the fuzzers have found, by the folders of ``Subject``.
    static let all: [Finding] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Findings")
        return Subject.allCases.flatMap { subject in
            let files = try? FileManager.default.contentsOfDirectory(
                at: folder.appending(path: subject.rawValue), includingPropertiesForKeys: nil)
            return (files ?? []).sorted { $0.path < $1.path }.map { Finding(subject: subject, file: $0) }
        }
    }()
}

@Suite struct FindingsTests {
    @Test func thereAreFindings() { #expect(!Finding.all.isEmpty) }

    @Test(arguments: Finding.all)
    func isTaken(_ finding: Finding) throws {
        let data = try Data(contentsOf: finding.file)
        let start = ContinuousClock.now
        finding.subject.take(String(decoding: data, as: UTF8.self))
        // Ten seconds of an optimised build are what the fuzzers allow.
        #expect(ContinuousClock.now - start < .seconds(60))
    }
}
