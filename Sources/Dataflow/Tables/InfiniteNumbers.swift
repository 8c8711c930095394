public import Diagnostics

extension Column {
    /// The rows with a number that has no end. O(rows).
    var infiniteRows: [Int] {
        switch storage {
        case .number(let numbers):
            numbers.contains(where: \.isInfinite) ? numbers.indices.filter { numbers[$0].isInfinite } : []
        case .mixed(let values):
            values.indices.filter {
                if case .number(let number) = values[$0] { number.isInfinite } else { false }
            }
        case .date, .boolean, .string: []
        }
    }
}

extension Table {
    /// Tells of an aggregate that is larger than a number can be, in some groups.
    public func tellInfinite(
        aggregate column: FieldPath, of field: String, at span: Span?, _ log: DiagnosticLog
    ) {
        let rows = values(at: column).infiniteRows
        guard !rows.isEmpty else { return }
        log.add(
            .error(
                .infiniteNumber,
                "the aggregate of '\(field)' is infinite in \(rows.count) of \(rowCount) groups",
                at: span, hint: "divide the values, or leave out those that are infinite themselves"),
            isSurvivable: true)
    }
}
