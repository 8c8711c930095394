import ArgumentParser
import Diagnostics
import Glibc
import Production

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain a message by its code: what is wrong, why, and an example.",
        discussion: """
            Every message ends with its code, such as [missing-field]. Without one, all codes are listed.

            Examples:
              tuban explain missing-field
              tuban explain
            """)

    @Argument(
        help: ArgumentHelp("The code of a message.", valueName: "code"),
        completion: .list(Self.codes.map(\.id)))
    var code: String?

    func run() throws {
        Console.write(try text + "\n", to: STDOUT_FILENO)
    }

    private var text: String {
        get throws {
            guard let code else { return Self.list }
            let id = code.trimmed(of: "[]")
            guard let known = Self.codes.first(where: { $0.id == id }) else {
                let near = Self.codes.map(\.id).nearest(to: id)
                throw ValidationError(
                    "no message has the code '\(id)'"
                        + (near.map { "; did you mean '\($0)'?" } ?? "; 'tuban explain' lists all"))
            }
            return known.explanation
        }
    }

    private static let codes = Diagnostic.Code.documented.flatMap(\.codes)

    private static var list: String {
        let width = Self.codes.map(\.id.count).max() ?? 0
        return Diagnostic.Code.documented.map { topic in
            let lines = topic.codes.map { code in
                "  " + code.id + String(repeating: " ", count: width + 2 - code.id.count) + code.title
            }
            return ([topic.name] + lines).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }
}

extension Diagnostic.Code {
    /// The title, the cause in lines that a terminal holds, and the example.
    fileprivate var explanation: String {
        var parts = ["\(title) [\(id)]", cause.wrapped(at: 80)]
        if let circumstance = example.circumstance { parts.append(circumstance.wrapped(at: 80)) }
        parts.append(
            example.changes.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n"))
        return parts.joined(separator: "\n\n")
    }
}

extension String {
    fileprivate func trimmed(of characters: String) -> String {
        var text = self[...]
        while let first = text.first, characters.contains(first) { text.removeFirst() }
        while let last = text.last, characters.contains(last) { text.removeLast() }
        return String(text)
    }

    /// The words in lines of so many characters at most.
    fileprivate func wrapped(at width: Int) -> String {
        var lines: [String] = []
        for word in split(separator: " ") {
            if let line = lines.last, line.count + 1 + word.count <= width {
                lines[lines.count - 1] = line + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines.joined(separator: "\n")
    }
}
