import ArgumentParser
import Diagnostics
import Glibc
import Production

struct DataCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "data",
        abstract: "List the files and addresses that documents need, and which of them are missing.",
        discussion: """
            Nothing is loaded from the network: of an address, a copy is read that --data names.

            Examples:
              tuban data chart.json
              tuban data chart.json --data https://example.org/a.csv=a.csv
            """)

    @OptionGroup var reading: ReadingOptions

    func run() throws {
        let sources = reading.sources()
        var isComplete = true
        for loaded in DocumentLoader(sources).load(reading.files, accepting: { $0.isRenderable }) {
            for diagnostic in loaded.diagnostics where diagnostic.severity == .error {
                Console.write(diagnostic.printed + "\n")
                isComplete = false
            }
            for need in loaded.needs(from: sources) {
                isComplete = isComplete && need.obstacle == nil
                Console.write(line(need) + "\n", to: STDOUT_FILENO)
            }
        }
        if !isComplete { throw ExitCode.nothingMade }
    }

    private func line(_ need: NeededSource) -> String {
        guard let obstacle = need.obstacle else { return need.name }
        if need.isAddress { return "\(need.name)  (needs a copy: --data '\(need.name)=FILE')" }
        return "\(need.name)  (\(obstacle))"
    }
}
