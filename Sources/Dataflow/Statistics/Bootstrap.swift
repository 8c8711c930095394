/// The confidence interval of the mean, by the percentile bootstrap (Efron 1979): from the means of a thousand
/// samples drawn with replacement, from a fixed seed. O(1000 × numbers).
///
/// - Returns: The 2.5 % and 97.5 % quantiles of those means; nil without numbers.
public func confidenceInterval(ofMean numbers: [Double]) -> (lower: Double, upper: Double)? {
    guard !numbers.isEmpty else { return nil }
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
