extension Diagnostic.Code.Topic {
    static let data = Diagnostic.Code.Topic(
        "Data",
        [
            .missingData, .unknownTable, .missingField, .emptyTable, .notANumber, .notADate, .raggedRow,
            .brokenQuotes,
            .unnamedColumn, .duplicateColumn, .wrongDelimiter, .invalidDelimiter, .unknownFormat,
            .unknownFieldType,
            .invalidTopology,
        ])
}

extension Diagnostic.Code {
    public static let missingData = Diagnostic.Code(
        "missing-data", "Data that say nowhere what they are",
        "Data are read from a 'url', written as 'values', named by 'name', or made as a 'sequence', a 'graticule' or a "
            + "'sphere'. Say one of them.",
        Example(
            """
            data: {format: {type: csv}}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "{format: {type: csv}}", by: "{values: [{price: 5}]}"))

    public static let unknownTable = Diagnostic.Code(
        "unknown-table", "A table that is not there",
        "Data that have only a name are those of 'datasets', or of data above that have the same name. Nothing has this "
            + "one.",
        Example(
            """
            datasets: {prices: [{price: 5}]}
            data: {name: price}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "name: price", by: "name: prices"))

    public static let missingField = Diagnostic.Code(
        "missing-field", "A field that the data don't have",
        "No column of the table has that name, so there is nothing to show. Names are told apart by upper and lower case; "
            + "a field that holds . or [ is written with a backslash before it. The nearest name is suggested.",
        Example(
            """
            data: {values: [{price: 5}]}
            mark: bar
            encoding: {x: {field: prize, type: quantitative}}
            """,
            replace: "prize", by: "price"))

    public static let emptyTable = Diagnostic.Code(
        "empty-table", "A table without rows",
        "Nothing was read, or a filter left nothing. A chart of nothing would look like a result. Read the table that was "
            + "meant, or correct the filter.",
        Example(
            """
            data: {values: []}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "values: []", by: "values: [{price: 5}]"))

    public static let notANumber = Diagnostic.Code(
        "not-a-number", "A value that should be a number",
        "Something that reads as text stands where a quantity is drawn or reckoned with: 约5, 3,268 or n/a. It is left out, "
            + "which a reader can't see. Write the number alone, leave the cell empty, or filter the row out.",
        Example(
            """
            data: {url: prices.csv}
            mark: bar
            encoding: {x: {field: price, type: quantitative}, y: {field: town, type: nominal}}
            """,
            replace: "about 5", by: "5", beside: ["prices.csv": "town,price\n张店,8\n淄川,about 5"]))

    public static let notADate = Diagnostic.Code(
        "not-a-date", "A value that should be a date",
        "Something that reads as no date stands where one is needed. Write dates as 2024-01-13, or name their pattern in "
            + "the format: {parse: {day: \"date:'%d.%m.%Y'\"}}.",
        Example(
            """
            data: {url: prices.csv, format: {parse: {day: date}}}
            mark: point
            encoding: {x: {field: day, type: temporal}, y: {field: price, type: quantitative}}
            """,
            replace: "last week", by: "2024-01-20",
            beside: ["prices.csv": "day,price\n2024-01-13,8\nlast week,5"]))

    public static let raggedRow = Diagnostic.Code(
        "ragged-row", "A row with more or fewer cells than the header",
        "A cell too many or too few moves all that follow into the wrong columns. A cell that holds a comma stands in "
            + "double quotes, and an empty one still has its comma.",
        Example(
            """
            data: {url: prices.csv}
            mark: bar
            encoding: {x: {field: price, type: quantitative}, y: {field: town, type: nominal}}
            """,
            replace: "as of 3,268", by: "\"as of 3,268\"",
            beside: ["prices.csv": "town,price,remark\n张店,8,as of 3,268\n淄川,5,"]))

    public static let brokenQuotes = Diagnostic.Code(
        "broken-quotes", "A quoted cell that isn't closed where it should be",
        "A cell that begins with a double quote ends with one, and a quote within it is doubled. What follows can't be "
            + "told apart. Close the cell, or double the quote.",
        Example(
            """
            data: {url: prices.csv}
            mark: bar
            encoding: {x: {field: price, type: quantitative}, y: {field: town, type: nominal}}
            """,
            replace: "\"张\"店\"", by: "\"张\"\"店\"", beside: ["prices.csv": "town,price\n\"张\"店\",8"]))

    public static let unnamedColumn = Diagnostic.Code(
        "unnamed-column", "A column without a name",
        "The first line of a delimited file names the columns, and this one has no name. Spreadsheets save empty columns "
            + "so. Name it, or remove it.",
        Example(
            """
            data: {url: prices.csv}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "price,\n", by: "price,town\n", beside: ["prices.csv": "price,\n8,张店"]))

    public static let duplicateColumn = Diagnostic.Code(
        "duplicate-column", "Two columns of one name",
        "A field is found by its name, so that one of the columns would never be seen. Rename one of them.",
        Example(
            """
            data: {url: prices.csv}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "price,price", by: "price,former", beside: ["prices.csv": "price,price\n8,7"]))

    public static let wrongDelimiter = Diagnostic.Code(
        "wrong-delimiter", "A table that is separated by something else",
        "The first line holds no comma, but another character that separates cells, so that the whole line became one "
            + "column. Say which it is in the format.",
        Example(
            """
            data: {url: prices.csv}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "url: prices.csv", by: "url: prices.csv, format: {type: dsv, delimiter: \";\"}",
            beside: ["prices.csv": "town;price\n张店;8"]))

    public static let invalidDelimiter = Diagnostic.Code(
        "invalid-delimiter", "A delimiter that is no single character",
        "The format 'dsv' needs to know by which character cells are separated: one of ASCII, such as ; or |.",
        Example(
            """
            data: {url: prices.csv, format: {type: dsv}}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "{type: dsv}", by: "{type: dsv, delimiter: \";\"}",
            beside: ["prices.csv": "town;price\n张店;8"]))

    public static let unknownFormat = Diagnostic.Code(
        "unknown-format", "A file format that can't be read",
        "Tables are read from csv, tsv, dsv, json and topojson. Save the table in one of them.",
        Example(
            """
            data: {url: prices.csv, format: {type: cvs}}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "cvs", by: "csv", beside: ["prices.csv": "town,price\n张店,8"]))

    public static let unknownFieldType = Diagnostic.Code(
        "unknown-field-type", "A type that fields can't be parsed as",
        "'parse' in a format gives fields the type number, boolean, string or date, or a pattern such as date:'%Y-%m'.",
        Example(
            """
            data: {url: prices.csv, format: {parse: {price: numeric}}}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "numeric", by: "number", beside: ["prices.csv": "town,price\n张店,8"]))

    public static let invalidTopology = Diagnostic.Code(
        "invalid-topology", "A map that is no TopoJSON",
        "TopoJSON has 'arcs', and 'objects' with names, of which the format's 'feature' or 'mesh' chooses one. Something "
            + "of that is missing or broken. The nearest name is suggested.",
        Example(
            """
            data: {url: map.json, format: {type: topojson, feature: countys}}
            mark: geoshape
            """,
            replace: "countys", by: "counties",
            beside: [
                "map.json": #"""
                {"type": "Topology", "arcs": [[[0, 0], [1, 0], [0, 1], [0, 0]]],
                 "objects": {"counties": {"type": "Polygon", "arcs": [[0]]}}}
                """#
            ]))
}
