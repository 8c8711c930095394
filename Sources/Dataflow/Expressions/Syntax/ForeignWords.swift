/// Words of Python, SQL, R and spreadsheets, and what is written for them here.
enum ForeignWords {
    /// The hint at an operator that is a word elsewhere.
    static func hint(operator word: String) -> String? { operators[word.lowercased()] }

    /// The hint at a function of another language.
    static func hint(function name: String) -> String? { functions[name.lowercased()] }

    /// The hint at a name that stands for a value elsewhere.
    static func hint(name: String) -> String? { names[name] }

    private static let operators = [
        "and": "write '&&'", "or": "write '||'", "not": "write '!'", "xor": "write '!='", "mod": "write '%'",
        "div": "write floor(a / b)", "is": "write '===': datum.x === null", "like": "write test(/…/, text)",
        "between": "write inrange(x, [from, to])", "if": "a choice is written test ? a : b",
        "then": "a choice is written test ? a : b", "when": "a choice is written test ? a : b",
        "case": "a choice is written test ? a : b",
    ]

    private static let overRows =
        "an expression sees one row: take the transform aggregate, joinaggregate or window"

    private static let functions = [
        "len": "write length(x)", "count": overRows, "sum": overRows, "mean": overRows, "avg": overRows,
        "average": overRows, "median": overRows, "cumsum": overRows, "rank": overRows, "lag": overRows,
        "lead": overRows, "sumif": overRows, "countif": overRows,
        "not": "write !x", "and": "write a && b", "or": "write a || b", "iif": "write if(test, a, b)",
        "ifelse": "write if(test, a, b)", "iff": "write if(test, a, b)", "switch": "write if(test, a, b)",
        "ifnull": "write isValid(a) ? a : b", "coalesce": "write isValid(a) ? a : b",
        "nvl": "write isValid(a) ? a : b", "isnull": "write !isValid(x)", "isna": "write !isValid(x)",
        "isblank": "write !isValid(x)", "notnull": "write isValid(x)",
        "str": "write toString(x)", "string": "write toString(x)", "text": "write format(x, pattern)",
        "int": "write floor(x)", "float": "write toNumber(x)", "number": "write toNumber(x)",
        "value": "write toNumber(x)", "ln": "write log(x)", "log10": "write log(x) / LN10",
        "log2": "write log(x) / LN2", "power": "write pow(a, b)", "sqr": "write pow(x, 2)",
        "ceiling": "write ceil(x)", "mod": "write a % b", "sign": "write x > 0 ? 1 : x < 0 ? -1 : 0",
        "concat": "join texts with '+'", "concatenate": "join texts with '+'",
        "left": "write slice(text, 0, count)", "right": "write slice(text, -count)",
        "mid": "write slice(text, from, to)", "substr": "write substring(text, from, to)",
        "contains": "write indexof(text, part) >= 0", "includes": "write indexof(text, part) >= 0",
        "startswith": "write indexof(text, part) == 0", "isin": "write indexof(list, value) >= 0",
        "endswith": "write test(/…$/, text)", "between": "write inrange(x, [from, to])",
        "find": "write indexof(text, part)", "uppercase": "write upper(text)",
        "lowercase": "write lower(text)", "strftime": "write timeFormat(date, pattern)",
        "today": "write now()", "getdate": "write now()", "date_format": "write timeFormat(date, pattern)",
        "parsefloat": "write toNumber(x)", "parseint": "write floor(toNumber(x))",
    ]

    private static let names = [
        "None": "write null", "True": "write true", "False": "write false", "NULL": "write null",
        "nil": "write null", "NA": "write null", "TRUE": "write true", "FALSE": "write false",
        "nan": "write NaN", "Math": "write the function alone: round(x)", "pi": "write PI",
        "inf": "write Infinity",
        "np": "write the function alone: log(x)", "row": "the row is called datum",
        "d": "the row is called datum", "this": "the row is called datum",
    ]
}
