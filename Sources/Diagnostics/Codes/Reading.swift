extension Diagnostic.Code.Topic {
    static let reading = Diagnostic.Code.Topic(
        "Reading documents",
        [
            .emptyFile, .notText, .brokenEncoding, .foreignEncoding, .invalidYAML, .notJSON,
            .brokenIndentation,
            .missingColon, .missingComma, .extraComma, .missingValue, .unclosedText, .unclosedBracket,
            .unquotedText,
            .textAfterEnd, .fullWidthCharacter, .controlCharacter, .invalidEscape, .invalidKey, .duplicateKey,
            .colorInComment, .severalDocuments, .numberTooLarge, .groupedNumber, .unknownAnchor,
            .invalidMerge, .invalidTag,
            .tooManyAliases, .nestedTooDeeply,
        ])
}

extension Diagnostic.Code {
    public static let emptyFile = Diagnostic.Code(
        "empty-file", "A file with nothing in it",
        "A table needs a first line with the names of its columns, a document at least one value. A file is often empty "
            + "because the program that writes it failed. Write it again, or name another one.",
        Example(
            """
            data: {url: prices.csv}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "url: prices.csv", by: "values: [{price: 5}]", beside: ["prices.csv": "\n"]))

    public static let notText = Diagnostic.Code(
        "not-text", "A file that is not text",
        "The file is an office document or another binary file. Tables are read from CSV, TSV and JSON. Save the table "
            + "as CSV in UTF-8.",
        Example(
            """
            data: {url: prices.xlsx}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "url: prices.xlsx", by: "url: prices.csv",
            beside: ["prices.xlsx": "PK\u{3}\u{4}", "prices.csv": "price\n5"]))

    public static let brokenEncoding = Diagnostic.Code(
        "broken-encoding", "Bytes that are no characters",
        "The file is neither UTF-8 nor another encoding that is known here, such as GB 18030 of Chinese spreadsheets. "
            + "It may have been cut off, or put together of parts in different encodings. Save it as UTF-8.",
        Example(
            """
            data: {url: prices.csv}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "url: prices.csv", by: "url: prices-in-utf-8.csv",
            given: "The byte 0xFF stands in prices.csv."))

    public static let foreignEncoding = Diagnostic.Code(
        "foreign-encoding", "A file that is not UTF-8",
        "The file was read as GB 18030, which Chinese spreadsheets save. That is a guess: characters may be wrong. "
            + "Save the file as UTF-8.",
        Example(
            """
            data: {url: prices.csv}
            mark: bar
            encoding: {x: {field: 价格, type: quantitative}}
            """,
            replace: "url: prices.csv", by: "url: prices-in-utf-8.csv",
            given: "A spreadsheet saved prices.csv in GB 18030."))

    public static let invalidYAML = Diagnostic.Code(
        "invalid-yaml", "Something that YAML doesn't have",
        "The document can't be read from here on, for a reason that has no code of its own. Often a text that begins "
            + "with a special character stands without quotes. Put it in quotes.",
        Example(
            """
            %TAG ! tag:example.org,2000:
            %TAG ! tag:example.org,2001:
            ---
            data: {values: [{price: 5}]}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "%TAG ! tag:example.org,2000:\n", by: ""))

    public static let notJSON = Diagnostic.Code(
        "not-json", "Something that JSON doesn't have",
        "Comments, single quotes, keys without quotes, True and None belong to other languages. YAML has most of them: "
            + "the document may also be saved with the ending .yaml. In JSON, write it as the message says.",
        Example(
            """
            {
              "data": {"values": [{"price": 5}]},
              "mark": 'bar',
              "encoding": {"x": {"field": "price", "type": "quantitative"}}
            }
            """,
            replace: "'bar'", by: "\"bar\""))

    public static let brokenIndentation = Diagnostic.Code(
        "broken-indentation", "A line that is indented unlike its neighbours",
        "In YAML, indentation says what belongs to what: entries of one object or list begin in the same column. Tabs "
            + "don't count as indentation. Indent the line as its neighbours, with spaces.",
        Example(
            """
            data: {values: [{price: 5}]}
            mark: bar
              width: 300
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "  width: 300", by: "width: 300"))

    public static let missingColon = Diagnostic.Code(
        "missing-colon", "A key without ': '",
        "A key and its value are separated by a colon, in YAML by a colon and a space. A full-width colon ： is part of "
            + "the text. Write ': ' after the key.",
        Example(
            """
            data: {values: [{price: 5}]}
            mark：bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "mark：bar", by: "mark: bar"))

