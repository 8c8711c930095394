extension Diagnostic.Code.Topic {
    static let views = Diagnostic.Code.Topic(
        "Marks and views",
        [
            .missingMark, .missingQuantity, .unknownStyle, .clippedGuides, .tooManyViews, .chartTooSmall,
            .invisibleMark,
            .undrawnRegion,
        ])
}

extension Diagnostic.Code {
    public static let invisibleMark = Diagnostic.Code(
        "invisible-mark", "A line of one point",
        "A line connects points, and of a series with one point, or of a point between two gaps, nothing is seen. Draw the "
            + "points, too, or give the line round ends, which make a dot of it.",
        Example(
            """
            data: {values: [{year: a, town: 张店, price: 8}, {year: b, town: 张店, price: 5}, {year: b, town: 淄川, price: 7}]}
            mark: line
            encoding:
              x: {field: year, type: nominal}
              y: {field: price, type: quantitative}
              color: {field: town, type: nominal}
            """,
            replace: "mark: line", by: "mark: {type: line, point: true}"))

    public static let undrawnRegion = Diagnostic.Code(
        "undrawn-region", "A region that the map loses",
        "A region without a value has no colour, and isn't drawn, as if there were a lake. Give such regions a colour of "
            + "their own in the config, or lay a map of all regions below.",
        Example(
            """
            data: {url: map.json, format: {property: features}}
            mark: geoshape
            encoding: {color: {field: properties.rate, type: quantitative}}
            """,
            replace: "mark: geoshape",
            by: "mark: geoshape\nconfig: {scale: {invalid: {color: {value: \"#ddd\"}}}}",
            beside: [
                "map.json": #"""
                {"features": [
                  {"type": "Feature", "properties": {"rate": 5},
                   "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [0, 1], [1, 1], [0, 0]]]}},
                  {"type": "Feature", "properties": {"rate": null},
                   "geometry": {"type": "Polygon", "coordinates": [[[1, 0], [1, 1], [2, 1], [1, 0]]]}}
                ]}
                """#
            ]))

    public static let clippedGuides = Diagnostic.Code(
        "clipped-guides", "A view that cuts off its axes",
        "The 'clip' of a view is that of all it contains: what stands beside the plot, such as axes and titles, isn't seen. "
            + "Clip the mark in its place, or all marks by the config of marks.",
        Example(
            """
            data: {values: [{price: 5}]}
            mark: point
            view: {clip: true}
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "mark: point\nview: {clip: true}", by: "mark: {type: point, clip: true}"))

    public static let missingMark = Diagnostic.Code(
        "missing-mark", "A view that draws nothing",
        "A view has a 'mark', or is made of views: 'layer', 'hconcat', 'vconcat', 'concat', 'facet' or 'repeat'.",
        Example(
            """
            data: {values: [{price: 5}]}
            layer:
              - encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "- encoding", by: "- mark: bar\n    encoding"))

    public static let missingQuantity = Diagnostic.Code(
        "missing-quantity", "A mark without the quantity that it sums up",
        "A boxplot, an error bar and an error band sum up the values along one axis, and no channel there has the type "
            + "quantitative. Give x or y that type.",
        Example(
            """
            data: {values: [{price: 5}, {price: 8}]}
            mark: boxplot
            encoding: {x: {field: price, type: nominal}}
            """,
            replace: "nominal", by: "quantitative"))

    public static let unknownStyle = Diagnostic.Code(
        "unknown-style", "A style that the config doesn't have",
        "'style' names a section of 'style' in the config or the theme. Without it the mark looks as any other. The nearest "
            + "name is suggested.",
        Example(
            """
            data: {values: [{price: 5}]}
            config: {style: {target: {fill: red}}}
            mark: {type: bar, style: traget}
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "traget", by: "target"))

    public static let tooManyViews = Diagnostic.Code(
        "too-many-views", "More views than a page holds",
        "A facet makes a view for each value of its field, a repetition one for each field. So many would be too small "
            + "to read. Filter the rows, bin the field, or choose one with fewer values.",
        Example(
            """
            data: {sequence: {start: 0, stop: 5000, as: price}}
            mark: bar
            encoding: {x: {field: price, type: quantitative}, facet: {field: price, type: nominal, columns: 5}}
            """,
            replace: "5000", by: "10"))

    public static let chartTooSmall = Diagnostic.Code(
        "chart-too-small", "A frame that is too small for the chart",
        "Titles, labels and legends have their size, and what the frame leaves for the plot is less than nothing. Give the "
            + "frame more, or shorten what stands around the plot.",
        Example(
            """
            frame: {width: 80mm, height: 10mm}
            title: Prices
            data: {values: [{town: 张店, price: 5}, {town: 淄川, price: 8}]}
            mark: bar
            encoding: {x: {field: price, type: quantitative}, y: {field: town, type: nominal}}
            """,
            replace: "10mm", by: "60mm"))
}
