import Diagnostics

extension Table {
    /// The maximum number of rows that a step may produce: more are a mistake in the spec, and would fill the memory.
    public static let rowLimit = 4_000_000

    /// - Parameter factors: The number of rows, as a product.
    static func check(_ factors: Int..., isMadeAt span: Span?) throws(Diagnostic) {
        var count = 1
        for factor in factors {
            let (product, overflow) = count.multipliedReportingOverflow(by: factor)
            count = overflow ? Int.max : product
        }
        guard count > rowLimit else { return }
        throw .error(
            .tooManyRows, "more than \(rowLimit) rows would be made", at: span,
            hint: "filter or aggregate the rows before")
    }
}

/// Text within expressions.
enum TextLimit {
    /// The maximum length of a text from joining two, in bytes: it stops text that is doubled step by step.
    static let length = 1 << 20
    /// The maximum length of all texts of a column together, in bytes.
    static let column = 1 << 28
}

extension Column {
    /// Whether a text or all of them together are longer than is reasonable.
    var holdsTooMuchText: Bool {
        guard case .string(_, let dictionary) = storage else { return false }
        var total = 0
        for text in dictionary {
            let length = text.utf8.count
            total += length
            if length > TextLimit.length || total > TextLimit.column { return true }
        }
        return false
    }
}
