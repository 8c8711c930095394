import Diagnostics
import Documents
import Synchronization

/// What has been made of several sources together, such as a theme with those that it extends: made once in a run,
/// and told to every document that uses it.
final class SharedReadings<Value: Sendable>: Sendable {
    private struct Entry {
        var value: Value?
        var diagnostics: [Diagnostic]
        var sources: [Source]
    }

    /// By the source that the others are read through.
    private let entries = Mutex<[ObjectIdentifier: Entry]>([:])

    /// - Parameters:
    ///   - reader: That of the document which names the source; it is told of all the sources.
    ///   - span: Where the source is named.
    ///   - make: Makes the value with a reader of its own.
    func value(
        of source: Source, _ reader: SourceReader, at span: Span?, log: DiagnosticLog,
        _ make: (SourceReader, DiagnosticLog) -> Value?
    ) -> Value? {
        let entry = entries.withLock { entries in
            if let known = entries[ObjectIdentifier(source)] { return known }
            let (log, reader) = (DiagnosticLog(), reader.apart)
            reader.note([source])
            let value = make(reader, log)
            let entry = Entry(value: value, diagnostics: log.diagnostics, sources: reader.sources)
            entries[ObjectIdentifier(source)] = entry
            return entry
        }
        reader.note(entry.sources)
        for var diagnostic in entry.diagnostics {
            diagnostic.span = diagnostic.span ?? span
            log.add(diagnostic)
        }
        return entry.value
    }
}
