public import Diagnostics

/// Reads sources for one document: relative paths start from its folder, and what was read is recorded.
///
/// The readers of a document and of the files that it is made of share one record. A reader belongs to one thread.
public struct SourceReader {
    /// Where paths start; nil for a document that was piped in.
    public let folder: String?
    private let provider: any SourceProvider
    private let record: Record

    private final class Record {
        var sources: [Source] = []
        var known: Set<ObjectIdentifier> = []
    }

    public init(_ provider: any SourceProvider, folder: String?) {
        self.init(provider, folder: folder, record: Record())
    }

    private init(_ provider: any SourceProvider, folder: String?, record: Record) {
        self.provider = provider
        self.folder = folder
        self.record = record
    }

    /// The reader of a source that this one has read: its references start from its own folder. What is built in has
    /// none.
    public func entering(_ source: Source) -> SourceReader {
        SourceReader(
            provider, folder: source.isBuiltIn ? nil : FilePath(source.path).folder, record: record)
    }

    /// A reader of the same folder that keeps a record of its own.
    public var apart: SourceReader { SourceReader(provider, folder: folder) }

    /// What has been read so far, each once, in the order of reading, without what is built in.
    public var sources: [Source] { record.sources }

    /// Adds what another reader has read on the document's behalf.
    public func note(_ sources: [Source]) {
        for source in sources
        where !source.isBuiltIn && record.known.insert(ObjectIdentifier(source)).inserted {
            record.sources.append(source)
        }
    }

    /// The source that a document names; nil, with a diagnostic, if it can't be read.
    ///
    /// - Parameters:
    ///   - span: Where it is named.
    ///   - hint: The hint to give if the error has none of its own.
    public func source(
        _ reference: String, at span: Span?, log: DiagnosticLog, hint: String? = nil
    ) -> Source? {
        do {
            let source = try provider.source(SourceReference(reference), from: folder)
            note([source])
            guard source.isTooLarge else { return source }
            log.error(
                .fileTooLarge, source.sizeMessage, at: span, hint: "aggregate the data before it is drawn")
            return nil
        } catch {
            log.error(error.code, error.message, at: span, hint: error.hint ?? hint)
            return nil
        }
    }

    /// The source that a document names, if it is too large to be read as a whole.
    public func largeSource(_ reference: String) -> Source? {
        guard let source = try? provider.source(SourceReference(reference), from: folder), source.isTooLarge
        else { return nil }
        note([source])
        return source
    }

    /// The file that holds what the documents of the folder have in common; nil where there is none.
    ///
    /// These documents may also read the folder of that file.
    public func project(log: DiagnosticLog) -> Source? {
        guard let path = provider.project(of: folder) else { return nil }
        let file = FilePath(path)
        return SourceReader(provider, folder: file.folder, record: record).source(
            file.name, at: nil, log: log)
    }

    /// The path of a folder of fonts that a document names.
    public func fontFolder(_ reference: String, at span: Span?, log: DiagnosticLog) -> String? {
        do {
            return try provider.fontFolder(SourceReference(reference), from: folder)
        } catch {
            log.error(error, at: span)
            return nil
        }
    }

    /// The text that a document names. A file that isn't text is reported where it is named.
    public func text(_ reference: String, at span: Span?, log: DiagnosticLog) -> SourceFile? {
        source(reference, at: span, log: log)?.text(at: span, log: log)
    }
}
