extension Diagnostic.Code.Topic {
    static let expressions = Diagnostic.Code.Topic(
        "Expressions and formats",
        [
            .invalidExpression, .unclosedExpression, .unknownFunction, .unknownName, .unknownParameter,
            .circularParameters, .invalidFormat, .superfluousArgument, .dependsOnClock, .unlikeKinds,
            .chainedComparison,
            .bitwisePower, .inArray, .unfitFormat, .wrongScale,
        ])
}

extension Diagnostic.Code {
    public static let invalidExpression = Diagnostic.Code(
        "invalid-expression", "An expression that can't be read",
        "Expressions are those of Vega: arithmetic, comparisons, ?: and calls of functions, without statements. The mark "
            + "shows where reading stopped.",
        Example(
            """
            data: {values: [{price: 5}]}
            transform: [{filter: datum.price > }]
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "datum.price > ", by: "datum.price > 0"))

    public static let unclosedExpression = Diagnostic.Code(
        "unclosed-expression", "'${' without its '}'",
        "In a text, ${…} is an expression whose value is printed. Close it; '$' alone is printed as it is.",
        Example(
            """
            data: {values: [{price: 5}]}
            title: "Prices ${1 + 1"
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "${1 + 1", by: "${1 + 1}"))

    public static let unknownFunction = Diagnostic.Code(
        "unknown-function", "A function that doesn't exist",
        "Expressions have the functions of Vega and those for figures. Functions of JavaScript that aren't Vega's are not "
            + "among them. The nearest name is suggested.",
        Example(
            """
            data: {values: [{price: 5}]}
            transform: [{filter: isvalid(datum.price)}]
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "isvalid(", by: "isValid("))

    public static let unknownName = Diagnostic.Code(
        "unknown-name", "A name in an expression that stands for nothing",
        "A name is a parameter or a constant; a field of the data is written datum.price. Write the field so, or declare "
            + "the parameter in 'params'.",
        Example(
            """
            data: {values: [{price: 5}]}
            transform: [{filter: price > 0}]
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "filter: price", by: "filter: datum.price"))

    public static let unknownParameter = Diagnostic.Code(
        "unknown-parameter", "A parameter or selection that is not declared",
        "Conditions and filters refer to parameters by their names. Declare it in 'params', or correct the name.",
        Example(
            """
            params: [{name: chosen, select: point, value: [{price: 5}]}]
            data: {values: [{price: 5}]}
            transform: [{filter: {param: chosn}}]
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "chosn", by: "chosen"))

    public static let circularParameters = Diagnostic.Code(
        "circular-parameters", "Parameters that are computed from each other",
        "The expression of a parameter may use others, and so on, but not come back to where it began. Give one of them a "
            + "value.",
        Example(
            """
            params: [{name: net, expr: gross / 1.2}, {name: gross, expr: net * 1.2}]
            data: {values: [{price: 5}]}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "expr: net * 1.2", by: "value: 6"))

    public static let invalidFormat = Diagnostic.Code(
        "invalid-format", "A pattern for numbers or dates that can't be read",
        "Numbers are formatted by patterns of d3-format such as ,.1f, dates by those of d3-time-format such as %Y-%m. "
            + "Write a pattern of that kind.",
        Example(
            """
            data: {values: [{price: 5}]}
            mark: text
            encoding: {text: {field: price, type: quantitative, format: two digits}}
            """,
            replace: "two digits", by: ".2f"))

    public static let superfluousArgument = Diagnostic.Code(
        "superfluous-argument", "An argument that a function doesn't take",
        "JavaScript passes over arguments that a function has no use for, so the call does less than it seems to say.",
        Example(
            """
            data: {values: [{price: 5}]}
            transform: [{calculate: "abs(datum.price, 2)", as: size}]
            mark: bar
            encoding: {x: {field: size, type: quantitative}}
            """,
            replace: "abs(datum.price, 2)", by: "abs(datum.price)"))

