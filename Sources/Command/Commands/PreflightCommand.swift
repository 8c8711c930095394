import ArgumentParser
import Diagnostics
import Documents
import Glibc
import Preflight
import Press
import Production

struct PreflightCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preflight",
        abstract: "Judge PDF files for a press: inks, type, lines, pictures, boxes, standards.",
        discussion: """
            Any PDF can be judged, whoever made it. Without --press it is held to the standard that it claims. Exit \
            codes: 0 fit, 1 a defect was found or a file can't be read, 2 misuse.

            Examples:
              tuban preflight page.pdf --press newsprint
              tuban preflight *.pdf --press house.yaml --json
              tuban preflight page.pdf -o certificate.pdf     plates and a proof on a page
              tuban preflight page.pdf --map ink.png          where there is too much ink
            """)

    @Argument(help: ArgumentHelp("PDF files.", valueName: "file.pdf"), completion: .file(extensions: ["pdf"]))
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "The press: newsprint, x4, or the file of a press profile. (default: what each file claims to be for)",
            valueName: "profile"), completion: .file(extensions: ["yaml", "yml", "json"]))
    var press: String?

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    @Option(help: "How findings are told: text or json.")
    var format: Format?

    @Flag(help: "The same as --format json.")
    var json = false

    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp("A file: .pdf for a certificate, .json or .txt.", valueName: "path"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "A PNG file for a map of the ink, red where it is too much.", valueName: "file.png"),
        completion: .file(extensions: ["png"]))
    var map: String?

    @Option(
        help: ArgumentHelp(
            "A folder for the plates of each page, as PNG files in grey.", valueName: "folder"),
        completion: .directory)
    var plates: String?

    @Option(help: ArgumentHelp("The resolution of the plates in pixels per inch.", valueName: "n"))
    var ppi = 150.0

    @Flag(help: "Say nothing but what is found.")
    var quiet = false

    func validate() throws {
        if files.isEmpty { throw ValidationError("name a PDF file") }
        if !(36...600).contains(ppi) { throw ValidationError("--ppi is a number from 36 to 600") }
        if let map, !map.lowercased().hasSuffix(".png") {
            throw ValidationError("a map is a PNG file: \(map).png")
        }
        if files.count > 1, map != nil || plates != nil || isCertificate {
            throw ValidationError("a certificate, a map and plates are of one file at a time")
        }
    }

    private var isCertificate: Bool { output?.lowercased().hasSuffix(".pdf") == true }

    func run() throws {
        let limits = try limits()
        var reports: [(path: String, report: PreflightReport)] = []
        var hasFailed = false
        for file in files {
            do {
                let bytes = try FileSources().file(named: file).bytes
                let report = try Preflight.report(of: bytes, limits: limits, plateResolution: ppi)
                if !report.isFit { hasFailed = true }
                reports.append((file, report))
            } catch let error as PreflightError {
                hasFailed = true
                let hint = error.hint.map { "\n    hint: \($0)" } ?? ""
                Console.write("\(Ink.red("error:")) \(file): \(error.message)\(hint)\n")
            } catch let error as SourceError {
                hasFailed = true
                Console.write(Diagnostic.error(error).printed + "\n")
            }
        }
        try write(reports)
        if let (path, report) = reports.first, files.count == 1 { try writePictures(of: report, path) }
        if hasFailed { throw ExitCode.finding }
    }

    private func limits() throws -> PreflightLimits {
        guard let press else { return PreflightLimits() }
        let log = DiagnosticLog()
        var permissions = Permissions()
        if PressProfile.BuiltIn(rawValue: press) == nil { permissions.allowed = [press] }
        let reader = SourceReader(FileSources(permissions), folder: nil)
        let profile = PressProfile.read(named: press, reader: reader, log: log)
        for diagnostic in log.diagnostics { Console.write(diagnostic.printed + "\n") }
        guard let profile else { throw ExitCode.misuse }
        return PreflightLimits(profile)
    }

    private func write(_ reports: [(path: String, report: PreflightReport)]) throws {
        let isJSON = json || format == .json || output?.lowercased().hasSuffix(".json") == true
        if isCertificate, let output, let (path, report) = reports.first {
            let log = DiagnosticLog()
            let bytes = PreflightCertificate(report, of: path, press: press).pdf(log: log)
            for diagnostic in log.diagnostics { Console.write(diagnostic.printed + "\n") }
            guard let bytes else { throw ExitCode.nothingMade }
            try write(bytes, to: output)
            Console.write(PreflightText(report, of: path).summary + "\n")
            return
        }
        let text =
            isJSON
            ? PreflightText.json(reports)
            : reports.map { PreflightText($0.report, of: $0.path) }.map { quiet ? $0.findings : $0.text }
                .joined()
        if let output {
            try write(Array(text.utf8), to: output)
        } else {
            Console.write(text, to: STDOUT_FILENO)
        }
    }

    private func writePictures(of report: PreflightReport, _ path: String) throws {
        for page in report.plates {
            let number = report.pageCount > 1 ? "-\(page.page)" : ""
            if let map {
                try write(
                    page.map(over: report.limits.totalInk ?? 240).png,
                    to: "\(map.dropLast(4))\(number).png")
            }
            guard let plates else { continue }
            for (plate, ink) in page.plates.enumerated() {
                let name = String(ink.name.map { $0.isLetter || $0.isNumber ? $0 : "-" })
                try write(
                    page.picture(of: plate).png, to: "\(plates)/\(FilePath(path).stem)\(number)-\(name).png")
            }
        }
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        do {
            // The same folders are made as for pictures.
            try Folder.make(FilePath(path).folder)
            try AtomicFile.write(bytes, to: path)
        } catch {
            Console.write(Diagnostic.error(error).printed + "\n")
            throw ExitCode.nothingMade
        }
    }
}
