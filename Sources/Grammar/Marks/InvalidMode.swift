import Documents

/// How rows are treated that have no number for a continuous scale.
public enum InvalidMode: String, CaseIterable, Sendable {
    /// They are left out of marks and domains.
    case filter
    /// They interrupt lines, and are left out of domains.
    case breakPathsFilterDomains = "break-paths-filter-domains"
    /// They interrupt lines; their valid values count for domains.
    case breakPathsShowDomains = "break-paths-show-domains"
    /// As `break-paths-show-domains` for lines, areas and trails, as `filter` for other marks. The default.
    case breakPathsShowPathDomains = "break-paths-show-path-domains"
    /// They are drawn; for an invalid value, a scale has a replacement.
    case show
}

extension ValueType<InvalidMode> {
    /// The name of a mode; null for `show`.
    static var invalid: ValueType {
        let name = ValueType.name()
        return ValueType("\(name.name) or null", schema: name.schema.orNull) { node, context in
            node.isNull ? .show : name.decode(node, context)
        }
    }
}
