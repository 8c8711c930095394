/// Undoes what was done to rows of samples before they were compressed (ISO 32000-1, 7.4.4.4).
struct Predictor {
    private let kind: Int
    private let colors: Int
    private let bits: Int
    private let columns: Int

    init(_ parameters: PDFNode) {
        kind = parameters["Predictor"].integer ?? 1
        colors = min(64, max(1, parameters["Colors"].integer ?? 1))
        bits = min(16, max(1, parameters["BitsPerComponent"].integer ?? 8))
        columns = min(1 << 24, max(1, parameters["Columns"].integer ?? 1))
    }

    func undone(_ bytes: [UInt8]) -> [UInt8] {
        switch kind {
        case 2: differencesUndone(bytes)
        case 10...: filtersUndone(bytes)
        default: bytes
        }
    }

    private var rowLength: Int { (colors * bits * columns + 7) / 8 }

    /// TIFF's: each sample is the difference to the one on its left. Other depths than eight bits are rare.
    private func differencesUndone(_ bytes: [UInt8]) -> [UInt8] {
        guard bits == 8 else { return bytes }
        var output = bytes
        for start in stride(from: 0, to: bytes.count, by: rowLength) {
            let end = min(bytes.count, start + rowLength)
            guard start + colors < end else { continue }
            for index in start + colors..<end { output[index] &+= output[index - colors] }
        }
        return output
    }

    /// PNG's: each row says how it was made from its neighbours.
    private func filtersUndone(_ bytes: [UInt8]) -> [UInt8] {
        let step = max(1, colors * bits / 8)
        let rows = (bytes.count + rowLength) / (rowLength + 1)
        var output: [UInt8] = []
        output.reserveCapacity(rows * rowLength)
        var above = [UInt8](repeating: 0, count: rowLength)
        for start in stride(from: 0, to: bytes.count, by: rowLength + 1) {
            let filter = bytes[start]
            var row = Array(bytes[(start + 1)..<min(bytes.count, start + 1 + rowLength)])
            for index in row.indices {
                let left = index >= step ? row[index - step] : 0
                let up = above[index]
                switch filter {
                case 1: row[index] &+= left
                case 2: row[index] &+= up
                case 3: row[index] &+= UInt8((Int(left) + Int(up)) / 2)
                case 4: row[index] &+= Self.nearest(left, up, index >= step ? above[index - step] : 0)
                default: break
                }
            }
            output += row
            if row.count == rowLength { above = row }
        }
        return output
    }

    /// The neighbour that is nearest to the sum of two less the third (ISO/IEC 15948, 9.4).
    private static func nearest(_ left: UInt8, _ up: UInt8, _ corner: UInt8) -> UInt8 {
        let estimate = Int(left) + Int(up) - Int(corner)
        let (a, b, c) = (abs(estimate - Int(left)), abs(estimate - Int(up)), abs(estimate - Int(corner)))
        return a <= b && a <= c ? left : b <= c ? up : corner
    }
}
