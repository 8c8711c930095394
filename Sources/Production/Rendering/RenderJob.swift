import Dataflow
import Diagnostics
import Documents

/// Renders one document: it is compiled once, drawn in every format, then written. If anything fails,
/// nothing is written.
struct RenderJob {
    let loaded: LoadedDocument
    let outputs: [PlannedOutput]
    let options: RenderOptions
    /// Whether missing folders are created for its files.
    var makesFolders = false
    /// Whether the names of its files are its own, rather than another document's or a source's.
    var ownsNames = true
    /// Whether documents are begun after this one, which may read the same sources.
    var othersFollow: @Sendable () -> Bool = { true }

    /// The files that have been drawn, and their sources.
    private struct Drawn {
        var files: [File] = []
        /// The numbers of pages, by output.
        var pageCounts: [Int] = []
        var dependencies: [Dependency] = []
        var reading = ReadingReport()
    }

    private struct File {
        var path: String
        /// The root of its planned output.
        var root: String?
        var bytes: [UInt8]
    }

    /// - Parameters:
    ///   - beforeWriting: Is called when everything is drawn, before anything is written.
    ///   - conflict: Checks a path that wasn't planned, namely that of one of several pages.
    func run(
        _ bench: Workbench, beforeWriting: () -> Void = {}, conflict: @escaping (String) -> OutputError?
    ) -> DocumentResult {
        let log = DiagnosticLog()
        log.add(contentsOf: loaded.diagnostics)
        var written = Written()
        var drawn = Drawn()
        if let document = loaded.document, !log.hasErrors {
            drawn = log.within(row: loaded) { draw(document, bench, log: log) }
            if !log.diagnostics.fail(isStrict: options.isStrict) {
                beforeWriting()
                written = write(drawn.files, log: log, conflict: conflict)
            }
        }
        let hasFailed = log.diagnostics.fail(isStrict: options.isStrict)
        if written.obstacle == nil, ownsNames {
            let earlier = EarlierFiles(loaded: loaded) { conflict($0) != nil }
            tell(earlier, hasFailed ? nil : drawn.pageCounts, log: log)
        }
        var result = DocumentResult(
            loaded, files: written.files, diagnostics: log.diagnostics, isStrict: options.isStrict,
            obstacle: written.obstacle)
        // What earlier runs have left makes nothing wrong.
        result.hasFailed = hasFailed || log.hasErrors
        result.dependencies = drawn.dependencies
        result.reading = drawn.reading
        return result
    }

    /// Tells of files that earlier runs have left. Those of a row, and pages that aren't there any more, are moved
    /// aside, since programs go by the names; what a person has asked for by name is left.
    ///
    /// - Parameter pageCounts: The numbers of pages by output; nil if the document failed.
    private func tell(_ earlier: EarlierFiles, _ pageCounts: [Int]?, log: DiagnosticLog) {
        guard let pageCounts else {
            for output in outputs {
                let paths = earlier.named(by: output)
                if loaded.isRow {
                    earlier.moveAside(paths, below: output.root, log: log)
                } else {
                    earlier.tell(paths, log: log)
                }
            }
            return
        }
        for (output, count) in zip(outputs, pageCounts) {
            earlier.moveAside(earlier.left(by: output, pageCount: count), below: output.root, log: log)
        }
    }

    private func draw(_ document: Document, _ bench: Workbench, log: DiagnosticLog) -> Drawn {
        guard document.kind.isRenderable else {
            let what = document.kind == .theme ? "a theme" : "a dataset"
            log.error(
                .wrongDocument, "'\(document.path)' is \(what): there is nothing to draw",
                hint: "check it with 'tuban check'"
            )
            return Drawn()
        }
        let compiler = DocumentCompiler(options, bench, log: log)
        let compiled = compiler.compile(document)
        var drawn = Drawn()
        if let recorder = compiler.recorder { drawn.reading = recorder.report }
        guard let compiled else { return drawn }
        if outputs.contains(where: { $0.format == .pdf }),
            compiled.tellUnembeddable(log, at: document.node.span)
        {
            return Drawn()
        }
        // The pictures say all; the tables, which may be larger than anything else, make room for fonts and pixels.
        if !othersFollow() {
            for source in compiled.sources where !source.isBuiltIn { source.forgetReadings() }
            ProcessMemory.returnWhatIsFree()
        }
        for output in outputs {
            guard
                let pages = compiled.files(
                    as: output.format, ppi: options.ppi, svg: options.svg, log: log,
                    at: document.node.span)
            else { return Drawn() }
            drawn.files += pages.enumerated().map { index, bytes in
                File(path: output.path(page: index, of: pages.count), root: output.root, bytes: bytes)
            }
            drawn.pageCounts.append(pages.count)
        }
        if options.recordsDependencies {
            drawn.dependencies = compiled.dependencies(besides: loaded.sources + options.themeSources, bench)
        }
        return drawn
    }

    private struct Written {
        var files: [WrittenFile] = []
        /// Why nothing more can be written.
        var obstacle: String?
    }

    private func write(_ files: [File], log: DiagnosticLog, conflict: (String) -> OutputError?) -> Written {
        var written = Written()
        if let error = files.compactMap({ conflict($0.path) }).first {
            log.error(error, at: loaded.place)
            return written
        }
        for file in files where written.obstacle == nil {
            do {
                try write(file)
                written.files.append(
                    WrittenFile(
                        file.path, sha256: options.hashesFiles ? SHA256.hexadecimal(file.bytes) : nil))
            } catch {
                log.error(error, at: loaded.place)
                written.obstacle = error.obstacle
            }
        }
        return written
    }

    private func write(_ file: File) throws(OutputError) {
        let path = FilePath(file.path)
        if let root = file.root {
            let folder = try OpenFolder.folder(of: file.path, below: root)
            try AtomicFile.write(file.bytes, as: path.name, in: folder, path: file.path)
        } else {
            if makesFolders { try Folder.make(path.folder) }
            try AtomicFile.write(file.bytes, to: file.path)
        }
    }
}

extension DiagnosticLog {
    /// Adds the row that a document was made for to its diagnostics.
    func within<Result>(row loaded: LoadedDocument, _ body: () -> Result) -> Result {
        loaded.place == nil ? body() : within(loaded.path, body)
    }
}
