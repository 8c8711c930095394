import CFreeType
import SceneGraph

/// The program of an embedded font, read by FreeType.
final class GlyphProgram {
    private var library: FT_Library?
    private var face: FT_Face?
    /// FreeType reads from these bytes as long as the face is open.
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let unit: Double
    /// Glyphs by characters of a CFF font within an OpenType file, which aren't the same.
    private lazy var glyphsByCharacter = characterTable()

    /// nil if FreeType can't read it.
    init?(_ program: [UInt8]) {
        bytes = .allocate(capacity: max(1, program.count))
        _ = bytes.initialize(from: program)
        guard FT_Init_FreeType(&library) == 0,
            FT_New_Memory_Face(library, bytes.baseAddress, FT_Long(program.count), 0, &face) == 0, let face
        else {
            unit = 1
            return nil
        }
        let unitsPerEM = Double(face.pointee.units_per_EM)
        unit = unitsPerEM > 0 ? 1 / unitsPerEM : 0.001
    }

    deinit {
        if let face { FT_Done_Face(face) }
        if let library { FT_Done_FreeType(library) }
        bytes.deallocate()
    }

    // MARK: Glyphs

    func index(ofName name: String) -> UInt32? {
        guard let face, face.pointee.face_flags & FT_Long(1 << 9) != 0 else { return nil }
        return found(FT_UInt(FT_Get_Name_Index(face, name)))
    }

    func index(ofUnicode character: UInt32) -> UInt32? {
        guard let face, FT_Select_Charmap(face, FT_ENCODING_UNICODE) == 0 else { return nil }
        return found(FT_Get_Char_Index(face, FT_ULong(character)))
    }

    /// By the encoding that the font brings along.
    func index(ofOwnCode code: UInt8) -> UInt32? {
        guard let face else { return nil }
        for encoding in [FT_ENCODING_ADOBE_CUSTOM, FT_ENCODING_ADOBE_STANDARD, FT_ENCODING_ADOBE_LATIN_1]
        where FT_Select_Charmap(face, encoding) == 0 {
            if let index = found(FT_Get_Char_Index(face, FT_ULong(code))) { return index }
        }
        return index(ofSymbol: code)
    }

    func index(ofStandardCode code: UInt8) -> UInt32? {
        guard let face, FT_Select_Charmap(face, FT_ENCODING_ADOBE_STANDARD) == 0 else { return nil }
        return found(FT_Get_Char_Index(face, FT_ULong(code)))
    }

    /// By the tables of a symbolic TrueType font: Microsoft's, then the Macintosh's.
    func index(ofSymbol code: UInt8) -> UInt32? {
        guard let face else { return nil }
        for index in 0..<Int(face.pointee.num_charmaps) {
            guard let map = face.pointee.charmaps[index] else { continue }
            let (platform, encoding) = (map.pointee.platform_id, map.pointee.encoding_id)
            guard platform == 3 && encoding == 0 || platform == 1, FT_Set_Charmap(face, map) == 0 else {
                continue
            }
            for candidate in [FT_ULong(code), 0xF000 + FT_ULong(code)] {
                if let index = found(FT_Get_Char_Index(face, candidate)) { return index }
            }
        }
        return nil
    }

    /// The glyph of a character of a composite font without a table of its own.
    func index(ofCharacter character: Int) -> UInt32? {
        guard let face, character >= 0 else { return nil }
        let isInOpenType = face.pointee.face_flags & FT_Long(1 << 3) != 0
        if isInOpenType, let table = glyphsByCharacter { return table[character] ?? 0 }
        return UInt32(truncatingIfNeeded: character)
    }

    private func found(_ index: FT_UInt) -> UInt32? { index == 0 ? nil : index }

    private func characterTable() -> [Int: UInt32]? {
        var isCharacterKeyed: FT_Bool = 0
        guard let face, FT_Get_CID_Is_Internally_CID_Keyed(face, &isCharacterKeyed) == 0,
            isCharacterKeyed != 0
        else { return nil }
        var table: [Int: UInt32] = [:]
        for glyph in 0..<FT_UInt(max(0, min(65535, face.pointee.num_glyphs))) {
            var character: FT_UInt = 0
            if FT_Get_CID_From_Glyph_Index(face, glyph, &character) == 0 { table[Int(character)] = glyph }
        }
        return table
    }

    // MARK: Outlines

    /// The outline in ems, y upward; empty if the glyph has none.
    func outline(_ index: UInt32) -> Path {
        let flags = FT_Int32(1 << 0 | 1 << 1 | 1 << 3)  // unscaled, unhinted, no bitmaps
        guard let face, FT_Load_Glyph(face, index, flags) == 0, let slot = face.pointee.glyph,
            slot.pointee.format == FT_GLYPH_FORMAT_OUTLINE
        else { return Path() }
        let pen = Pen(unit: unit)
        var functions = FT_Outline_Funcs(
            move_to: { to, pen in
                Pen.of(pen)?.move(to)
                return 0
            },
            line_to: { to, pen in
                Pen.of(pen)?.line(to)
                return 0
            },
            conic_to: { control, to, pen in
                Pen.of(pen)?.curve(control, to)
                return 0
            },
            cubic_to: { first, second, to, pen in
                Pen.of(pen)?.curve(first, second, to)
                return 0
            }, shift: 0, delta: 0)
        FT_Outline_Decompose(&slot.pointee.outline, &functions, Unmanaged.passUnretained(pen).toOpaque())
        if !pen.path.isEmpty { pen.path.close() }
        return pen.path
    }

    /// Draws the path that FreeType dictates.
    private final class Pen {
        var path = Path()
        private var current = Point.zero
        private let unit: Double

        init(unit: Double) { self.unit = unit }

        static func of(_ pointer: UnsafeMutableRawPointer?) -> Pen? {
            pointer.map { Unmanaged<Pen>.fromOpaque($0).takeUnretainedValue() }
        }

        private func point(_ vector: UnsafePointer<FT_Vector>?) -> Point {
            guard let vector else { return current }
            return Point(Double(vector.pointee.x) * unit, Double(vector.pointee.y) * unit)
        }

        func move(_ to: UnsafePointer<FT_Vector>?) {
            if !path.isEmpty { path.close() }
            current = point(to)
            path.move(to: current)
        }

        func line(_ to: UnsafePointer<FT_Vector>?) {
            current = point(to)
            path.line(to: current)
        }

        func curve(_ control: UnsafePointer<FT_Vector>?, _ to: UnsafePointer<FT_Vector>?) {
            let (q, end) = (point(control), point(to))
            func toward(_ p: Point) -> Point { Point(p.x + 2 / 3 * (q.x - p.x), p.y + 2 / 3 * (q.y - p.y)) }
            path.curve(to: end, control1: toward(current), control2: toward(end))
            current = end
        }

        func curve(
            _ first: UnsafePointer<FT_Vector>?, _ second: UnsafePointer<FT_Vector>?,
            _ to: UnsafePointer<FT_Vector>?
        ) {
            let end = point(to)
            path.curve(to: end, control1: point(first), control2: point(second))
            current = end
        }
    }
}
