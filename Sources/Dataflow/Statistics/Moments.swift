/// The count, sum, mean and deviation of numbers that are added and removed.
///
/// The mean and the sum of squared deviations are updated number by number (Welford, "Note on a method for
/// calculating corrected sums of squares and products", Technometrics 4, 1962).
struct Moments {
    private(set) var count = 0.0
    private(set) var sum = 0.0
    private(set) var mean = 0.0
    private var deviation = 0.0

    mutating func add(_ number: Double) {
        count += 1
        sum += number
        let distance = number - mean
        mean += distance / count
        deviation += distance * (number - mean)
    }

    /// Adds the numbers of others (Chan, Golub and LeVeque, "Updating formulae and a pairwise algorithm for computing
    /// sample variances", 1979).
    mutating func add(_ other: Moments) {
        guard other.count > 0 else { return }
        let (distance, total) = (other.mean - mean, count + other.count)
        deviation += other.deviation + distance * distance * count * other.count / total
        mean = count == 0 ? other.mean : mean + distance * other.count / total
        sum += other.sum
        count = total
    }

    /// Removes a number that was added.
    mutating func remove(_ number: Double) {
        guard count > 1 else {
            self = Moments()
            return
        }
        count -= 1
        sum -= number
        let distance = number - mean
        mean -= distance / count
        // A single number has no deviation, only a remainder from rounding.
        deviation = count == 1 ? 0 : deviation - distance * (number - mean)
    }

    /// Whether an operation follows from the moments alone.
    static func determine(_ operation: AggregateOperation) -> Bool {
        switch operation {
        case .valid, .sum, .mean, .average, .variance, .variancep, .stdev, .stdevp, .stderr: true
        default: false
        }
    }

    /// The value of such an operation; nil if there are too few numbers, or for any other operation.
    func value(_ operation: AggregateOperation) -> Double? {
        let squares = max(0, deviation)
        return switch operation {
        case .valid: count
        case .sum: count > 0 ? sum : nil
        case .mean, .average: count > 0 ? mean : nil
        case .variance: count > 1 ? squares / (count - 1) : nil
        case .variancep: count > 0 ? squares / count : nil
        case .stdev: count > 1 ? (squares / (count - 1)).squareRoot() : nil
        case .stdevp: count > 0 ? (squares / count).squareRoot() : nil
        case .stderr: count > 1 ? (squares / (count * (count - 1))).squareRoot() : nil
        default: nil
        }
    }
}
