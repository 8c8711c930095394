extension PDFFile {
    /// Makes the document one that is kept (ISO 19005-2): its colours are those of sRGB, pictures are shown as they are
    /// stored, and the file has an identifier.
    ///
    /// - Returns: The entry of the catalogue.
    mutating func writeOutputIntent() -> String {
        let profile = reserve()
        replace(profile, withDeflated: Flate.deflated(SRGBProfile.bytes), entries: "/N 3")
        let name = SRGBProfile.identifier.pdfObject
        return " /OutputIntents [ << /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier \(name) "
            + "/Info \(name) /DestOutputProfile \(profile) 0 R >> ]"
    }

    /// Forbids readers to smooth pictures, each in its own way (ISO 19005-2, 6.2.8).
    mutating func keepPixels() {
        for number in 0..<count {
            substitute("/Interpolate true", by: "/Interpolate false", inHeadOf: number)
        }
    }

    /// States that glyphs of TrueType fonts have the numbers that text gives them (ISO 32000-1, 9.7.4.2), which standards
    /// for archives and for readers ask for.
    mutating func stateGlyphNumbers() {
        let type = "/Subtype /CIDFontType2"
        for number in 0..<count {
            substitute(type, by: type + " /CIDToGIDMap /Identity", inHeadOf: number)
        }
    }

    /// Replaces a word in the beginning of an original object.
    private mutating func substitute(_ word: String, by other: String, inHeadOf number: Int) {
        let object = object(number)
        guard let place = Array(object.prefix(400)).firstIndex(of: word) else { return }
        let start = object.startIndex + place
        replace(
            number,
            withBytes: Array(object[..<start]) + other.utf8 + object[(start + word.utf8.count)...])
    }
}
