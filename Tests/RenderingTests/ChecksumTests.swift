import Testing

@testable import Rendering

@Suite struct ChecksumTests {
    private func crc(_ text: String) -> UInt32 {
        var check = CRC32()
        Array(text.utf8).withUnsafeBytes { check.update($0) }
        return check.value
    }

    @Test func crcOfTheStandardTestString() { #expect(crc("123456789") == 0xCBF4_3926) }
    @Test func crcOfNothingIsZero() { #expect(crc("") == 0) }
    @Test func crcOfAnEmptyPNGEnd() { #expect(crc("IEND") == 0xAE42_6082) }

    @Test func crcDoesNotDependOnPieces() {
        var pieces = CRC32()
        for part in ["1234567", "", "89"] { Array(part.utf8).withUnsafeBytes { pieces.update($0) } }
        #expect(pieces.value == 0xCBF4_3926)
    }

    @Test func adlerFromSumsIsAdlerFromBytes() {
        let bytes = Array("Wikipedia".utf8)
        let sum = bytes.reduce(UInt64(0)) { $0 + UInt64($1) }
        let weighted = bytes.enumerated().reduce(UInt64(0)) {
            $0 + UInt64(9 - $1.offset) * UInt64($1.element)
        }
        var check = Adler32()
        check.update(count: 9, sum: sum, weightedSum: weighted)
        #expect(check.value == 0x11E6_0398)
    }
}