    public static let missingComma = Diagnostic.Code(
        "missing-comma", "Two values without a comma between them",
        "The values of a list and the members of an object are separated by commas. Write ',' after the value.",
        Example(
            """
            {
              "data": {"values": [{"price": 5}]}
              "mark": "bar",
              "encoding": {"x": {"field": "price", "type": "quantitative"}}
            }
            """,
            replace: "5}]}\n", by: "5}]},\n"))

    public static let extraComma = Diagnostic.Code(
        "extra-comma", "A comma with nothing before or after it",
        "In JSON a comma stands between two values, and not after the last one. Remove it.",
        Example(
            """
            {
              "data": {"values": [{"price": 5},]},
              "mark": "bar",
              "encoding": {"x": {"field": "price", "type": "quantitative"}}
            }
            """,
            replace: "5},]", by: "5}]"))

    public static let missingValue = Diagnostic.Code(
        "missing-value", "Nothing where a value should be",
        "A key has no value, or something that begins no value stands there. Write the value, or remove the key.",
        Example(
            """
            {
              "data": {"values": [{"price": 5}]},
              "mark": ,
              "encoding": {"x": {"field": "price", "type": "quantitative"}}
            }
            """,
            replace: "\"mark\": ,", by: "\"mark\": \"bar\","))

    public static let unclosedText = Diagnostic.Code(
        "unclosed-text", "A text without its closing quotation mark",
        "A text that begins with a quotation mark goes on to the next one, over lines if need be, and swallows what "
            + "stands between. Close it on its line.",
        Example(
            """
            title: "Prices
            data: {values: [{price: 5}]}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "\"Prices", by: "\"Prices\""))

    public static let unclosedBracket = Diagnostic.Code(
        "unclosed-bracket", "A list or an object that is not closed",
        "Every [ needs its ], every { its }. A comma that is missing within has the same effect. Close it where it ends.",
        Example(
            """
            data: {values: [{price: 5}}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "{price: 5}}", by: "{price: 5}]}"))

    public static let unquotedText = Diagnostic.Code(
        "unquoted-text", "A text that needs quotes",
        "In YAML some characters have a meaning of their own: ': ' within a text, and *, &, !, %, @, { or [ at its "
            + "beginning. In JSON every text needs quotes. Put the text in quotes.",
        Example(
            """
            title: Prices: a survey
            data: {values: [{price: 5}]}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "Prices: a survey", by: "\"Prices: a survey\""))

    public static let textAfterEnd = Diagnostic.Code(
        "text-after-end", "Text after the end of a value",
        "A document holds one value, and a text ends with its closing quotation mark: something follows it. There may be "
            + "a bracket too many before, or a quotation mark within the text that isn't written \\\".",
        Example(
            """
            {
              "data": {"values": [{"price": 5}]},
              "mark": "bar",
              "encoding": {"x": {"field": "price", "type": "quantitative"}}
            }}
            """,
            replace: "}}\n}}", by: "}}\n}"))

    public static let fullWidthCharacter = Diagnostic.Code(
        "full-width-character", "A full-width character in place of a plain one",
        "Input methods for Chinese write ，：「」 and full-width spaces, which look like , : and spaces but are part of the "
            + "text to YAML and JSON. Write the plain character.",
        Example(
            """
            data: {values: [{price: 5}]}
            mark: {type: bar， color: red}
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "bar，", by: "bar,"))

    public static let controlCharacter = Diagnostic.Code(
        "control-character", "A control character in the text",
        "Characters that can't be seen have come in from another program, and have no place in a document. Remove it.",
        Example(
            """
            title: "Prices\u{7}"
            data: {values: [{price: 5}]}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "Prices\u{7}", by: "Prices"))

    public static let invalidEscape = Diagnostic.Code(
        "invalid-escape", "A backslash with an unknown letter",
        "Within double quotes a backslash begins an escape, such as \\n for a new line and \\u4e2d for 中. Write \\\\ for a "
            + "backslash; in YAML, the text may also stand in single quotes.",
        Example(
            """
            title: "C:\\prices"
            data: {values: [{price: 5}]}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "\"C:\\prices\"", by: "'C:\\prices'"))

