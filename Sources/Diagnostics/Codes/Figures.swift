extension Diagnostic.Code.Topic {
    static let figures = Diagnostic.Code.Topic(
        "Datasets and their figures",
        [
            .unknownFigure, .missingFigure, .unbackedNumber, .contraryFigure, .columnMismatch, .emptyCell,
            .repeatedKey,
        ])
}

extension Diagnostic.Code {
    public static let unknownFigure = Diagnostic.Code(
        "unknown-figure", "A figure that the dataset doesn't have",
        "Figures are found by the ids in the key column of the dataset that the document names. None has this id, or the "
            + "document names no dataset. The nearest id is suggested.",
        Example(
            """
            figures: figures.yaml
            width: 720
            blocks:
              - text: ${figureText('gpd')}
            """,
            replace: "gpd", by: "gdp",
            beside: [
                "figures.yaml": dictionary,
                "figures.csv": "id,value,unit\ngdp,3268.4,亿元\n",
            ]))

    public static let missingFigure = Diagnostic.Code(
        "missing-figure", "A figure or an expression without a value",
        "The cell of the figure is empty, or what the expression reckons with, so that — is printed, or an "
            + "annotation of it left out. Fill it in where the data come from, or take the text out.",
        Example(
            """
            figures: figures.yaml
            width: 720
            blocks:
              - text: 生产总值${figureText('gdp')}。
            """,
            replace: "gdp,,", by: "gdp,3268.4,",
            beside: [
                "figures.yaml": dictionary,
                "figures.csv": "id,value,unit\ngdp,,亿元\njobs,4.6,万人\n",
            ]))

    public static let unbackedNumber = Diagnostic.Code(
        "unbacked-number", "A number in a text that no figure backs",
        "A number that is typed may be a slip, or may have been true of last year's table; 'tuban check' tells of each. "
            + "Write the figure that is meant, or list the number under 'literals' if it is none.",
        Example(
            """
            figures: figures.yaml
            width: 720
            blocks:
              - text: 生产总值3286亿元。
            """,
            replace: "3286亿元", by: "${figureText('gdp')}",
            beside: [
                "figures.yaml": dictionary,
                "figures.csv": "id,value,unit\ngdp,3268.4,亿元\n",
            ]))

    public static let contraryFigure = Diagnostic.Code(
        "contrary-figure", "A text that says the contrary of its figure",
        "The words before the number say that it rises, and the figure is negative, or the other way round. Correct the "
            + "text, or let chinese() choose the word.",
        Example(
            """
            figures: figures.yaml
            width: 720
            blocks:
              - text: 出口增长3.1%。
            """,
            replace: "增长", by: "下降",
            beside: [
                "figures.yaml": dictionary,
                "figures.csv": "id,value,unit\nexports,-3.1,%\n",
            ]))

    public static let columnMismatch = Diagnostic.Code(
        "column-mismatch", "A table and a dictionary with different columns",
        "The dictionary says what the columns of its table mean: every column is described, and what is described is "
            + "there. Correct the name on one side. The nearest is suggested.",
        Example(
            dictionary, replace: "units", by: "unit",
            beside: ["figures.csv": "id,value,units\ngdp,3268.4,亿元\n"]))

    public static let emptyCell = Diagnostic.Code(
        "empty-cell", "An empty cell in a column that is required",
        "The dictionary says that the column has a value in each row. Fill it in, or take the requirement out.",
        Example(
            dictionary, replace: ",3268.4", by: "gdp,3268.4",
            beside: ["figures.csv": "id,value,unit\n,3268.4,亿元\n"]))

    public static let repeatedKey = Diagnostic.Code(
        "repeated-key", "An id that is taken",
        "Figures are found by the key column, so that each of its values stands once. Give one of the rows another id.",
        Example(
            dictionary, replace: "gdp,4.6", by: "jobs,4.6",
            beside: ["figures.csv": "id,value,unit\ngdp,3268.4,亿元\ngdp,4.6,万人\n"]))

    private static let dictionary = """
        table: figures.csv
        key: id
        columns:
          - {name: id, type: string, required: true}
          - {name: value, type: number}
          - {name: unit, type: string}
        """
}
