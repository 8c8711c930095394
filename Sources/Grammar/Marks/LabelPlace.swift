/// Whether a text that stands on a datum may move off others.
public enum LabelPlace: String, CaseIterable, Sendable {
    /// It moves a little where it would stand on another text.
    case auto
    /// It stays where the spec says.
    case fixed
}
