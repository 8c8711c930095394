import Testing

@testable import Rendering

@Suite struct RowSumsTests {
    private let first: [UInt32] = [0xFF12_3456, 0xFFFF_FFFF, 0xFF00_0000, 0xFF01_0203]
    private let second: [UInt32] = [0xFF12_3456, 0xFF10_2030, 0xFFFF_FFFF, 0xFF01_0203]

    /// The filter byte, and each pixel's bytes in the order of a PNG file.
    private func bytes(_ row: [UInt32], depth: Int) -> [UInt64] {
        let shifts = [16, 8, 0, 24].prefix(depth)
        return [0] + row.flatMap { pixel in shifts.map { UInt64(pixel >> UInt32($0) & 255) } }
    }

    private func expect(_ sums: RowSums, areThoseOf row: [UInt32], depth: Int) {
        let bytes = bytes(row, depth: depth)
        #expect(sums.sum == bytes.reduce(0, +))
        let weighted = bytes.enumerated().map { UInt64(bytes.count - $0.offset) * $0.element }
        #expect(sums.weightedSum == weighted.reduce(0, +))
    }

    @Test(arguments: [3, 4]) func sumsOfAFirstRowAreThoseOfItsBytes(depth: Int) {
        var sums = RowSums(rowSize: 4 * depth + 1, depth: depth)
        sums.replace(nil, with: first, in: 0..<4)
        expect(sums, areThoseOf: first, depth: depth)
    }

    @Test(arguments: [3, 4]) func onlyPixelsThatDifferNeedALook(depth: Int) {
        var sums = RowSums(rowSize: 4 * depth + 1, depth: depth)
        sums.replace(nil, with: first, in: 0..<4)
        sums.replace(first, with: second, in: 1..<3)
        expect(sums, areThoseOf: second, depth: depth)
    }

    @Test func longRowsDoNotOverflow() {
        let row = [UInt32](repeating: 0xFFFF_FFFF, count: 9000)
        var sums = RowSums(rowSize: 27001, depth: 3)
        sums.replace(nil, with: row, in: 0..<9000)
        expect(sums, areThoseOf: row, depth: 3)
    }
}
