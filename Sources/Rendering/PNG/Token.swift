/// What a deflate stream is made of, in one word.
struct Token {
    enum Kind { case literal, literals, match }

    /// A literal is its byte; three literals have the second bit from the top; a match has the top bit,
    /// its length less 3, and its distance less 1.
    private var word: UInt32

    private static let matchFlag: UInt32 = 0x8000_0000
    private static let literalsFlag: UInt32 = 0x4000_0000

    init(literal: UInt8) { word = UInt32(literal) }

    /// The three lowest bytes of a word, the highest first.
    init(literals: UInt32) { word = Token.literalsFlag | literals & 0xFF_FFFF }

    init(matchLength: Int, distance: Int) {
        word = Token.matchFlag | UInt32(truncatingIfNeeded: (matchLength &- 3) << 16 | (distance &- 1))
    }

    @inline(__always) var kind: Kind {
        if word & Token.literalsFlag != 0 { return .literals }
        return word & Token.matchFlag != 0 ? .match : .literal
    }

    @inline(__always) var byte: Int { Int(word) }
    @inline(__always) var first: Int { Int(word >> 16 & 255) }
    @inline(__always) var second: Int { Int(word >> 8 & 255) }
    @inline(__always) var third: Int { Int(word & 255) }
    /// Less 3.
    @inline(__always) var length: UInt32 { word >> 16 & 255 }
    /// Less 1.
    @inline(__always) var distance: UInt32 { word & 0x7FFF }
}
