import Diagnostics
import Documents

/// All the checks of a document that don't involve drawing it.
struct DocumentCheck {
    let loaded: LoadedDocument
    let options: RenderOptions

    func run(_ bench: Workbench) -> DocumentResult {
        let log = DiagnosticLog()
        log.add(contentsOf: loaded.diagnostics)
        if let document = loaded.document, !log.hasErrors {
            log.within(row: loaded) { check(document, bench, log: log) }
        }
        return DocumentResult(loaded, diagnostics: log.diagnostics, isStrict: options.isStrict)
    }

    private func check(_ document: Document, _ bench: Workbench, log: DiagnosticLog) {
        switch document.kind {
        case .chart, .sheet:
            var compiler = DocumentCompiler(options, bench, log: log)
            compiler.checksLiterals = true
            _ = compiler.compile(document)
        case .theme:
            _ = Theme.read(document.node, path: document.path, reader: reader(document), log: log)
        case .project:
            _ = ProjectFile.decode(document.node, DecodingContext(log: log))
        case .dataset:
            guard let dictionary = DatasetDictionary.read(document.node, log: log),
                let file = dictionary.tableSource(reader(document), log: log)?
                    .text(at: dictionary.table?.span, log: log)
            else { return }
            dictionary.check(file: file, log: log)
        }
    }

    private func reader(_ document: Document) -> SourceReader {
        SourceReader(options.sources, folder: document.folder)
    }
}
