/// The names of the engine's own marks, for what doesn't depend on drawing: the sections of a config, and
/// the suggestions of editors.
///
/// A mark that a caller hands in has no section in a config; a style of its name applies to it.
public enum MarkNames {
    /// The names of marks that are drawn themselves.
    public static let primitive = [
        "arc", "area", "bar", "circle", "geoshape", "image", "line", "point", "rect", "rule", "square",
        "text", "tick", "trail",
    ]
    /// The names of composite marks.
    public static let composite = ["boxplot", "errorband", "errorbar"]

    public static let all = primitive + composite
}
