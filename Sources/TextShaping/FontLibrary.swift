import CFontconfig

/// The fonts that texts are set in. Immutable; any number of threads may share one.
///
/// A process may have several: fontconfig's configuration of the process is neither used nor changed.
/// Creating one takes a fraction of a millisecond as long as fontconfig's caches are up to date.
public final class FontLibrary: Sendable {
    public let configuration: FontConfiguration
    /// An `FcConfig`; fontconfig makes it safe to use from several threads.
    nonisolated(unsafe) let fontconfig: OpaquePointer

    public init(_ configuration: FontConfiguration = FontConfiguration()) throws(FontError) {
        guard let fontconfig = FcConfigCreate() else {
            throw .unreadableConfiguration(folders: configuration.folders)
        }
        guard FcConfigParseAndLoadFromMemory(fontconfig, configuration.xml, 1) != 0,
            FcConfigBuildFonts(fontconfig) != 0
        else {
            FcConfigDestroy(fontconfig)
            throw .unreadableConfiguration(folders: configuration.folders)
        }
        guard let fonts = FcConfigGetFonts(fontconfig, FcSetSystem), fonts.pointee.nfont > 0 else {
            FcConfigDestroy(fontconfig)
            throw .noFonts(folders: configuration.folders)
        }
        self.configuration = configuration
        self.fontconfig = fontconfig
    }

    deinit { FcConfigDestroy(fontconfig) }

    /// Whether a family is installed; case does not matter.
    public func contains(family: String) -> Bool {
        !fonts(of: family).isEmpty
    }

    /// Whether a font of a family has a glyph for a character.
    public func covers(_ character: Unicode.Scalar, family: String) -> Bool {
        fonts(of: family).contains { font in
            var characters: OpaquePointer?
            return FcPatternGetCharSet(font, FC_CHARSET, 0, &characters) == FcResultMatch
                && FcCharSetHasChar(characters, character.value) != 0
        }
    }

    /// The names of all families, in all languages, in alphabetical order.
    public var familyNames: [String] { Set(fonts.flatMap(names)).sorted() }

    func fonts(of family: String) -> [OpaquePointer] {
        fonts.filter { names(of: $0, include: family) }
    }

    private var fonts: [OpaquePointer] {
        guard let fonts = FcConfigGetFonts(fontconfig, FcSetSystem)?.pointee else { return [] }
        return UnsafeBufferPointer(start: fonts.fonts, count: Int(fonts.nfont)).compactMap { $0 }
    }

    /// Whether a font has a family's name, in any language.
    private func names(of font: OpaquePointer, include family: String) -> Bool {
        var index: Int32 = 0
        var name: UnsafeMutablePointer<FcChar8>?
        while FcPatternGetString(font, FC_FAMILY, index, &name) == FcResultMatch {
            if FcStrCmpIgnoreCase(name, family) == 0 { return true }
            index += 1
        }
        return false
    }

    private func names(of font: OpaquePointer) -> [String] {
        var names: [String] = []
        var name: UnsafeMutablePointer<FcChar8>?
        while FcPatternGetString(font, FC_FAMILY, Int32(names.count), &name) == FcResultMatch, let name {
            names.append(String(cString: name))
        }
        return names
    }
}
