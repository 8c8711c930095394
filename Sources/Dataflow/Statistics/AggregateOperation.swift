/// What is computed from the values of a group. The operations are Vega's:
/// https://vega.github.io/vega/docs/transforms/aggregate/#ops
///
/// Empty text, null and undefined are missing values; only values that are neither missing nor NaN are valid and
/// enter a calculation.
public enum AggregateOperation: String, CaseIterable, Sendable {
    /// The number of rows.
    case count
    case valid, missing, distinct
    case sum, product, mean, average
    case variance, variancep, stdev, stdevp, stderr
    case median, q1, q3
    /// The bounds of a bootstrapped 95 % confidence interval of the mean.
    case ci0, ci1
    case min, max
    /// The row, as an object, that holds the smallest or largest value.
    case argmin, argmax
    /// The mean of the values in their order, each earlier one weighted less by a factor; `exponentialb`
    /// without the correction for few values.
    case exponential, exponentialb
    /// The rows as objects.
    case values

    /// What an operation takes numbers for.
    public enum NeedOfNumbers: Sendable {
        /// To calculate with all of them: a text among them leaves no number.
        case all
        /// For their order, which that of letters replaces for texts.
        case inOrder
    }

    /// nil for operations that count.
    public var needOfNumbers: NeedOfNumbers? {
        switch self {
        case .count, .distinct, .valid, .missing, .values: nil
        case .min, .max, .argmin, .argmax: .inOrder
        default: .all
        }
    }
}
