/// The released version.
public enum Release {
    /// What `tuban --version` prints; CHANGELOG.md has a section for it.
    public static let version = "0.1.0"
}
