import Diagnostics
import Documents
import Synchronization

/// Results that are made from several sources together, such as a theme with those that it extends: once in a run,
/// with their diagnostics for every document that uses them.
final class SharedReadings<Value: Sendable>: Sendable {
    private struct Entry {
        var value: Value?
        var diagnostics: [Diagnostic]
        var sources: [Source]
    }

    /// By the source from which the others are reached.
    private let entries = Mutex<[ObjectIdentifier: Entry]>([:])

    /// - Parameters:
    ///   - reader: The reader of the document that names the source; it records all the sources.
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
        log.add(contentsOf: entry.diagnostics, at: span)
        return entry.value
    }
}
