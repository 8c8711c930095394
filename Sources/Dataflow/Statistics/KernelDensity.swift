import Glibc

/// A probability density estimated from numbers with a Gaussian kernel.
struct KernelDensity {
    let numbers: [Double]
    let bandwidth: Double

    /// - Parameters:
    ///   - nulls: How many nulls there are besides the numbers. Vega counts them as zeros, except for the bandwidth.
    ///   - bandwidth: The kernel's standard deviation; 0 to estimate it by Scott's rule ("Multivariate Density
    ///     Estimation", 1992).
    init(_ numbers: [Double], nulls: Int = 0, bandwidth: Double = 0) {
        self.numbers = numbers + Array(repeating: 0, count: nulls)
        self.bandwidth =
            bandwidth > 0 ? bandwidth : Self.bandwidth(for: numbers, count: numbers.count + nulls)
    }

    func density(at x: Double) -> Double {
        var sum = 0.0
        for number in numbers {
            let z = (x - number) / bandwidth
            sum += exp(-0.5 * z * z)
        }
        return sum / (bandwidth * Double(numbers.count) * (2 * .pi).squareRoot())
    }

    /// The probability of a value up to x.
    func cumulative(at x: Double) -> Double {
        var sum = 0.0
        for number in numbers { sum += 0.5 * erfc((number - x) / (bandwidth * 2.0.squareRoot())) }
        return sum / Double(numbers.count)
    }

    private static func bandwidth(for numbers: [Double], count: Int) -> Double {
        var moments = Moments()
        for number in numbers { moments.add(number) }
        let sorted = numbers.sorted()
        let q1 = sorted.quantile(0.25) ?? 0
        let spread = ((sorted.quantile(0.75) ?? 0) - q1) / 1.34
        let deviation = moments.value(.stdev) ?? 0
        let candidates = [min(deviation, spread), deviation, abs(q1), 1]
        let scale = candidates.first { $0 > 0 && $0.isFinite } ?? 1
        return 1.06 * scale * pow(Double(max(1, count)), -0.2)
    }
}
