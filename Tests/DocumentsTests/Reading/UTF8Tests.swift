import Testing

@testable import Documents

/// Which bytes are UTF-8: those that the standard library takes for such.
struct UTF8Tests {
    private func isAgreed(_ bytes: [UInt8]) -> Bool {
        bytes[...].isUTF8 == (String(validating: bytes, as: UTF8.self) != nil)
    }

    @Test func allPairsOfBytesAreJudgedAlike() {
        for pair in 0...0xFFFF {
            #expect(isAgreed([UInt8(pair >> 8), UInt8(pair & 0xFF)]))
        }
    }

    @Test(arguments: [0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5] as [UInt8])
    func whatFollowsALeadingByteIsJudgedAlike(lead: UInt8) {
        for second: UInt8 in [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0] {
            for third: UInt8 in [0x7F, 0x80, 0xBF, 0xC0] {
                for rest: [UInt8] in [[], [0x41], [0x80], [0xBF, 0x41], [0x80, 0x80], [0xC3, 0xA9]] {
                    #expect(isAgreed([lead, second, third] + rest))
                }
            }
        }
    }

    @Test(arguments: 0..<70)
    func aFaultIsFoundWhereverItStands(place: Int) {
        let text = Array("淄博市张店区, Zibo – 2024年 é 😀 and some more text of plain letters".utf8)
        #expect(text[...].isUTF8)
        var damaged = text
        damaged[place] ^= 0x80
        #expect(isAgreed(damaged))
        #expect(isAgreed(Array(text[..<place])))
        #expect(isAgreed(Array(text[place...])))
    }

    @Test func nothingIsUTF8() { #expect(([] as [UInt8])[...].isUTF8) }
}
