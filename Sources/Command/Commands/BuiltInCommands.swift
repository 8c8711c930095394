import ArgumentParser
import Diagnostics
import Documents
import Glibc
import Production
import Sheets

struct ThemeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theme",
        abstract: "Print a built-in house style, to copy and change.",
        discussion: """
            Without a name, all are listed.

            Examples:
              tuban theme
              tuban theme broadsheet > house.yaml
            A style that differs little need not be copied: it begins with 'extends: broadsheet'.
            """)

    @Argument(
        help: ArgumentHelp("The name of a house style.", valueName: "name"),
        completion: .list(BuiltInSources.houseStyles.names))
    var name: String?

    func run() throws { try BuiltInSources.houseStyles.printed(name) }
}

struct PageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page",
        abstract: "Print the page file of a built-in paper, to copy and change.",
        discussion: """
            Without a name, all are listed.

            Examples:
              tuban page
              tuban page tabloid > page.yaml
            """)

    @Argument(
        help: ArgumentHelp("The name of a paper.", valueName: "name"),
        completion: .list(BuiltInSources.papers.names))
    var name: String?

    func run() throws { try BuiltInSources.papers.printed(name) }
}

extension BuiltInSources {
    /// Prints a document, or a list of all with the first line of each.
    fileprivate func printed(_ name: String?) throws {
        guard let name else {
            let width = names.map(\.count).max() ?? 0
            for name in names {
                let gap = String(repeating: " ", count: width + 2 - name.count)
                Console.write("\(name)\(gap)\(summary(of: name))\n", to: STDOUT_FILENO)
            }
            return
        }
        guard let source = source(named: name) else {
            let near = names.nearest(to: name).map { "did you mean '\($0)'?" }
            throw ValidationError(
                "no \(noun) is named '\(name)'; \(near ?? "there are \(names.joined(separator: ", "))")")
        }
        Console.write(text(of: source), to: STDOUT_FILENO)
    }

    private func text(of source: Source) -> String { source.text(log: DiagnosticLog())?.text ?? "" }

    /// The sentence with which the document's comment begins.
    private func summary(of name: String) -> String {
        let text = source(named: name).map(text) ?? ""
        let comment = text.split(separator: "\n").prefix { $0.hasPrefix("# ") }.map { $0.dropFirst(2) }
        let whole = comment.joined(separator: " ")
        return whole.firstRange(of: ". ").map { String(whole[..<$0.lowerBound]) + "." } ?? whole
    }
}
