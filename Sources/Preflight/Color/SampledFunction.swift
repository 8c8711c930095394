/// A table of values, between which the function is linear (ISO 32000-1, 7.10.2).
struct SampledFunction: Sendable {
    private let domain: [Double]
    private let range: [Double]
    private let sizes: [Int]
    private let encode: [Double]
    private let decode: [Double]
    /// From 0 to 1, those of the first input next to each other.
    private let samples: [Float]

    private static let greatestCount = 1 << 24

    init?(_ node: PDFNode) {
        guard let domain = node["Domain"].numbers, let range = node["Range"].numbers,
            let sizes = node["Size"].numbers?.map({ Int(max(0, min(1e6, $0))) }),
            !sizes.isEmpty, sizes.count <= 4, domain.count == 2 * sizes.count, range.count >= 2,
            sizes.allSatisfy({ $0 > 0 }), let bits = node["BitsPerSample"].integer,
            [1, 2, 4, 8, 12, 16, 24, 32].contains(bits)
        else { return nil }
        let outputs = range.count / 2
        let (count, isTooLarge) = sizes.reduce((outputs, false)) { result, size in
            let (product, overflows) = result.0.multipliedReportingOverflow(by: size)
            return (product, result.1 || overflows)
        }
        guard !isTooLarge, count <= Self.greatestCount, let data = try? node.data(),
            data.count >= (count * bits + 7) / 8
        else { return nil }
        var reader = BitReader(data)
        let greatest = Float(UInt64(1) << UInt64(bits) - 1)
        samples = (0..<count).map { _ in Float(reader.next(bits)) / greatest }
        let encode = node["Encode"].numbers ?? []
        self.encode =
            encode.count == domain.count ? encode : sizes.flatMap { [0, Double($0 - 1)] }
        let decode = node["Decode"].numbers ?? []
        self.decode = decode.count == range.count ? decode : range
        (self.domain, self.range, self.sizes) = (domain, range, sizes)
    }

    func callAsFunction(_ inputs: [Double]) -> [Double] {
        var lows: [Int] = []
        var shares: [Double] = []
        for (index, size) in sizes.enumerated() {
            let (low, high) = (domain[2 * index], domain[2 * index + 1])
            let x = min(max(index < inputs.count ? inputs[index] : low, low), max(low, high))
            let t = high > low ? (x - low) / (high - low) : 0
            let (first, last) = (encode[2 * index], encode[2 * index + 1])
            let place = min(max(first + t * (last - first), 0), Double(size - 1))
            let floor = min(Int(place), max(0, size - 2))
            lows.append(floor)
            shares.append(size > 1 ? place - Double(floor) : 0)
        }
        let outputs = range.count / 2
        var results = [Double](repeating: 0, count: outputs)
        // The corners of the cell that the place lies in.
        for corner in 0..<1 << sizes.count {
            var weight = 1.0
            var place = 0
            var stride = 1
            for (index, size) in sizes.enumerated() {
                let isHigh = corner >> index & 1 == 1
                weight *= isHigh ? shares[index] : 1 - shares[index]
                place += min(size - 1, lows[index] + (isHigh ? 1 : 0)) * stride
                stride *= size
            }
            guard weight > 0 else { continue }
            for output in 0..<outputs {
                results[output] += weight * Double(samples[place * outputs + output])
            }
        }
        return PDFFunction.clamped(
            results.enumerated().map { index, value in
                decode[2 * index] + value * (decode[2 * index + 1] - decode[2 * index])
            }, to: range)
    }
}