    public static let dependsOnClock = Diagnostic.Code(
        "depends-on-clock", "A picture that depends on the time",
        "now() gives another value each time, so the same spec and data give other pictures. A run with the environment "
            + "variable SOURCE_DATE_EPOCH takes that time instead. Put the date into the data, or write it as datetime().",
        Example(
            """
            data: {values: [{price: 5}]}
            transform: [{calculate: "year(now())", as: year}]
            mark: bar
            encoding: {x: {field: price, type: quantitative}, color: {field: year}}
            """,
            replace: "year(now())", by: "year(datetime(2024, 0, 1))"))

    public static let unlikeKinds = Diagnostic.Code(
        "unlike-kinds", "Text and a number that are compared for being the same",
        "=== and the tests of a field never hold between text and a number: the text 2024 isn't the number 2024. Cells of "
            + "a delimited file are text, unless the format says otherwise. Compare like with like, or by ==.",
        Example(
            """
            data: {values: [{year: 2023, price: 5}, {year: 2024, price: 8}]}
            transform: [{filter: "datum.year !== '2023'"}]
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "'2023'", by: "2023"))

    public static let chainedComparison = Diagnostic.Code(
        "chained-comparison", "An answer that is compared once more",
        "2020 < x < 2024 compares x with 2020 first, and then the answer, which counts as 0 or 1, with 2024: it holds for "
            + "every x. Join two comparisons by &&, or write inrange(x, [2020, 2024]).",
        Example(
            """
            data: {values: [{year: 2023, price: 5}, {year: 2030, price: 8}]}
            transform: [{filter: 2020 < datum.year < 2024}]
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "2020 < datum.year < 2024", by: "2020 < datum.year && datum.year < 2024"))

    public static let bitwisePower = Diagnostic.Code(
        "bitwise-power", "A power that is none",
        "In JavaScript ^ combines the bits of two whole numbers, of which it keeps those that differ: 2 ^ 3 is 1, not 8. "
            + "A power is pow(a, b).",
        Example(
            """
            data: {values: [{price: 5}]}
            transform: [{calculate: "datum.price ^ 2", as: square}]
            mark: bar
            encoding: {x: {field: square, type: quantitative}}
            """,
            replace: "datum.price ^ 2", by: "pow(datum.price, 2)"))

    public static let inArray = Diagnostic.Code(
        "in-array", "'in', asked of a list",
        "In JavaScript 'in' asks whether an object has a member, and the members of a list are its places 0, 1, 2 …, not "
            + "what stands there. Write indexof(list, value) >= 0, or a filter {field: …, oneOf: […]}.",
        Example(
            """
            data: {values: [{town: 张店, price: 5}]}
            transform: [{calculate: "datum.town in ['张店', '淄川'] ? 1 : 0", as: ours}]
            mark: bar
            encoding: {x: {field: ours, type: quantitative}}
            """,
            replace: "datum.town in ['张店', '淄川']", by: "indexof(['张店', '淄川'], datum.town) >= 0"))

    public static let unfitFormat = Diagnostic.Code(
        "unfit-format", "A pattern that prints something else than it says",
        "Dates are written by d3's directives, %Y and %m, and letters without % are printed as they are: YYYY年 is YYYY年 "
            + "for every year. Numbers have d3's patterns, not those of spreadsheets. Write the pattern of its kind.",
        Example(
            """
            data: {values: [{day: 2024-03-01, price: 5}]}
            mark: point
            encoding: {x: {field: day, type: temporal, axis: {format: YYYY年M月}}, y: {field: price, type: quantitative}}
            """,
            replace: "YYYY年M月", by: "\"%Y年%-m月\""))

    public static let wrongScale = Diagnostic.Code(
        "wrong-scale", "Figures that are multiplied or divided once too often, or not at all",
        "A share of 0.059 is 5.9%, and d3's % multiplies by 100: figures that are percentages already become hundreds of "
            + "them. In the same way a pattern with ÷亿 divides what is in 亿 already, and one with the unit 亿元 alone "
            + "doesn't divide at all.",
        Example(
            """
            data: {values: [{town: 张店, growth: 5.9}, {town: 淄川, growth: 3.2}]}
            mark: text
            encoding: {y: {field: town, type: nominal}, text: {field: growth, type: quantitative, format: .1%}}
            """,
            replace: "format: .1%", by: "formatType: chinese, format: .1%"))
}
