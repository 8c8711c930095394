import ArgumentParser
import Documents
import Glibc
import Production
import TextShaping

struct FontsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fonts",
        abstract: "Show which fonts will be used, and whether they are there.",
        discussion: """
            Names the families that stand for sans-serif and serif, and those of a theme. Ends with 1 where one \
            is missing.
            """)

    @Option(
        help: ArgumentHelp("A house style whose fonts are shown, too.", valueName: "style"),
        completion: .file())
    var theme: String?

    func run() throws {
        let report: FontReport
        let sources = FileSources()
        do {
            report = try FontReport(
                theme: try theme.map { try readTheme($0, sources, SourceReader(sources, folder: nil)) })
        } catch let error as FontError {
            Console.write("\(Ink.red("error:")) \(error.message)\n")
            throw ExitCode.nothingMade
        }
        var lines: [String] = []
        for entry in report.entries {
            lines.append(entry.name)
            for family in entry.families { lines += Self.lines(family) }
        }
        Console.write(lines.joined(separator: "\n") + "\n", to: STDOUT_FILENO)
        guard !report.missing.isEmpty else { return }
        Console.write(
            "\(Ink.red("error:")) not installed: \(report.missing.joined(separator: ", "))\n"
                + "    hint: apt install fonts-noto-cjk fonts-noto-cjk-extra fonts-liberation\n")
        throw ExitCode.nothingMade
    }

    /// The family, its weights, and their files.
    private static func lines(_ family: FontReport.Family) -> [String] {
        guard family.isInstalled else { return ["  \(family.name): not installed"] }
        var weights: [String] = []
        var paths: [String] = []
        for face in family.faces {
            let weight = "\(face.weight)\(face.isItalic ? " italic" : "")"
            if !weights.contains(weight) { weights.append(weight) }
            if !paths.contains(face.path) { paths.append(face.path) }
        }
        return ["  \(family.name): \(weights.joined(separator: ", "))"] + paths.sorted().map { "    \($0)" }
    }
}
