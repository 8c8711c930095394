extension Expression {
    /// The values over all rows of a table.
    ///
    /// Arithmetic, comparisons and conditionals over columns of numbers run on vectors, at a few nanoseconds
    /// per row and operator; anything else is evaluated row by row.
    public func column(over table: Table, signals: [String: Value] = [:]) -> Column {
        let vectors = VectorEvaluation(table: table, signals: signals)
        switch vectors.evaluate(root) {
        case .numbers(let values): return Column(.number(values))
        case .dates(let values): return Column(.date(values))
        case .flags(let values): return Column(.boolean(values))
        case .number(let value): return Column(.number([Double](repeating: value, count: table.rowCount)))
        case nil: return Column(values(over: table, signals: signals, nil))
        }
    }

    /// The values over all rows of a table, as far as the work allows it.
    func column(over table: Table, signals: [String: Value], _ work: EvaluationWork) -> Column {
        let vectors = VectorEvaluation(table: table, signals: signals)
        guard vectors.evaluate(root) == nil else { return column(over: table, signals: signals) }
        return Column(values(over: table, signals: signals, work))
    }

    /// Whether the value is true in JavaScript's sense, for every row.
    public func mask(over table: Table, signals: [String: Value] = [:]) -> [Bool] {
        mask(over: table, signals: signals, nil)
    }

    /// Whether the value is true, for every row, as far as the work allows it.
    func mask(over table: Table, signals: [String: Value], _ work: EvaluationWork?) -> [Bool] {
        let vectors = VectorEvaluation(table: table, signals: signals)
        return vectors.evaluate(root)?.truth(rows: table.rowCount)
            ?? values(over: table, signals: signals, work).map(\.isTruthy)
    }

    private func values(over table: Table, signals: [String: Value], _ work: EvaluationWork?) -> [Value] {
        var scope = ExpressionScope(table: table, signals: signals)
        scope.work = work
        return (0..<table.rowCount).map { row in
            guard work?.obstacle == nil else { return .undefined }
            scope.row = row
            let value = root.evaluate(in: scope).flattened
            work?.keep(value)
            return value
        }
    }
}
