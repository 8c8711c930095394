extension Diagnostic.Code.Topic {
    static let names = Diagnostic.Code.Topic(
        "Names in the data",
        [.unknownCategory, .lookAlikeNames, .repeatedName, .numbersAsNames, .severalRows, .unmatchedKey])
}

extension Diagnostic.Code {
    public static let unknownCategory = Diagnostic.Code(
        "unknown-category", "A name that the data don't have",
        "A list of an order or a domain, a filter or a condition names a value that no row has, while the data have one "
            + "that the list lacks or that differs in little: a slip of spelling, which leaves rows without their place, "
            + "colour or highlight. A list may name more than the data have at present.",
        Example(
            """
            data: {values: [{town: 张店, price: 5}, {town: 淄川, price: 8}]}
            mark: bar
            encoding: {y: {field: town, type: nominal, sort: [淄川, 张点]}, x: {field: price, type: quantitative}}
            """,
            replace: "张点", by: "张店"))

    public static let lookAlikeNames = Diagnostic.Code(
        "look-alike-names", "Names that look the same but aren't",
        "Two values of a column differ only in a blank at an end, in the width of letters or in a character that can't be "
            + "seen, so that what a reader takes for one thing is counted and drawn as two. Correct the data, or "
            + "calculate the name by trim().",
        Example(
            """
            data: {url: prices.csv}
            mark: bar
            encoding: {y: {field: town, type: nominal}, x: {field: price, type: quantitative}}
            """,
            replace: "张店 ,5", by: "淄川,5", beside: ["prices.csv": "town,price\n张店,8\n张店 ,5"]))

    public static let repeatedName = Diagnostic.Code(
        "repeated-name", "A name that stands twice in a list",
        "A list of an order or a domain names each value once. The second mention has no effect; in a domain, the range "
            + "gives what was meant for it to the next. Perhaps another name was meant.",
        Example(
            """
            data: {values: [{town: 张店, price: 5}, {town: 淄川, price: 8}]}
            mark: bar
            encoding: {y: {field: town, type: nominal, sort: [张店, 张店, 淄川]}, x: {field: price, type: quantitative}}
            """,
            replace: "[张店, 张店, 淄川]", by: "[张店, 淄川]"))

    public static let numbersAsNames = Diagnostic.Code(
        "numbers-as-names", "Quantities that are shown as names",
        "A field without a type is nominal: each number has a place of its own, in the order of the list, and distances "
            + "mean nothing. Write 'type: quantitative', or 'nominal' if that is meant.",
        Example(
            """
            data: {values: [{town: 张店, price: 5.5}, {town: 淄川, price: 8.2}]}
            mark: bar
            encoding: {y: {field: town, type: nominal}, x: {field: price}}
            """,
            replace: "x: {field: price}", by: "x: {field: price, type: quantitative}"))

    public static let severalRows = Diagnostic.Code(
        "several-rows", "Several rows in one place, where one was meant",
        "Rows that nothing tells apart are stacked or drawn on one another, so that a bar is longer than any figure of the "
            + "data, hides others, or a line goes up and down in one place. Aggregate them, filter the rows that are "
            + "meant, or give a channel the field in which they differ.",
        Example(
            """
            data: {values: [{town: 张店, year: 2023, price: 5}, {town: 张店, year: 2024, price: 8}]}
            mark: bar
            encoding: {y: {field: town, type: nominal}, x: {field: price, type: quantitative}}
            """,
            replace: "mark: bar", by: "transform: [{filter: datum.year == 2024}]\nmark: bar"))

    public static let unmatchedKey = Diagnostic.Code(
        "unmatched-key", "A key of a lookup that has another name in the other table",
        "A lookup found no row for a key, while the other table has one for a name that differs in little and that nothing "
            + "asked for: 东乡 and 东乡县. What is looked up is missing there. Write the names alike in both tables.",
        Example(
            """
            data: {values: [{town: 张店, price: 5}, {town: 东乡, price: 8}]}
            transform:
              - lookup: town
                from: {data: {values: [{name: 张店, people: 3}, {name: 东乡县, people: 2}]}, key: name, fields: [people]}
            mark: point
            encoding: {x: {field: price, type: quantitative}, y: {field: people, type: quantitative}}
            """,
            replace: "东乡县", by: "东乡"))
}