    public static let invalidKey = Diagnostic.Code(
        "invalid-key", "A key that is no text",
        "The keys of an object are texts; in JSON they stand in double quotes. Write the name of the property.",
        Example(
            """
            data: {values: [{price: 5}]}
            [mark]: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "[mark]", by: "mark"))

    public static let duplicateKey = Diagnostic.Code(
        "duplicate-key", "A key that stands twice",
        "An object has each key once: of two values, one would be lost in silence. Remove one of them, or give it the "
            + "name that was meant.",
        Example(
            """
            data: {values: [{price: 5}]}
            mark: bar
            mark: point
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "mark: point\n", by: ""))

    public static let colorInComment = Diagnostic.Code(
        "color-in-comment", "A colour that reads as a comment",
        "In YAML, # begins a comment, so that a colour such as #c00 is no value. Put the colour in quotes.",
        Example(
            """
            data: {values: [{price: 5}]}
            background: #ffeedd
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "#ffeedd", by: "\"#ffeedd\""))

    public static let severalDocuments = Diagnostic.Code(
        "several-documents", "A second document in a file",
        "A line '---' begins a new document, and a file holds one. Put the second one into a file of its own.",
        Example(
            """
            data: {values: [{price: 5}]}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            ---
            mark: point
            """,
            replace: "---\nmark: point", by: "# This was the end."))

    public static let numberTooLarge = Diagnostic.Code(
        "number-too-large", "A number beyond the largest",
        "Numbers are held with 64 bits, of which the largest is about 1.8e308. Write it in a larger unit.",
        Example(
            """
            {
              "data": {"values": [{"price": 5e400}]},
              "mark": "bar",
              "encoding": {"x": {"field": "price", "type": "quantitative"}}
            }
            """,
            replace: "5e400", by: "5"))

    public static let groupedNumber = Diagnostic.Code(
        "grouped-number", "A number with commas",
        "A comma ends a value in YAML, so 3,000 is 3 and something else. Write the number without commas; charts group "
            + "the digits that they print by a format.",
        Example(
            """
            data: {values: [{town: 张店, price: 3,000}]}
            mark: bar
            encoding: {x: {field: price, type: quantitative}, y: {field: town, type: nominal}}
            """,
            replace: "3,000", by: "3000"))

    public static let unknownAnchor = Diagnostic.Code(
        "unknown-anchor", "An alias without its anchor",
        "In YAML, *name repeats what was marked &name before. Nothing before it has that mark. Correct the name, or put a "
            + "text that begins with * in quotes.",
        Example(
            """
            data: {values: [{price: 5}]}
            mark: {type: bar, color: &house red}
            background: *hous
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "*hous", by: "*house"))

    public static let invalidMerge = Diagnostic.Code(
        "invalid-merge", "A merge of something that is no object",
        "In YAML, '<<: *name' adds the members of an object that was marked &name before. A list or a number has none.",
        Example(
            """
            data: {values: [{price: 5}]}
            mark:
              <<: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "<<: bar", by: "type: bar"))

    public static let invalidTag = Diagnostic.Code(
        "invalid-tag", "A tag that can't stand here",
        "In YAML, a word that begins with ! says of which type a value is; only the standard ones are known, and the value "
            + "has to be of that type. Remove it, or put a text that begins with ! in quotes.",
        Example(
            """
            data: {values: [{price: 5}]}
            mark: !color bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "!color bar", by: "bar"))

    public static let tooManyAliases = Diagnostic.Code(
        "too-many-aliases", "Aliases that repeat too much",
        "A few lines of aliases of aliases can make a document of billions of values, which no memory holds. There is a "
            + "limit of a million. Write the values into a file of data.",
        Example(
            """
            data: {values: [{price: 5}]}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            usermeta:
              a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
              b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
              c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
              d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
              e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
              f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
            """,
            replace: "f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]", by: "f: []"))

    public static let nestedTooDeeply = Diagnostic.Code(
        "nested-too-deeply", "Things within things within things",
        "Lists and objects, conditions, views and blocks may stand in one another, up to a depth that no reader would "
            + "follow anyway. Something has usually been put together by a program that didn't end. Make it flatter.",
        Example(
            """
            data: {values: [{price: 5}]}
            transform:
              - filter: \(String(repeating: "{not: ", count: 100))"true"\(String(repeating: "}", count: 100))
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "filter: {not: {not: ", by: "filter: 'true' # "))
}
