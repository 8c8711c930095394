extension Diagnostic.Code.Topic {
    static let templates = Diagnostic.Code.Topic("Templates", [.templateMismatch, .invalidFileName])
}

extension Diagnostic.Code {
    public static let templateMismatch = Diagnostic.Code(
        "template-mismatch", "A table that doesn't fit its template",
        "A template has 'params', and the columns of a table give them values for each row. Nothing matches, a cell is "
            + "empty, or a value is given twice. Correct the names: the nearest is suggested.",
        Example(
            template, replace: "name: town", by: "name: city",
            given: "It is rendered with --each for the rows of a table with "
                + "the column 'city' alone."))

    public static let invalidFileName = Diagnostic.Code(
        "invalid-file-name", "A name that no file can have",
        "The name of a row's file is made of its cells, and a cell is empty, too long, or holds / or a control character. "
            + "Correct the cell, or name files after another column.",
        Example(
            template, replace: "value: 张店", by: "value: 淄川",
            given: "It is rendered with --each and -o '{town}.png' for a row whose town is 'a/b'."))

    private static let template = """
        params: [{name: town, value: 张店}]
        data: {values: [{price: 5}]}
        title: ${town}
        mark: bar
        encoding: {x: {field: price, type: quantitative}}
        """
}
