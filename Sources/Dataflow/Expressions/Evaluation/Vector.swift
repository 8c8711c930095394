/// The values of a node over all rows, unboxed.
enum Vector {
    /// The same number in all rows.
    case number(Double)
    case numbers([Double])
    case dates([Double])
    case flags([Bool])

    /// The numbers for arithmetic; nil for flags.
    var operand: Operand? {
        switch self {
        case .number(let value): .constant(value)
        case .numbers(let values), .dates(let values): .perRow(values)
        case .flags: nil
        }
    }

    var isDates: Bool { if case .dates = self { true } else { false } }

    /// Which values are true in JavaScript's sense.
    func truth(rows: Int) -> [Bool] {
        switch self {
        case .number(let value): [Bool](repeating: value != 0 && !value.isNaN, count: rows)
        case .numbers(let values): values.map { $0 != 0 && !$0.isNaN }
        case .dates(let values): [Bool](repeating: true, count: values.count)
        case .flags(let values): values
        }
    }

    enum Operand {
        case constant(Double)
        case perRow([Double])

        @inline(__always)
        func map<Result>(rows: Int, _ body: (Double) -> Result) -> [Result] {
            switch self {
            case .constant(let value): [Result](repeating: body(value), count: rows)
            case .perRow(let values): values.map(body)
            }
        }

        /// The results row by row, without a branch in the loop.
        @inline(__always)
        func combined<Result>(with other: Operand, rows: Int, _ body: (Double, Double) -> Result) -> [Result]
        {
            switch (self, other) {
            case (.constant(let a), .constant(let b)): [Result](repeating: body(a, b), count: rows)
            case (.constant(let a), .perRow(let b)): b.map { body(a, $0) }
            case (.perRow(let a), .constant(let b)): a.map { body($0, b) }
            case (.perRow(let a), .perRow(let b)):
                (0..<Swift.min(a.count, b.count)).map { body(a[$0], b[$0]) }
            }
        }
    }
}
