import Documents

extension MarkDefinition {
    /// Returns how value labels are set: as the mark states, otherwise as the config does.
    public func label(over config: Config) -> LabelDefinition {
        label.value.map { $0.filled(by: config.label) } ?? config.label
    }

    /// Returns how open bounds are drawn: as the mark states, otherwise as the config does.
    public func bound(over config: Config) -> BoundDefinition {
        bound.value.map { $0.filled(by: config.bound) } ?? config.bound
    }
}
