/// The confidence interval of the mean, by the percentile bootstrap (Efron 1979): from the means of a thousand
/// samples drawn with replacement, from a fixed seed. O(1000 × numbers).
///
/// The means of samples of very many numbers are distributed normally, which gives the interval at once: it differs from
/// that of a thousand samples by less than two such intervals differ from each other (Efron & Tibshirani, An
/// Introduction to the Bootstrap, 1993, chapter 13). O(numbers).
///
/// - Returns: The 2.5 % and 97.5 % quantiles of those means; nil without numbers.
public func confidenceInterval(ofMean numbers: [Double]) -> (lower: Double, upper: Double)? {
    guard !numbers.isEmpty else { return nil }
    if numbers.count > greatestSample { return normalInterval(ofMean: numbers) }
    var random = SeededRandom()
    let count = UInt64(numbers.count)
    let means = (0..<1000).map { _ -> Double in
        var sum = 0.0
        for _ in numbers.indices {
            sum += numbers[Int(random.next().multipliedFullWidth(by: count).high)]
        }
        return sum / Double(count)
    }.sorted()
    guard let lower = means.quantile(0.025), let upper = means.quantile(0.975) else { return nil }
    return (lower, upper)
}

private let greatestSample = 2000

private func normalInterval(ofMean numbers: [Double]) -> (lower: Double, upper: Double) {
    var moments = Moments()
    for number in numbers { moments.add(number) }
    let mean = moments.value(.mean) ?? 0
    let reach = 1.959_964 * ((moments.value(.variancep) ?? 0) / Double(numbers.count)).squareRoot()
    return (mean - reach, mean + reach)
}
