import CPango
import SceneGraph

/// A style at the nominal size, as a Pango font description, with the lines laid out in it so far.
final class Typeface {
    let style: FontStyle
    let description: OpaquePointer
    /// The families for the punctuation of Chinese text, separated by commas; nil if that is the
    /// first family of the style anyway.
    let chineseFamilies: String?
    /// The families for text with Chinese characters if none of the style's own has any, the usual ones after them;
    /// fontconfig would take Japanese ones. nil if the style has its own.
    let completedFamilies: String?
    var lines: [String: NominalLine] = [:]
    /// What is known of lines that were laid out earlier and aren't kept.
    private var surveys: [String: LineSurvey] = [:]

    init(_ style: FontStyle, library: FontLibrary) {
        self.style = style
        let families = library.configuration.families(of: style.family)
        let chinese = families.drop { !library.covers("中", family: $0) }
        chineseFamilies =
            chinese.isEmpty || chinese.count == families.count ? nil : chinese.joined(separator: ",")

        let usual = library.configuration.families(of: style.isSerif ? "serif" : "sans-serif")
        completedFamilies = chinese.isEmpty ? (families + usual).joined(separator: ",") : nil

        description = pango_font_description_new()
        pango_font_description_set_family(description, families.joined(separator: ","))
        pango_font_description_set_weight(description, PangoWeight(rawValue: UInt32(style.drawnWeight)))
        pango_font_description_set_style(
            description, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        pango_font_description_set_absolute_size(description, style.size * Double(PANGO_SCALE))
    }

    /// The lines that were forgotten, of which more is kept than there is room for lines.
    private static let greatestSurveyCount = 200_000

    /// What has been found out about a line, whether it is kept or not.
    func survey(of text: String) -> LineSurvey? { lines[text]?.survey ?? surveys[text] }

    /// Lets go of the lines, but not of what they measure: a document that has more of them than are kept asks for each
    /// several times.
    func forgetLines() {
        if surveys.count > Self.greatestSurveyCount { surveys = [:] }
        for (text, line) in lines { surveys[text] = line.survey }
        lines = [:]
    }

    /// Whether it knows lines that it hasn't kept.
    var hasSurveys: Bool { !surveys.isEmpty }

    /// Lets go of everything.
    func forget() { (lines, surveys) = ([:], [:]) }

    deinit { pango_font_description_free(description) }
}

extension FontStyle {
    /// Whether the name of the family is one of letters with serifs.
    var isSerif: Bool {
        let name = family.lowercased()
        return !name.contains("sans")
            && ["serif", "song", "ming", "times", "roman", "georgia", "garamond", "宋"].contains {
                name.contains($0)
            }
    }

    /// Whether the name of the family is one of letters that are all equally wide.
    var isMonospaced: Bool {
        let name = family.lowercased()
        return ["mono", "courier", "consolas", "menlo"].contains { name.contains($0) }
    }
}
