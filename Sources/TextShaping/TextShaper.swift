import CFontconfig
import CPango
public import SceneGraph

/// Lays out text with Pango, both for measuring and for drawing.
///
/// Text is laid out once at a nominal size, unhinted and at subpixel positions, and scaled to
/// any size and resolution: a line has the same geometry in every output. A shaper belongs to one
/// thread; several shapers share a library.
public final class TextShaper: TextMeasuring {
    public let library: FontLibrary
    private let fontMap: UnsafeMutablePointer<PangoFontMap>
    private let context: OpaquePointer
    private var typefaces: [FontStyle: Typeface] = [:]
    /// What was asked for last: lines of one style come in a row.
    private var last: (font: FontStyle, typeface: Typeface)?
    private var lineCount = 0
    /// What was found out about lists of families.
    private var missingFonts: [String: MissingFont?] = [:]
    private let copied = CopiedText()
    /// What was found out for programs that set text themselves: by the families of a style, and by families and
    /// character.
    var familyLists: [String: [String]] = [:]
    var usualFamilies: [String: [Unicode.Scalar: String?]] = [:]

    /// The size at which text is laid out. Pango counts in 1/1024: an advance is exact to 1/65536 em.
    static let nominalSize = 64.0
    /// The maximum number of lines that are cached; each takes a few kilobytes.
    private static let greatestLineCount = 8192
    /// The number of lines that are kept from one document for the next.
    private static let keptLineCount = 1024
    /// Longer lines are cut, so that Pango's widths don't overflow.
    private static let greatestLength = 8192

    /// - Parameter language: A BCP 47 tag; it determines the regional forms of Chinese characters.
    public init(library: FontLibrary, language: String = "zh-cn") {
        self.library = library
        fontMap = pango_cairo_font_map_new()
        let handle = OpaquePointer(fontMap)
        pango_fc_font_map_set_config(handle, library.fontconfig)
        pango_cairo_font_map_set_resolution(handle, 72)
        context = pango_font_map_create_context(fontMap)
        pango_context_set_language(context, pango_language_from_string(language))
        pango_context_set_round_glyph_positions(context, 0)

        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
    }

    deinit {
        typefaces = [:]
        last = nil
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(UnsafeMutableRawPointer(fontMap))
    }

    /// A line of text, ready to be measured and drawn. Line breaks in it become spaces.
    public func line(_ text: String, in font: FontStyle) -> ShapedLine {
        let typeface = typeface(for: font)
        let scale = Self.scale(of: font)
        if let layout = typeface.lines[text] { return ShapedLine(layout: layout, scale: scale) }

        if lineCount >= TextShaper.greatestLineCount { forgetLines() }
        let layout = NominalLine(sanitized(text), in: typeface, context: context, copied: copied)
        typeface.lines[text] = layout
        lineCount += 1
        return ShapedLine(layout: layout, scale: scale)
    }

    private static func scale(of font: FontStyle) -> Double {
        font.size.isFinite ? max(0, font.size) / nominalSize : 0
    }

    /// Tells that a document is done: of many documents, each with lines of its own, not all are kept.
    public func finishDocument() {
        for typeface in typefaces.values where lineCount > TextShaper.keptLineCount || typeface.hasSurveys {
            typeface.forget()
        }
        lineCount = typefaces.values.reduce(0) { $0 + $1.lines.count }
    }

    private func forgetLines() {
        for typeface in typefaces.values { typeface.forgetLines() }
        lineCount = 0
    }

    public func metrics(of text: String, in font: FontStyle) -> TextMetrics {
        text.isEmpty
            ? TextMetrics(width: 0) : survey(of: text, in: font).metrics.scaled(by: Self.scale(of: font))
    }

    /// The characters for which no font of the library has a glyph: they are drawn as boxes.
    public func missingCharacters(of text: String, in font: FontStyle) -> [Unicode.Scalar] {
        text.isEmpty ? [] : survey(of: text, in: font).missingCharacters
    }

    private func survey(of text: String, in font: FontStyle) -> LineSurvey {
        typeface(for: font).survey(of: text) ?? line(text, in: font).layout.survey
    }

    /// The families of a style that are installed, in order, with generic names replaced.
    public func resolvedFamilies(for font: FontStyle) -> [String] {
        library.configuration.families(of: font.family).filter(library.contains)
    }

    /// The families of a style that are not installed; the next one is used instead, or any font.
    public func unresolvedFamilies(for font: FontStyle) -> [String] {
        library.configuration.families(of: font.family).filter { !library.contains(family: $0) }
    }

    public func missingFont(_ families: String) -> MissingFont? {
        if let known = missingFonts[families] { return known }
        let names = library.configuration.families(of: families)
        let isThere = names.isEmpty || names.contains(where: library.contains)
        let missing = isThere ? nil : MissingFont(names: names, installed: library.familyNames)
        missingFonts[families] = .some(missing)
        return missing
    }

    private func typeface(for font: FontStyle) -> Typeface {
        if let last, last.font == font { return last.typeface }
        let key = font.sized(TextShaper.nominalSize).normalized
        let typeface = typefaces[key] ?? Typeface(key, library: library)
        typefaces[key] = typeface
        last = (font, typeface)
        return typeface
    }

    private func sanitized(_ text: String) -> String {
        let isControl = { (byte: UInt8) in byte < 0x20 || byte == 0x7F }
        let scalars = text.unicodeScalars
        guard
            text.utf8.contains(where: isControl) || scalars.contains(where: \.isLineSeparator)
                || text.utf8.count > TextShaper.greatestLength
        else { return text }
        var result = String.UnicodeScalarView()
        for scalar in scalars.prefix(TextShaper.greatestLength) {
            result.append(scalar.value < 0x20 || scalar == "\u{7F}" || scalar.isLineSeparator ? " " : scalar)
        }
        return String(result)
    }
}

extension FontStyle {
    /// The style with its values clamped to what Pango accepts.
    fileprivate var normalized: FontStyle {
        var copy = self
        copy.weight.value = max(1, min(1000, weight.value))
        copy.tracking = tracking.isFinite ? max(-2, min(2, tracking)) : 0
        return copy
    }
}

extension Unicode.Scalar {
    fileprivate var isLineSeparator: Bool { self == "\u{85}" || self == "\u{2028}" || self == "\u{2029}" }
}
