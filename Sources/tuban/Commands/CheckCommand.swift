import ArgumentParser
import Production

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check charts, sheets, datasets and themes: everything short of drawing.",
        discussion: """
            A chart or a sheet is compiled with its data; a dataset's table is held against its dictionary. \
            Of a sheet that names figures, numbers in its texts that no figure backs are told, too.

            Examples:
              tuban check chart.yaml
              tuban check datasets/zibo-2024/ --strict
            """)

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let summary = Summary()
        let sources = shared.sources()
        let options = try shared.renderOptions(sources)
        let documents = DocumentLoader(sources).load(shared.files) { _ in true }
        let progress = Progress(isQuiet: shared.quiet, showsFiles: false)
        let results = Batch(options).check(documents, observer: progress)
        progress.finish(summary.text(results, countsFiles: false))
        if results.contains(where: \.hasFailed) { throw ExitCode.failedDocument }
    }
}
