import Diagnostics
import Grammar
import Synchronization

/// The config's sections for axes, merged once for each kind of axis, as every layout of
/// every plot needs them.
final class AxisSections: Sendable {
    struct Key: Hashable {
        var channel: Channel
        var orient: AxisDefinition.Orient
        var kind: ScaleDefinition.Kind
        var styles: [String]
    }

    private struct Entry {
        var spec: AxisSpec
        var diagnostics: [Diagnostic]
    }

    private let entries = Mutex<[Key: Entry]>([:])

    /// Returns the config's properties for an axis. Problems of the config are reported to each caller's log.
    func spec(_ key: Key, log: DiagnosticLog, _ merge: (DiagnosticLog) -> AxisSpec) -> AxisSpec {
        let entry = entries.withLock { entries in
            if let known = entries[key] { return known }
            let own = DiagnosticLog()
            let entry = Entry(spec: merge(own), diagnostics: own.diagnostics)
            entries[key] = entry
            return entry
        }
        log.add(contentsOf: entry.diagnostics)
        return entry.spec
    }
}
