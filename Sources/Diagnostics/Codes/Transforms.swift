extension Diagnostic.Code.Topic {
    static let transforms = Diagnostic.Code.Topic(
        "Transforms",
        [
            .unknownTransform, .unknownOperation, .unknownTimeUnit, .tooFewValues, .missingAsZero,
            .numbersAsText, .tooManyRows,
        ])
}

extension Diagnostic.Code {
    public static let unknownTransform = Diagnostic.Code(
        "unknown-transform", "A transform that doesn't exist",
        "A transform is told by its first property: filter, calculate, aggregate, fold and so on. None has this one. The "
            + "nearest is suggested.",
        Example(
            """
            data: {values: [{price: 5}]}
            transform: [{filtr: datum.price > 0}]
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "filtr", by: "filter"))

    public static let unknownOperation = Diagnostic.Code(
        "unknown-operation", "An operation that doesn't exist",
        "Rows are summed up by operations such as sum, mean, count and distinct, and numbered in windows by rank, "
            + "row_number and others. The nearest name is suggested.",
        Example(
            """
            data: {values: [{price: 5}]}
            transform: [{window: [{op: rnk, as: place}]}]
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "rnk", by: "rank"))

    public static let unknownTimeUnit = Diagnostic.Code(
        "unknown-time-unit", "A unit of time that doesn't exist",
        "Units are put together from long to short: year, yearmonth, yearmonthdate, hoursminutes. The nearest is "
            + "suggested.",
        Example(
            """
            data: {values: [{day: 2024-01-13, price: 5}]}
            mark: bar
            encoding: {x: {field: day, timeUnit: monthyear}, y: {field: price, type: quantitative}}
            """,
            replace: "monthyear", by: "yearmonth"))

    public static let tooFewValues = Diagnostic.Code(
        "too-few-values", "Fewer values than it takes",
        "A trend takes at least as many points as it has coefficients, and an extent at least one number. What is made of "
            + "too few is left out. Give more, or leave the transform out.",
        Example(
            """
            data: {values: [{year: 2024, price: 5}, {year: 2025, price: 7}]}
            transform: [{regression: price, on: year, method: quad}]
            mark: line
            encoding: {x: {field: year, type: quantitative}, y: {field: price, type: quantitative}}
            """,
            replace: "quad", by: "linear"))

    public static let missingAsZero = Diagnostic.Code(
        "missing-as-zero", "A missing value that counts as 0",
        "In arithmetic a missing value is 0, as it is in Vega: a growth rate of -100 % may be no more than an empty cell. "
            + "Leave such rows out before, with filter: isValid(datum.field).",
        Example(
            """
            data: {values: [{town: 张店, price: 5}, {town: 淄川, price: null}]}
            transform:
              - calculate: datum.price * 2
                as: double
            mark: bar
            encoding: {x: {field: double, type: quantitative}, y: {field: town, type: nominal}}
            """,
            replace: "  - calculate:", by: "  - filter: isValid(datum.price)\n  - calculate:"))

    public static let numbersAsText = Diagnostic.Code(
        "numbers-as-text", "Numbers that count as text",
        "The cells of a CSV file are text, as in Vega, until an encoding or a format asks for numbers: + joins them, so "
            + "that 1 and 2 become 12, and an order is that of their letters, 10 before 5. Convert them, or give the "
            + "column a type.",
        Example(
            """
            data: {values: "a,b\\n1,2\\n", format: {type: csv}}
            transform: [{calculate: datum.a + datum.b, as: sum}]
            mark: bar
            encoding: {x: {field: sum, type: quantitative}}
            """,
            replace: "{type: csv}", by: "{type: csv, parse: {a: number, b: number}}"))

    public static let tooManyRows = Diagnostic.Code(
        "too-many-rows", "More rows than can be reckoned with",
        "A transform would make so many rows, or work so long, that no machine holds out. Filter or aggregate the rows "
            + "before, or ask for fewer.",
        Example(
            """
            data: {sequence: {start: 0, stop: 1e9, as: x}}
            mark: point
            encoding: {x: {field: x, type: quantitative}}
            """,
            replace: "1e9", by: "10"))
}
