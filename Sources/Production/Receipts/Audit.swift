public import Diagnostics
import Documents
import SceneGraph

/// The receipts of the numbers on a document's pages.
public struct DocumentReceipts: Sendable {
    public var path: String
    /// What is wrong with the document itself.
    public var diagnostics: [Diagnostic]
    /// In reading order; empty for a document that can't be drawn.
    public var receipts: [Receipt] = []
    public var pageCount = 0

    public var hasFailed: Bool {
        diagnostics.contains { $0.severity == .error } || receipts.contains(where: \.isError)
    }
}

/// Traces every number that documents print.
public struct Audit {
    private let options: RenderOptions
    private let source: SourceText?
    private let bench = Workbench(Workshop())

    /// - Parameter source: The text that the figures are held against; nil for none.
    public init(_ options: RenderOptions, against source: SourceText? = nil) {
        self.options = options
        self.source = source
    }

    public func receipts(of loaded: LoadedDocument) -> DocumentReceipts {
        let log = DiagnosticLog()
        log.add(contentsOf: loaded.diagnostics)
        var result = DocumentReceipts(path: loaded.path, diagnostics: [])
        if let document = loaded.document, !log.hasErrors, document.isDrawn(log) {
            let trace = PageTrace()
            var compiler = DocumentCompiler(options, bench, log: log)
            compiler.trace = trace
            if let pages = compiler.compile(document)?.pages {
                let lines = pages.printedLines(isChart: document.kind == .chart)
                let file = document.node.span.file.name
                result.receipts = Tracer(trace, file: file, against: source).receipts(for: lines)
                result.pageCount = pages.count
            }
        }
        result.diagnostics = log.diagnostics
        return result
    }
}

extension Document {
    /// Whether there is something to draw; otherwise that is reported.
    func isDrawn(_ log: DiagnosticLog) -> Bool {
        if kind.isRenderable { return true }
        log.error(.wrongDocument, "'\(path)' prints no numbers: it is neither a chart nor a sheet")
        return false
    }
}
