import Testing

@testable import Rendering

@Suite struct HuffmanCodeTests {
    /// The share of the code space in use, in units of the longest code.
    private func space(_ code: HuffmanCode, longest: Int) -> Int {
        code.lengths.filter { $0 > 0 }.reduce(0) { $0 + 1 << (longest - Int($1)) }
    }

    @Test func frequentSymbolsAreShort() {
        let code = HuffmanCode(frequencies: [1, 1, 2, 4, 8], greatestLength: 15)
        #expect(code.lengths == [4, 4, 3, 2, 1])
    }

    @Test func codesAreCanonicalAndReversed() {
        let code = HuffmanCode(frequencies: [1, 1, 2], greatestLength: 15)
        // 10, 11 and 0, the first bit lowest.
        #expect(code.codes == [0b01, 0b11, 0b0])
    }

    @Test func absentSymbolsHaveNoCode() {
        #expect(HuffmanCode(frequencies: [0, 3, 0, 3], greatestLength: 15).lengths == [0, 1, 0, 1])
    }

    @Test func aSingleSymbolHasOneBit() {
        #expect(HuffmanCode(frequencies: [0, 7], greatestLength: 15).lengths == [0, 1])
    }

    @Test func noSymbolsHaveNoCodes() {
        #expect(HuffmanCode(frequencies: [0, 0], greatestLength: 15).lengths == [0, 0])
    }

    @Test(arguments: [5, 7, 9, 15]) func lengthsStayWithinTheLimitAndFillTheSpace(limit: Int) {
        // Fibonacci numbers make the deepest trees.
        var frequencies = [1, 1]
        for _ in 0..<26 { frequencies.append(frequencies.suffix(2).reduce(0, +)) }
        let code = HuffmanCode(frequencies: frequencies, greatestLength: limit)
        #expect(code.lengths.allSatisfy { $0 > 0 && Int($0) <= limit })
        #expect(space(code, longest: limit) == 1 << limit)
        #expect(code.lengths == code.lengths.sorted(by: >))
    }
}
