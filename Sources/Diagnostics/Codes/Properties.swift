extension Diagnostic.Code.Topic {
    static let properties = Diagnostic.Code.Topic(
        "Properties and their values",
        [
            .unknownProperty, .missingProperty, .conflictingProperties, .wrongType, .unknownValue,
            .outOfRange, .invalidLength, .unknownColor, .invalidInk, .unsupportedProperty, .noEffect,
            .earlierGrammar,
        ])
}

extension Diagnostic.Code {
    public static let unknownProperty = Diagnostic.Code(
        "unknown-property", "A property that nothing here has",
        "The object has no property of that name, so what it says would be lost in silence. It is misspelt, stands at the "
            + "wrong depth, or belongs to something else. The nearest name is suggested.",
        Example(
            """
            data: {values: [{price: 5}]}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            backgroud: white
            """,
            replace: "backgroud", by: "background"))

    public static let missingProperty = Diagnostic.Code(
        "missing-property", "A property that can't be left out",
        "Without it nobody knows what is meant. Add the property that the message names.",
        Example(
            """
            data: {values: [{price: 5}]}
            transform: [{calculate: datum.price * 2}]
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "datum.price * 2", by: "datum.price * 2, as: double"))

    public static let conflictingProperties = Diagnostic.Code(
        "conflicting-properties", "Properties that exclude each other",
        "Each of them says what the whole is, and only one of them can. Keep one, or divide the object into two.",
        Example(
            """
            data: {values: [{price: 5}]}
            hconcat: [{mark: bar, encoding: {x: {field: price, type: quantitative}}}]
            vconcat: [{mark: bar, encoding: {x: {field: price, type: quantitative}}}]
            """,
            replace: "vconcat: [{mark: bar, encoding: {x: {field: price, type: quantitative}}}]",
            by: "columns: 1"))

    public static let wrongType = Diagnostic.Code(
        "wrong-type", "A value of another type",
        "The property takes a number, a text, a list or an object, and something else stands there. A number in quotes is "
            + "a text. Write it as the message says.",
        Example(
            """
            data: {values: [{price: 5}]}
            mark: bar
            encoding: [x, price]
            """,
            replace: "[x, price]", by: "{x: {field: price, type: quantitative}}"))

    public static let unknownValue = Diagnostic.Code(
        "unknown-value", "A word that is none of those allowed",
        "The property takes one of a few words. The word is misspelt, or belongs to another property. The nearest is "
            + "suggested, or all of them are listed.",
        Example(
            """
            data: {values: [{price: 5}]}
            mark: bar
            encoding: {x: {field: price, type: quantitativ}}
            """,
            replace: "quantitativ}", by: "quantitative}"))

    public static let outOfRange = Diagnostic.Code(
        "out-of-range", "A number outside of what is possible",
        "The property takes numbers within bounds: a width isn't negative, an opacity is at most 1. Write a number within "
            + "the bounds; for a cell of a dataset, they are those of its dictionary.",
        Example(
            """
            data: {values: [{price: 5}]}
            mark: {type: bar, opacity: 80}
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "opacity: 80", by: "opacity: 0.8"))

    public static let invalidLength = Diagnostic.Code(
        "invalid-length", "A text that is no length",
        "A length is a number of pixels, or a text with a unit: 120mm. The units are px, pt, mm, cm and in.",
        Example(
            """
            width: 720
            spacing: 3em
            blocks:
              - text: The text
            """,
            replace: "3em", by: "12mm"))

    public static let unknownColor = Diagnostic.Code(
        "unknown-color", "A text that is no colour",
        "A colour is written #c1272d, as a name of CSS such as crimson, or palette.name if the theme has a palette. What "
            + "is no colour can't be drawn.",
        Example(
            """
            data: {values: [{price: 5}]}
            mark: {type: bar, color: crimsn}
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "crimsn", by: "crimson"))

    public static let invalidInk = Diagnostic.Code(
        "invalid-ink", "An ink that no press can print",
        "An ink has a share from 0 to 100 %. A spot ink has a name of its own, and the process inks that replace it where "
            + "it isn't on the press. Nothing is drawn with an ink that nobody meant.",
        Example(
            """
            data: {values: [{price: 5}]}
            mark: {type: bar, color: 'device-cmyk(15% 120% 95% 5%)'}
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "120%", by: "100%"))

    public static let unsupportedProperty = Diagnostic.Code(
        "unsupported-property", "A property that is not supported yet",
        "Vega-Lite has the property, and it would change the picture, but Tuban can't do it yet. The picture is drawn "
            + "without it. Remove it if the picture is right as it is.",
        Example(
            """
            data: {values: [{price: 5}]}
            mark: {type: bar, aria: false, dir: rtl}
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: ", dir: rtl", by: ""))

    public static let noEffect = Diagnostic.Code(
        "no-effect", "Something that makes no difference",
        "What is written has no effect where it stands, so that something else was probably meant. Remove it, or put it "
            + "where it counts.",
        Example(
            """
            width: 720
            blocks:
              - text: The text
                span: 2
            """,
            replace: "    span: 2", by: "    space: 20"))

    public static let earlierGrammar = Diagnostic.Code(
        "earlier-grammar", "Grammar of an earlier version",
        "Earlier versions of Vega-Lite wrote it so. It is read as it was meant then, and should be written as it is "
            + "now: other programs may not read it.",
        Example(
            """
            data: {values: [{price: 5}]}
            mark: bar
            selection: {picked: {type: single}}
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "selection: {picked: {type: single}}", by: "params: [{name: picked, select: point}]"))
}
