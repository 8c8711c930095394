/// Which glyph a byte means in a font that isn't composite (ISO 32000-1, 9.6.6).
struct SimpleEncoding {
    private enum Base { case own, standard, winAnsi, macRoman }

    private let base: Base
    private var differences: [UInt8: String] = [:]
    private let isTrueType: Bool
    private let isSymbolic: Bool

    init(_ font: PDFNode, isTrueType: Bool) {
        let encoding = font["Encoding"]
        let name = encoding.name ?? encoding["BaseEncoding"].name
        let flags = font["FontDescriptor"]["Flags"].integer ?? 0
        isSymbolic = flags & 4 != 0 && (isTrueType || name == nil)
        self.isTrueType = isTrueType
        base =
            switch name {
            case "WinAnsiEncoding": .winAnsi
            case "MacRomanEncoding": .macRoman
            case "StandardEncoding": .standard
            default: encoding.isDictionary && isTrueType && !isSymbolic ? .standard : .own
            }
        var code = 0
        for element in encoding["Differences"].elements.prefix(1024) {
            if let number = element.integer {
                code = number
            } else if let name = element.name, (0...255).contains(code) {
                differences[UInt8(code)] = name
                code += 1
            }
        }
    }

    /// The glyph's name, as the contents of a Type 3 font have it.
    func name(of code: UInt8) -> String? { differences[code] }

    func index(of code: UInt8, in program: GlyphProgram) -> UInt32? {
        isTrueType ? trueTypeIndex(code, program) : typeOneIndex(code, program)
    }

    private func typeOneIndex(_ code: UInt8, _ program: GlyphProgram) -> UInt32? {
        if let name = differences[code] {
            return program.index(ofName: name)
                ?? GlyphNames.character(name).flatMap(program.index(ofUnicode:))
        }
        switch base {
        case .own: return program.index(ofOwnCode: code)
        case .standard: return program.index(ofStandardCode: code) ?? program.index(ofUnicode: UInt32(code))
        case .winAnsi: return program.index(ofUnicode: GlyphNames.winAnsi(code))
        case .macRoman: return program.index(ofUnicode: GlyphNames.macRoman(code))
        }
    }

    private func trueTypeIndex(_ code: UInt8, _ program: GlyphProgram) -> UInt32? {
        if isSymbolic || base == .own && differences.isEmpty {
            return program.index(ofSymbol: code) ?? program.index(ofUnicode: GlyphNames.winAnsi(code))
        }
        let character: UInt32?
        if let name = differences[code] {
            character = GlyphNames.character(name)
            if character == nil { return program.index(ofName: name) }
        } else {
            character = base == .macRoman ? GlyphNames.macRoman(code) : GlyphNames.winAnsi(code)
        }
        return character.flatMap(program.index(ofUnicode:)) ?? program.index(ofSymbol: code)
    }
}
