import Documents

/// What becomes of rows that have no place on a continuous scale, for want of a number.
public enum InvalidMode: String, CaseIterable, Sendable {
    /// Neither marks nor domains have them.
    case filter
    /// Lines are interrupted; domains don't have them.
    case breakPathsFilterDomains = "break-paths-filter-domains"
    /// Lines are interrupted; domains have what else such rows say.
    case breakPathsShowDomains = "break-paths-show-domains"
    /// The same for lines, areas and trails; `filter` for other marks. The default.
    case breakPathsShowPathDomains = "break-paths-show-path-domains"
    /// They are drawn, each scale with a value for what it can't take.
    case show
}

extension ValueType<InvalidMode> {
    /// A mode by its name; null for `show`.
    static var invalid: ValueType {
        let name = ValueType.name()
        return ValueType("\(name.name) or null", schema: name.schema.orNull) { node, context in
            node.isNull ? .show : name.decode(node, context)
        }
    }
}
