/// Operations that depend on a row's position in its partition: those of Vega's `window` that aren't aggregates
/// (https://vega.github.io/vega/docs/transforms/window/#ops).
enum WindowOperation: String, CaseIterable {
    case rowNumber = "row_number"
    case rank
    case denseRank = "dense_rank"
    case percentRank = "percent_rank"
    case cumulativeDistribution = "cume_dist"
    case ntile
    case lag, lead
    case firstValue = "first_value"
    case lastValue = "last_value"
    case nthValue = "nth_value"

    /// Whether the result is a field's value from another row, rather than a rank.
    var takesField: Bool {
        switch self {
        case .lag, .lead, .firstValue, .lastValue, .nthValue: true
        default: false
        }
    }

    /// Whether the operation needs its parameter.
    var needsParameter: Bool { self == .ntile || self == .nthValue }
}

extension WindowOrder {
    /// The ranks of the positions, for an operation that takes no field.
    func ranks(_ operation: WindowOperation, parameter: Double?) -> [Double] {
        var dense = 0.0
        return rows.indices.map { position in
            let partition = partitions[position]
            let count = Double(partition.count)
            let before = Double(peers[position].lowerBound - partition.lowerBound)
            let through = Double(peers[position].upperBound - partition.lowerBound)
            switch operation {
            case .rank: return before + 1
            case .percentRank: return before / (count - 1)
            case .cumulativeDistribution: return through / count
            case .ntile: return ((parameter ?? 1) * through / count).rounded(.up)
            case .denseRank:
                if position == partition.lowerBound { dense = 0 }
                if position == peers[position].lowerBound { dense += 1 }
                return dense
            default: return Double(position - partition.lowerBound + 1)
            }
        }
    }

    /// The row that each position takes its value from, for an operation that takes a field; −1 for none.
    func sources(_ operation: WindowOperation, parameter: Double?, frames: [Range<Int>]) -> [Int] {
        let given = parameter.flatMap { Int(exactly: min(max($0, -1e12), 1e12).rounded(.towardZero)) } ?? 0
        let offset = given == 0 ? 1 : given
        return rows.indices.map { position in
            let frame = frames[position]
            let source: Int? =
                switch operation {
                case .lag: position - offset
                case .lead: position + offset
                case .firstValue: frame.first
                case .lastValue: frame.last
                default: given > 0 && given <= frame.count ? frame.lowerBound + given - 1 : nil
                }
            guard let source, partitions[position].contains(source) else { return -1 }
            return rows[source]
        }
    }
}
