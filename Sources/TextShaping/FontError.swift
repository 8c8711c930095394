/// Why fonts can't be used.
public enum FontError: Error, Hashable, Sendable {
    /// No folder contains a usable font.
    case noFonts(folders: [String])
    /// The name of a folder that fontconfig rejects.
    case unreadableConfiguration(folders: [String])

    public var message: String {
        switch self {
        case .noFonts(let folders):
            "no usable font in \(folders.joined(separator: ", ")); "
                + "install fonts-noto-cjk and fonts-liberation, or name a folder that holds fonts"
        case .unreadableConfiguration(let folders):
            "the folders of fonts can't be used: \(folders.joined(separator: ", "))"
        }
    }
}
