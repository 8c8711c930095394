import Diagnostics
import Documents

/// What reading a text gave: the node, and the diagnostics as "line:column: severity: message (hint)".
struct Reading {
    var node: Node?
    var diagnostics: [String]

    static func json(_ text: String) -> Reading { Reading(text, "test.json", JSONReader.read) }
    static func yaml(_ text: String) -> Reading { Reading(text, "test.yaml", YAMLReader.read) }

    private init(_ text: String, _ name: String, _ read: (SourceFile, DiagnosticLog) -> Node?) {
        let log = DiagnosticLog()
        node = read(SourceFile(name: name, text: text), log)
        diagnostics = log.lines
    }
}

extension DiagnosticLog {
    var lines: [String] {
        diagnostics.map { diagnostic in
            let place = diagnostic.span.map { "\($0.start.line):\($0.start.column): " } ?? ""
            let hint = diagnostic.hints.first.map { " (\($0))" } ?? ""
            return "\(place)\(diagnostic.severity): \(diagnostic.message)\(hint)"
        }
    }
}

extension Node {
    /// The bytes of the source that the node stands on.
    var source: String {
        String(decoding: Array(span.file.text.utf8)[span.range], as: UTF8.self)
    }
}

/// SplitMix64 (S. Vigna): the same numbers on every run.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
