import Testing

@testable import Rendering

@Suite struct BitWriterTests {
    private func bytes(_ parts: [(bits: UInt64, count: UInt64)]) -> [UInt8] {
        Array(unsafeUninitializedCapacity: 64) { buffer, count in
            guard let start = UnsafeMutableRawPointer(buffer.baseAddress) else { return }
            var writer = BitWriter(at: start)
            for part in parts { writer.write(part.bits, count: part.count) }
            writer.finishByte()
            count = writer.end - start
        }
    }

    @Test func theFirstBitIsTheLowest() { #expect(bytes([(1, 1), (0, 6), (1, 1)]) == [0x81]) }
    @Test func theLastByteIsFilledUpWithZeros() { #expect(bytes([(0b101, 3)]) == [0b101]) }
    @Test func aFullByteStandsAlone() { #expect(bytes([(0xAB, 8)]) == [0xAB]) }
    @Test func nothingIsNoByte() { #expect(bytes([]) == []) }

    @Test func fiftySixBitsGoBehindSeven() {
        #expect(bytes([(0, 7), (0xFF_FFFF_FFFF_FFFF, 56)]) == [0x80, 255, 255, 255, 255, 255, 255, 0x7F])
    }
}
