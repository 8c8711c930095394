import CFontconfig

/// The fonts that the process has by fontconfig's own rules, besides any ``FontLibrary``.
public enum ProcessFonts {
    /// Empties them, so that the system's configuration isn't read.
    ///
    /// Pango initializes fontconfig before the first text is set. If the process has no configuration by then,
    /// fontconfig reads the system's, which takes milliseconds and isn't used here. This call is for a program that
    /// owns its process; a library would take the fonts from other parts of its host.
    public static func clear() {
        guard let empty = FcConfigCreate() else { return }
        // It gets a reference of its own.
        FcConfigSetCurrent(empty)
        FcConfigDestroy(empty)
    }
}
