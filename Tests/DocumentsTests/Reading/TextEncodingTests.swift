import Diagnostics
import Documents
import Testing

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
}
