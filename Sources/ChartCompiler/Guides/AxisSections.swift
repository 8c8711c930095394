import Diagnostics
import Grammar
import Synchronization

/// The sections of a chart's config that bear on an axis, merged once for each kind of axis: every layout of every plot
/// asks for them again.
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

    /// What the config says of an axis. What is wrong there is told to each that asks.
    func spec(_ key: Key, log: DiagnosticLog, _ merge: (DiagnosticLog) -> AxisSpec) -> AxisSpec {
        let entry = entries.withLock { entries in
            if let known = entries[key] { return known }
            let own = DiagnosticLog()
            let entry = Entry(spec: merge(own), diagnostics: own.diagnostics)
            entries[key] = entry
            return entry
        }
        for diagnostic in entry.diagnostics { log.add(diagnostic) }
        return entry.spec
    }
}
