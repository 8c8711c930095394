import Documents
import Glibc
import Production
import Testing

/// A text that once crashed a reader, or took it too long.
struct Finding: CustomTestStringConvertible, Sendable {
    let subject: Subject
    let path: String

    var testDescription: String { path.split(separator: "/").suffix(2).joined(separator: "/") }

    /// All that the fuzzers have found, by the folders of ``Subject``.
    static let all = Subject.allCases.flatMap { subject in
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let folder = parts.joined(separator: "/") + "/Findings/\(subject.rawValue)"
        return names(in: folder).map { Finding(subject: subject, path: "\(folder)/\($0)") }
    }

    private static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
                String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }
}

@Suite struct FindingsTests {
    @Test func thereAreFindings() { #expect(!Finding.all.isEmpty) }

    @Test(arguments: Finding.all)
    func isTaken(_ finding: Finding) throws {
        let bytes = try FileSources().file(named: finding.path).bytes
        let start = ContinuousClock.now
        finding.subject.take(bytes)
        // Ten seconds of an optimised build are what the fuzzers allow.
        #expect(ContinuousClock.now - start < .seconds(60))
    }
}
