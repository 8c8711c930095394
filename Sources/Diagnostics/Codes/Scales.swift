extension Diagnostic.Code.Topic {
    static let scales = Diagnostic.Code.Topic(
        "Scales",
        [
            .invalidDomain, .outsideLogScale, .unknownOrder, .unknownScheme, .unknownRange,
            .unknownProjection, .equalLabels,
        ])
}

extension Diagnostic.Code {
    public static let invalidDomain = Diagnostic.Code(
        "invalid-domain", "A domain that no scale can have",
        "A continuous scale goes from one number to another, at most as far as numbers reach. Write both ends of the "
            + "domain, or leave it out: it then follows from the data.",
        Example(
            """
            data: {values: [{price: 5}]}
            mark: bar
            encoding: {x: {field: price, type: quantitative, scale: {domain: [10]}}}
            """,
            replace: "[10]", by: "[0, 10]"))

    public static let outsideLogScale = Diagnostic.Code(
        "outside-log-scale", "A value that a log scale has no place for",
        "A logarithm exists for numbers above zero alone. Such values are drawn at the edge, or not at all. Filter them "
            + "out, or give the scale the type symlog.",
        Example(
            """
            data: {values: [{price: 5}, {price: 0}]}
            mark: point
            encoding: {x: {field: price, type: quantitative, scale: {type: log}}}
            """,
            replace: "type: log", by: "type: symlog"))

    public static let unknownOrder = Diagnostic.Code(
        "unknown-order", "An order that nothing gives",
        "Values are sorted 'ascending' or 'descending', by a channel that shows something, by a field, or as a list says.",
        Example(
            """
            data: {values: [{town: 张店, price: 5}]}
            mark: bar
            encoding: {x: {field: price, type: quantitative}, y: {field: town, type: nominal, sort: -z}}
            """,
            replace: "-z", by: "-x"))

    public static let unknownScheme = Diagnostic.Code(
        "unknown-scheme", "A colour scheme that doesn't exist",
        "Schemes are those of Vega, such as blues, viridis and tableau10. The nearest name is suggested.",
        Example(
            """
            data: {values: [{price: 5}]}
            mark: point
            encoding: {color: {field: price, type: quantitative, scale: {scheme: veridis}}}
            """,
            replace: "veridis", by: "viridis"))

    public static let unknownRange = Diagnostic.Code(
        "unknown-range", "A range that doesn't exist",
        "'range' in a config gives scales their colours and symbols by name: category, ordinal, ramp, heatmap, diverging "
            + "and symbol. The nearest name is suggested.",
        Example(
            """
            data: {values: [{town: 张店, price: 5}]}
            mark: point
            encoding: {color: {field: town, type: nominal, scale: {range: categori}}}
            """,
            replace: "categori", by: "category"))

    public static let unknownProjection = Diagnostic.Code(
        "unknown-projection", "A map projection that doesn't exist",
        "Projections are those of d3, such as mercator, albers and equalEarth. The nearest name is suggested.",
        Example(
            """
            data: {sphere: true}
            projection: {type: mercador}
            mark: geoshape
            """,
            replace: "mercador", by: "mercator"))

    public static let equalLabels = Diagnostic.Code(
        "equal-labels", "Numbers that rounding makes equal",
        "Two ticks of an axis, or two values of a legend, differ, but the format has too few decimals to show it. Give it "
            + "more, or say by tickMinStep how far apart they stand.",
        Example(
            """
            data: {values: [{price: 0.4}, {price: 2.1}]}
            mark: point
            encoding: {x: {field: price, type: quantitative, axis: {format: .0f}}}
            """,
            replace: ".0f", by: ".1f"))
}
