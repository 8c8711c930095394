package import Diagnostics
package import Grammar
import Synchronization

/// The config's sections for axes, merged once for each kind of axis, as every layout of
/// every plot needs them.
package final class AxisSections: Sendable {
    package struct Key: Hashable {
        package var channel: Channel
        package var orient: AxisDefinition.Orient
        package var kind: ScaleDefinition.Kind
        package var styles: [String]

        package init(
            channel: Channel, orient: AxisDefinition.Orient, kind: ScaleDefinition.Kind, styles: [String]
        ) {
            (self.channel, self.orient, self.kind, self.styles) = (channel, orient, kind, styles)
        }
    }

    private struct Entry {
        var spec: AxisSpec
        var diagnostics: [Diagnostic]
    }

    package init() {}

    private let entries = Mutex<[Key: Entry]>([:])

    /// Returns the config's properties for an axis. Problems of the config are reported to each caller's log.
    package func spec(_ key: Key, log: DiagnosticLog, _ merge: (DiagnosticLog) -> AxisSpec) -> AxisSpec {
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
