import Diagnostics
import Testing

@testable import Documents

@Suite struct TextEncodingTests {
    private func decode(_ bytes: [UInt8]) -> (text: String?, diagnostics: [String]) {
        let log = DiagnosticLog()
        return (TextEncoding.file(bytes, name: "a.csv", log: log)?.text, log.lines)
    }

    @Test func readsUTF8WithAndWithoutAMark() {
        #expect(decode(Array("张店\r\n".utf8)).text == "张店\r\n")
        #expect(decode([0xEF, 0xBB, 0xBF] + Array("张店".utf8)).text == "张店")
        #expect(decode([]).text == "")
    }

    @Test func readsUTF16ByItsMark() {
        #expect(decode([0xFF, 0xFE, 0x20, 0x5F, 0x61, 0x00]).text == "张a")
        #expect(decode([0xFE, 0xFF, 0x5F, 0x20, 0x00, 0x61]).text == "张a")
        #expect(
            decode([0xFF, 0xFE, 0x20]).diagnostics == [
                "error: 'a.csv' begins as UTF-16 but does not go on so (save it as UTF-8)"
            ])
    }

    @Test func readsGB18030WithAWarning() {
        // 区,值 and a character of four bytes.
        let result = decode([0xC7, 0xF8, 0x2C, 0xD6, 0xB5, 0x0A, 0x95, 0x32, 0x82, 0x36])
        #expect(result.text == "区,值\n𠀀")
        #expect(
            result.diagnostics == ["warning: 'a.csv' is not UTF-8: it was read as GB18030 (save it as UTF-8)"]
        )
    }

    @Test func pointsAtTheFirstBadByte() {
        #expect(
            decode(Array("年份,a\n张店".utf8) + [0x80, 0x0A]).diagnostics == [
                "2:3: error: the byte 0x80 is not UTF-8 (save the file as UTF-8)"
            ])
        #expect(
            decode([0x61, 0xFF]).diagnostics == [
                "1:2: error: the byte 0xFF is not UTF-8 (save the file as UTF-8)"
            ])
    }

    @Test func takesDamagedUTF8ForUTF8() {
        // A text cut within a character: GB18030 would make other characters of it.
        let bytes = Array("临淄区博山区张店区周村".utf8).dropLast()
        #expect(decode(Array(bytes)).text == nil)
    }

    @Test func refusesBinaryFiles() {
        #expect(
            decode([0x61, 0x00, 0x62]).diagnostics == [
                "error: 'a.csv' is not a text file (it holds NUL bytes)"
            ])
        #expect(
            decode([0x50, 0x4B, 0x03, 0x04, 0x14]).diagnostics == [
                "error: 'a.csv' is not a text file (it looks like an office document: save the table as CSV in UTF-8)"
            ])
    }

    // MARK: Texts that are stored

    private final class Stored: StoredText {
        private let content: [UInt8]

        init(_ content: [UInt8]) { self.content = content }

        var count: Int { content.count }
        var isUnchanged: Bool { true }

        func withBytes(in range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
            content.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
        }
    }

    @Test(arguments: 0..<4) func charactersMayLieAcrossPieces(shift: Int) {
        let text = String(repeating: "x", count: shift) + String(repeating: "淄é𠮷", count: 70_000)
        #expect(TextEncoding.isPlain(Stored(Array(text.utf8))))
        #expect(!TextEncoding.isPlain(Stored(Array(text.utf8).dropLast())))
    }

    @Test(arguments: [[0xFF], [0x00], [0xC3, 0x20], [0xBF]] as [[UInt8]]) func aByteFarDownIsSeen(
        bytes: [UInt8]
    ) {
        let text = [UInt8](repeating: UInt8(ascii: "a"), count: 600_000)
        #expect(TextEncoding.isPlain(Stored(text)))
        #expect(!TextEncoding.isPlain(Stored(text + bytes + text)))
        #expect(!TextEncoding.isPlain(Stored(Array(text[..<(1 << 18)]) + bytes + text)))
    }

    @Test(
        arguments: [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0x1F, 0x8B, 0x08], [0x50, 0x4B, 0x03, 0x04]]
            as [[UInt8]])
    func whatHasToBeConvertedIsNotPlain(beginning: [UInt8]) {
        #expect(!TextEncoding.isPlain(Stored(beginning + Array("a,b\n".utf8))))
    }

    @Test func aStoredSourceIsReadAsAHeldOne() {
        let log = DiagnosticLog()
        let plain = Source(path: "a.csv", stored: Stored(Array("a,b\n1,2\n".utf8)))
        #expect(plain.text(log: log)?.text == "a,b\n1,2\n")
        let marked = Source(path: "a.csv", stored: Stored([0xEF, 0xBB, 0xBF] + Array("a,b\n".utf8)))
        #expect(marked.text(log: log)?.text == "a,b\n")
        #expect(log.diagnostics.isEmpty && plain.count == 8)
        _ = Source(path: "a.csv", stored: Stored([0x61, 0x00])).text(log: log)
        #expect(log.diagnostics.map(\.message) == ["'a.csv' is not a text file"])
    }
}
