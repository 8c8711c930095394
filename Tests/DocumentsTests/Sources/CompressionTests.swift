import Diagnostics
import Documents
import Testing

@Suite struct CompressionTests {
    private static let gzip: [UInt8] = [
        31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 203, 75, 204, 77, 213, 41, 75, 204, 41, 77, 229, 74, 212, 49, 228,
        74,
        210, 49, 226, 2, 0, 62, 107, 1, 63, 19, 0, 0, 0,
    ]
    private static let zstandard: [UInt8] = [
        0x28, 0xB5, 0x2F, 0xFD, 0x04, 0x58, 0x99, 0x00, 0x00, 0x6E, 0x61, 0x6D, 0x65, 0x2C, 0x76, 0x61, 0x6C,
        0x75, 0x65, 0x0A, 0x61, 0x2C, 0x31, 0x0A, 0x62, 0x2C, 0x32, 0x0A, 0x58, 0xE5, 0x56, 0x71,
    ]

    private func text(_ bytes: [UInt8]) -> (text: String?, messages: [String]) {
        let log = DiagnosticLog()
        let file = Source(path: "a.csv.gz", bytes).text(log: log)
        return (file?.text, log.diagnostics.map(\.message))
    }

    @Test func readsGzip() { #expect(text(Self.gzip).text == "name,value\na,1\nb,2\n") }

    @Test func readsSeveralFilesThatWereJoined() {
        #expect(text(Self.gzip + Self.gzip).text == "name,value\na,1\nb,2\nname,value\na,1\nb,2\n")
    }

    @Test func readsZstandard() {
        // Its checksum is over the text.
        #expect(text(Self.zstandard).text == "name,value\na,1\nb,2\n")
    }

    @Test(arguments: [20, 32]) func aFileThatWasCutOffIsTold(length: Int) {
        let reading = text(Array(Self.gzip.prefix(length)))
        #expect(reading.text == nil)
        #expect(
            reading.messages == ["'a.csv.gz' can't be decompressed: it is damaged or has been cut off"])
    }

    @Test func aDamagedFrameIsTold() {
        #expect(text(Array(Self.zstandard.dropLast(6))).text == nil)
    }
}
