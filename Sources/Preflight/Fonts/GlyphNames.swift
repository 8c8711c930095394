/// Which characters the Latin encodings of simple fonts mean, and what those characters' glyphs are called (ISO 32000-1,
/// annex D).
enum GlyphNames {
    /// The character of a glyph's name; nil if it isn't a Latin one, and doesn't say it.
    static func character(_ name: String) -> UInt32? {
        if let known = characters[name] { return known }
        let stem = name.split(separator: ".", maxSplits: 1).first ?? ""
        if stem.hasPrefix("uni"), stem.count == 7 { return UInt32(stem.dropFirst(3), radix: 16) }
        if stem.hasPrefix("u"), (5...7).contains(stem.count) { return UInt32(stem.dropFirst(), radix: 16) }
        return nil
    }

    /// The character of a code in WinAnsiEncoding.
    static func winAnsi(_ code: UInt8) -> UInt32 {
        (0x80..<0xA0).contains(code) ? windows[Int(code) - 0x80] : UInt32(code)
    }

    /// The character of a code in MacRomanEncoding.
    static func macRoman(_ code: UInt8) -> UInt32 { code < 0x80 ? UInt32(code) : macintosh[Int(code) - 0x80] }

    private static let characters: [String: UInt32] = {
        var characters: [String: UInt32] = [:]
        for (index, name) in ascii.split(separator: " ").enumerated() {
            characters[String(name)] = 0x20 + UInt32(index)
        }
        for (index, name) in latin.split(separator: " ").enumerated() {
            characters[String(name)] = 0xA0 + UInt32(index)
        }
        for (name, character) in zip(others.split(separator: " "), numbers(otherCharacters)) {
            characters[String(name)] = character
        }
        return characters
    }()

    private static let windows = numbers(
        """
        20AC 0 201A 192 201E 2026 2020 2021 2C6 2030 160 2039 152 0 17D 0 0 2018 2019 201C 201D 2022 \
        2013 2014 2DC 2122 161 203A 153 0 17E 178
        """)

    private static let macintosh = numbers(
        """
        C4 C5 C7 C9 D1 D6 DC E1 E0 E2 E4 E3 E5 E7 E9 E8 EA EB ED EC EE EF F1 F3 F2 F4 F6 F5 FA F9 FB \
        FC 2020 B0 A2 A3 A7 2022 B6 DF AE A9 2122 B4 A8 2260 C6 D8 221E B1 2264 2265 A5 B5 2202 2211 \
        220F 3C0 222B AA BA 3A9 E6 F8 BF A1 AC 221A 192 2248 2206 AB BB 2026 A0 C0 C3 D5 152 153 \
        2013 2014 201C 201D 2018 2019 F7 25CA FF 178 2044 20AC 2039 203A FB01 FB02 2021 B7 201A 201E \
        2030 C2 CA C1 CB C8 CD CE CF CC D3 D4 F8FF D2 DA DB D9 131 2C6 2DC AF 2D8 2D9 2DA B8 2DD 2DB \
        2C7
        """)

    private static func numbers(_ text: String) -> [UInt32] {
        text.split(separator: " ").compactMap { UInt32($0, radix: 16) }
    }

    private static let ascii = """
        space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright \
        asterisk plus comma hyphen period slash zero one two three four five six seven eight nine \
        colon semicolon less equal greater question at A B C D E F G H I J K L M N O P Q R S T U V W \
        X Y Z bracketleft backslash bracketright asciicircum underscore grave a b c d e f g h i j k \
        l m n o p q r s t u v w x y z braceleft bar braceright asciitilde
        """

    private static let latin = """
        nbspace exclamdown cent sterling currency yen brokenbar section dieresis copyright \
        ordfeminine guillemotleft logicalnot softhyphen registered macron degree plusminus \
        twosuperior threesuperior acute mu paragraph periodcentered cedilla onesuperior ordmasculine \
        guillemotright onequarter onehalf threequarters questiondown Agrave Aacute Acircumflex \
        Atilde Adieresis Aring AE Ccedilla Egrave Eacute Ecircumflex Edieresis Igrave Iacute \
        Icircumflex Idieresis Eth Ntilde Ograve Oacute Ocircumflex Otilde Odieresis multiply Oslash \
        Ugrave Uacute Ucircumflex Udieresis Yacute Thorn germandbls agrave aacute acircumflex atilde \
        adieresis aring ae ccedilla egrave eacute ecircumflex edieresis igrave iacute icircumflex \
        idieresis eth ntilde ograve oacute ocircumflex otilde odieresis divide oslash ugrave uacute \
        ucircumflex udieresis yacute thorn ydieresis
        """

    private static let others = """
        bullet dagger daggerdbl ellipsis emdash endash florin fraction guilsinglleft guilsinglright \
        minus perthousand quotedblbase quotedblleft quotedblright quoteleft quoteright \
        quotesinglbase trademark fi fl Lslash OE Scaron Ydieresis Zcaron dotlessi lslash oe scaron \
        zcaron Euro circumflex tilde caron breve dotaccent ring ogonek hungarumlaut
        """

    private static let otherCharacters = """
        2022 2020 2021 2026 2014 2013 192 2044 2039 203A 2212 2030 201E 201C 201D 2018 2019 201A \
        2122 FB01 FB02 141 152 160 178 17D 131 142 153 161 17E 20AC 2C6 2DC 2C7 2D8 2D9 2DA 2DB 2DD
        """
}
