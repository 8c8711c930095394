import CFontconfig

/// A font of a family: one weight, upright or italic, and its file.
public struct FontFace: Hashable, Sendable {
    /// The file's path.
    public var path: String
    /// From 100 to 900, as in CSS; 400 is regular, 700 bold. For a variable font the smallest weight.
    public var weight: Int
    public var isItalic: Bool
}

extension FontLibrary {
    /// The faces of a family, sorted by weight, upright ones first; empty if it isn't installed.
    public func faces(of family: String) -> [FontFace] {
        let faces = Set(fonts(of: family).compactMap(FontFace.init))
        return faces.sorted {
            ($0.isItalic ? 1 : 0, $0.weight, $0.path) < ($1.isItalic ? 1 : 0, $1.weight, $1.path)
        }
    }
}

extension FontFace {
    fileprivate init?(_ font: OpaquePointer) {
        var path: UnsafeMutablePointer<FcChar8>?
        guard FcPatternGetString(font, FC_FILE, 0, &path) == FcResultMatch, let path else { return nil }
        var weight: Double = 0
        if FcPatternGetDouble(font, FC_WEIGHT, 0, &weight) != FcResultMatch {
            var range: OpaquePointer?
            var end: Double = 0
            guard FcPatternGetRange(font, FC_WEIGHT, 0, &range) == FcResultMatch,
                FcRangeGetDouble(range, &weight, &end) != 0
            else { return nil }
        }
        var slant: Int32 = 0
        FcPatternGetInteger(font, FC_SLANT, 0, &slant)
        self.init(
            path: String(cString: path), weight: Int(FcWeightToOpenTypeDouble(weight).rounded()),
            isItalic: slant != FC_SLANT_ROMAN)
    }
}
