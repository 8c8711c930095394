extension Diagnostic.Code.Topic {
    static let data = Diagnostic.Code.Topic(
        "Data",
        [
            .missingData, .unknownTable, .missingField, .emptyTable, .notANumber, .notADate, .dateNotation,
            .ambiguousDate, .numberAsTime, .undatedRow, .emptyName, .subtotal, .raggedRow, .notARow,
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

    public static let dateNotation = Diagnostic.Code(
        "date-notation", "Dates in a notation that was guessed",
        "No cell of a column of times holds a date that Vega reads. They are read in the notation that most of them are "
            + "written in: 2024Q1, 202403, 20240305, 民国113年, 09:30. If that is right, name the notation in the format, and "
            + "this is not said again: quarter, half, year, month, day, minguo, clock, or excel for days since 1900.",
        Example(
            """
            data: {url: prices.csv}
            mark: point
            encoding: {x: {field: quarter, type: temporal}, y: {field: price, type: quantitative}}
            """,
            replace: "url: prices.csv", by: "url: prices.csv, format: {parse: {quarter: quarter}}",
            beside: ["prices.csv": "quarter,price\n2024Q1,8\n2024Q2,5"]))

    public static let ambiguousDate = Diagnostic.Code(
        "ambiguous-date", "A date that may be another one",
        "05/01/2024 is 1 May, as JavaScript reads it, and 5 January for most of the world. No date of the column has a "
            + "number above 12, which would tell. Say by a pattern which is meant, or write 2024-01-05.",
        Example(
            """
            data: {url: prices.csv}
            mark: point
            encoding: {x: {field: day, type: temporal}, y: {field: price, type: quantitative}}
            """,
            replace: "url: prices.csv", by: "url: prices.csv, format: {parse: {day: \"date:'%d/%m/%Y'\"}}",
            beside: ["prices.csv": "day,price\n05/01/2024,8\n06/01/2024,5"]))

    public static let numberAsTime = Diagnostic.Code(
        "number-as-time", "A number that is shown as a time",
        "A number is a time in milliseconds since 1970, so that the year 2024 is two seconds after the midnight at which "
            + "January 1970 began. Say what the numbers are in the format, or write years as texts.",
        Example(
            """
            data: {values: [{year: 2023, price: 8}, {year: 2024, price: 5}]}
            mark: point
            encoding: {x: {field: year, type: temporal}, y: {field: price, type: quantitative}}
            """,
            replace: "type: temporal", by: "type: ordinal"))

    public static let undatedRow = Diagnostic.Code(
        "undated-row", "A value without its time",
        "A row that says no time has no place along an axis of times, and its value isn't drawn. Fill the time in where "
            + "the data come from, or leave such rows out with a filter.",
        Example(
            """
            data: {url: prices.csv}
            mark: point
            encoding: {x: {field: day, type: temporal}, y: {field: price, type: quantitative}}
            """,
            replace: ",5", by: "2024-01-20,5", beside: ["prices.csv": "day,price\n2024-01-13,8\n,5"]))

    public static let emptyName = Diagnostic.Code(
        "empty-name", "A category without a name",
        "An empty cell is a category of its own, whose label is nothing. A merged cell of a spreadsheet leaves its name in "
            + "the first of its rows only. Fill the name in, or leave such rows out with a filter.",
        Example(
            """
            data: {url: prices.csv}
            mark: bar
            encoding: {x: {field: price, type: quantitative}, y: {field: town, type: nominal}}
            """,
            replace: "\n,5", by: "\n淄川,5", beside: ["prices.csv": "town,price\n张店,8\n,5"]))

    public static let subtotal = Diagnostic.Code(
        "subtotal", "A total that is summed with its parts",
        "A row of totals among the rows that a sum or a mean is made of counts everything twice. Leave such rows out with "
            + "a filter.",
        Example(
            """
            data: {url: prices.csv}
            transform: [{filter: datum.price > 0}]
            mark: bar
            encoding: {x: {aggregate: sum, field: price, type: quantitative}}
            """,
            replace: "datum.price > 0", by: "datum.town != '合计'",
            beside: ["prices.csv": "town,price\n张店,8\n淄川,5\n合计,13"]))

    public static let notARow = Diagnostic.Code(
        "not-a-row", "A line that is no row of the table",
        "Tables of spreadsheets and yearbooks have a title above the header, units below it, notes at the end, and lines "
            + "of nothing but commas. Each of them counts as a row. Leave them out by the format: 'skip' is the number of "
            + "lines at the top, or a list of the numbers of lines, of which negative ones count from the end.",
        Example(
            """
            data: {url: prices.csv}
            mark: bar
            encoding: {x: {field: price, type: quantitative}, y: {field: town, type: nominal}}
            """,
            replace: "url: prices.csv", by: "url: prices.csv, format: {skip: [-1]}",
            beside: ["prices.csv": "town,price\n张店,8\n淄川,5\n注：初步统计数,"]))

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
        "Tables are read from csv, tsv, dsv, json, jsonl and topojson. Save the table in one of them.",
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
