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

    package init() {}

    private let specs = Mutex<[Key: AxisSpec]>([:])

    /// Returns the config's properties for an axis. Problems of the config are told when they are first merged.
    package func spec(_ key: Key, _ merge: () -> AxisSpec) -> AxisSpec {
        specs.withLock { specs in
            if let known = specs[key] { return known }
            let spec = merge()
            specs[key] = spec
            return spec
        }
    }
}
