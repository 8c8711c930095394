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
              tuban check briefing.yaml --each rows.csv
            """)

    @OptionGroup var shared: SharedOptions

    @OptionGroup var filling: TemplateOptions

    @OptionGroup var report: ReportOption

    func run() throws {
        var summary = Summary()
        let sources = shared.sources()
        var options = try shared.renderOptions(sources)
        options.recordsReading = shared.verbose || report.report != nil
        let documents = try documents(sources)
        summary.total = documents.count
        summary.areRows = documents.contains(where: \.isRow)
        summary.countsFiles = false
        let progress = Progress(
            isQuiet: shared.quiet, showsFiles: false, showsReading: shared.verbose, tells: shared.tells)
        let batch = Batch(documents, options, observer: progress)
        try progress.follow(batch, summary) {
            batch.check()
        } then: { results in
            try report.write(results)
        }
    }

    private func documents(_ sources: FileSources) throws -> [LoadedDocument] {
        guard let table = filling.each else {
            return DocumentLoader(sources).load(shared.files) { _ in true }.map { $0.setting(filling.param) }
        }
        let template = try filling.template(shared.files, sources)
        return filling.rows(of: table, template, named: nil, sources)
    }
}
