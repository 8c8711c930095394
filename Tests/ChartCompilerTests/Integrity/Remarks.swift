import Diagnostics

@testable import ChartChecks

extension Compiled {
    /// The ids of what rules of integrity found, in the order in which they look.
    var remarks: [String] {
        let known = Set(CheckRegistry.integrity.map(\.id))
        return log.diagnostics.map(\.code.id).filter(known.contains)
    }
}

/// What rules find in a chart of a few rows: by default of a town and a price.
func remarks(
    _ rest: String, rows: String = "{town: 张店, price: 95}, {town: 临淄, price: 98}"
) -> [String] {
    compile("data: {values: [\(rows)]}\n" + rest).remarks
}
