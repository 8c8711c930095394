import ArgumentParser
import Diagnostics
import Documents
import Production
import Rendering

struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Render charts and sheets to PNG, PDF, SVG or scene JSON.",
        discussion: """
            Every document is compiled once for all its formats. A file appears complete or not at all; unless \
            all of a document is right nothing of it is written.

            Examples:
              tuban render chart.yaml
              tuban render chart.yaml -o chart.pdf --width 112mm
              tuban render charts/ poster.yaml -o out/ --format png,pdf --jobs 4
              tuban render - -o chart.png < chart.yaml
              tuban render briefing.yaml --param 区县=张店 --param 年份=2024
              tuban render briefing.yaml --each rows.csv -o 'out/{区县}/{乡镇}.pdf'

            With --each one template becomes a document for every row of a table. A column sets the parameter \
            of its name and may stand in the output's name. A row that fails is told with its line, and the \
            others are rendered.
            """)

    @OptionGroup var shared: SharedOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The file to write, or a folder: one that exists, that ends with '/', or for several documents. With --each its name holds columns: 'out/{id}.pdf'. (default: the current folder)",
            valueName: "path"),
        completion: .file())
    var output: String?

    @Option(
        help: ArgumentHelp(
            "png, pdf, svg, scene, or several with commas. (default: by the extension of the output, else png)",
            valueName: "formats"),
        completion: .list(OutputFormat.allCases.map(\.rawValue)), transform: FormatList.init)
    var format: FormatList?

    @Option(
        help: ArgumentHelp(
            "Pixels per inch of PNG files. (default: 300 for what has a size in print, else 72)",
            valueName: "n"))
    var ppi: Double?

    @Option(
        help: ArgumentHelp("The width of the whole: 112mm, 320pt, 12cm.", valueName: "length"),
        transform: width)
    var width: Length?

    @Option(
        help: ArgumentHelp(
            "How SVG has text: live, or outlines, which look the same without the fonts. (default: live)",
            valueName: "form"),
        completion: .list(SVGOptions.Text.allCases.map(\.rawValue)), transform: text)
    var text: SVGOptions.Text?

    @Flag(help: "Write SVG without a size of its own, which fills the room that a page of the web gives it.")
    var responsive = false

    @Flag(
        inversion: .prefixedNo,
        help: ArgumentHelp(
            "Make layers of a PDF's parts: ground, guides, marks, labels, furniture; PDF/X-1a has none. (default: what theme and page say)"
        ))
    var layers: Bool?

    @Flag(
        inversion: .prefixedNo,
        help: ArgumentHelp(
            "Write PDF to be kept, as PDF/A-2u, whatever press theme and page name. (default: what these say)"
        ))
    var archive: Bool?

    @Flag(help: "Draw in spite of mistakes, with a mark that says it is a draft.")
    var draft = false

    @OptionGroup var filling: TemplateOptions

    @Option(
        help: ArgumentHelp(
            "A file that says what each output was made from: a rule for make, or, in a .json, paths with their SHA-256.",
            valueName: "file"),
        completion: .file())
    var deps: String?

    @OptionGroup var report: ReportOption

    func validate() throws {
        if draft, shared.strict { throw ValidationError("--draft and --strict exclude each other") }
        if let ppi, !(1...2400).contains(ppi) { throw ValidationError("--ppi is a number from 1 to 2400") }
    }

    func run() throws {
        var summary = Summary()
        let sources = shared.sources(hashes: deps.map(DependencyFile.holdsHashes) ?? false)
        let run = try filling.each.map { try rows(of: $0, sources) } ?? documents(sources)
        var options = try shared.renderOptions(sources)
        options.formats = run.target.formats
        options.ppi = ppi
        options.width = width?.points
        options.svg = try svgOptions(run.target.formats)
        try validatePDF(run.target.formats)
        options.pdf.hasLayers = layers
        options.pdf.isArchive = archive
        options.recordsDependencies = deps != nil
        options.isDraft = draft
        options.hashesFiles = report.report != nil
        options.recordsReading = shared.verbose || report.report != nil
        summary.total = run.documents.count
        summary.areRows = run.documents.contains(where: \.isRow)
        summary.countsRemarks = !shared.strict && !shared.verbose
        let (tells, countsRemarks) = (shared.tells, summary.countsRemarks)
        let progress = Progress(
            isQuiet: shared.quiet, showsFiles: run.documents.count == 1, showsReading: shared.verbose
        ) {
            tells($0) && !(countsRemarks && $0.isRemark)
        }
        let batch = Batch(run.documents, options, observer: progress)
        try progress.follow(batch, summary) {
            batch.render(to: run.target.destination)
        } then: { results in
            if let deps { try writeText(DependencyFile.text(results, for: deps), to: deps) }
            try report.write(results)
        }
    }

    /// What is rendered, and where to.
    private struct Run {
        var documents: [LoadedDocument]
        var target: OutputTarget
    }

    private func documents(_ sources: FileSources) throws -> Run {
        let documents = DocumentLoader(sources).load(shared.files) { $0.isRenderable }.map {
            $0.setting(filling.param)
        }
        let isSingle = documents.count == 1 && documents[0].path == shared.files[0]
        return Run(
            documents: documents,
            target: try OutputTarget(output, formats: format?.formats, isSingle: isSingle))
    }

    /// The rows of a table, each a document of the template.
    private func rows(of table: String, _ sources: FileSources) throws -> Run {
        let template = try filling.template(shared.files, sources)
        let (pattern, target) = try OutputTarget.rows(
            output, stem: template.document?.stem ?? "chart", formats: format?.formats)
        return Run(
            documents: filling.rows(of: table, template, named: pattern, sources), target: target)
    }

    private func svgOptions(_ formats: [OutputFormat]) throws -> SVGOptions {
        if !formats.contains(.svg), text != nil || responsive {
            throw ValidationError(
                "\(text == nil ? "--responsive" : "--text") is for SVG; add --format svg, or name a file that ends with .svg"
            )
        }
        var options = SVGOptions()
        options.text = text ?? .live
        options.isResponsive = responsive
        return options
    }

    private func validatePDF(_ formats: [OutputFormat]) throws {
        if !formats.contains(.pdf), layers == true || archive == true {
            throw ValidationError(
                "\(layers == true ? "--layers" : "--archive") is for PDF; add --format pdf, or name a file that ends with .pdf"
            )
        }
        if archive == true, let press = shared.press, press != "none" {
            throw ValidationError("--archive keeps the colours of screens, and --press has inks: choose one")
        }
    }

    @Sendable private static func text(_ name: String) throws -> SVGOptions.Text {
        guard let text = SVGOptions.Text(rawValue: name) else {
            throw ValidationError("'\(name)' is no form of text; it is live or outlines")
        }
        return text
    }

    @Sendable private static func width(_ text: String) throws -> Length {
        guard let length = Length(text) else {
            throw ValidationError("'\(text)' is not a length; write it as 112mm, 12cm, 8in, 320pt or 320px")
        }
        // PDF readers don't open pages beyond two hundred inches.
        guard length.points >= 1, length.points <= 14400 else {
            throw ValidationError("a width lies between 1pt and 5080mm")
        }
        return length
    }
}

/// The formats that an option lists, such as "png,pdf".
struct FormatList {
    var formats: [OutputFormat] = []

    @Sendable init(_ text: String) throws {
        let names = OutputFormat.allCases.map(\.rawValue)
        for name in text.split(separator: ",", omittingEmptySubsequences: false) {
            let word = String(name.filter { $0 != " " }).lowercased()
            guard let format = OutputFormat(rawValue: word) else {
                let near =
                    names.nearest(to: word).map { "did you mean '\($0)'?" }
                    ?? "png, pdf, svg and scene are known"
                throw ValidationError("unknown format '\(word)'; \(near)")
            }
            if !formats.contains(format) { formats.append(format) }
        }
    }
}
