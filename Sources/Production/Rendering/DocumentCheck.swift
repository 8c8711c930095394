import Dataflow
import Diagnostics
import Documents
import Figures

/// All the checks of a document that don't involve drawing it.
struct DocumentCheck {
    let loaded: LoadedDocument
    let options: RenderOptions

    func run(_ bench: Workbench) -> DocumentResult {
        let log = DiagnosticLog()
        log.add(contentsOf: loaded.diagnostics)
        var reading = ReadingReport()
        if let document = loaded.document, !log.hasErrors {
            reading = log.within(row: loaded) { check(document, bench, log: log) } ?? reading
        }
        var result = DocumentResult(loaded, diagnostics: log.diagnostics, isStrict: options.isStrict)
        result.reading = reading
        return result
    }

    /// - Returns: What became of the rows of its data, if it is asked for.
    private func check(_ document: Document, _ bench: Workbench, log: DiagnosticLog) -> ReadingReport? {
        switch document.kind {
        case .chart, .sheet:
            var compiler = DocumentCompiler(options, bench, log: log)
            compiler.checksLiterals = true
            let compiled = compiler.compile(document)
            // What the press can't print shows when colours are separated.
            if compiled?.pdf.finalPress != nil {
                _ = compiled?.files(as: .pdf, ppi: nil, log: log, at: document.node.span)
            }
            return compiler.recorder?.report
        case .theme:
            _ = Theme.read(document.node, path: document.path, reader: reader(document), log: log)
        case .project:
            _ = ProjectFile.decode(document.node, DecodingContext(log: log))
        case .dataset:
            guard let dictionary = DatasetDictionary.read(document.node, log: log),
                let file = dictionary.tableSource(reader(document), log: log)?
                    .text(at: dictionary.table?.span, log: log)
            else { return nil }
            dictionary.check(file: file, log: log)
        }
        return nil
    }

    private func reader(_ document: Document) -> SourceReader {
        SourceReader(options.sources, folder: document.folder)
    }
}
