package import Dataflow

extension Column {
    /// The values as quantities; NaN for missing ones.
    package var numbers: [Double] {
        // An empty cell is 0, as in Vega.
        if let numbers = writtenNumbers { return numbers.map { $0.isNaN ? 0 : $0 } }
        return switch storage {
        case .number(let values), .date(let values): values
        default: values.map { $0.quantity ?? .nan }
        }
    }

    /// The values that count for the extent of a domain; NaN for missing and empty ones (`toNumber` of vega-util).
    package var extentNumbers: [Double] {
        if let numbers = writtenNumbers { return numbers }
        return switch storage {
        case .number(let values), .date(let values): values
        default: values.map { if case .string("") = $0 { .nan } else { $0.quantity ?? .nan } }
        }
    }
}
