extension Diagnostic.Code.Topic {
    static let text = Diagnostic.Code.Topic(
        "Text", [.missingCharacter, .printedNull, .textOverlap, .textSticksOut, .outsidePage])
}

extension Diagnostic.Code {
    public static let missingCharacter = Diagnostic.Code(
        "missing-character", "A character that no font has",
        "Neither the font that is named nor any other on this machine has the character: a box would be printed in its "
            + "place. Write another one, or name a font that has it.",
        Example(
            """
            title: "Prices \u{10FFFD}"
            data: {values: [{price: 5}]}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "Prices \u{10FFFD}", by: "Prices"))

    public static let printedNull = Diagnostic.Code(
        "printed-null", "A missing value that is printed",
        "null, NaN, undefined or Infinity stands in the picture: words of computers for a value that is missing or can't "
            + "be reckoned. Fill it in where the data come from, or filter its row out.",
        Example(
            """
            data: {values: [{town: 张店, price: 5}, {town: null, price: 8}]}
            mark: bar
            encoding: {x: {field: price, type: quantitative}, y: {field: town, type: nominal}}
            """,
            replace: "town: null", by: "town: 淄川"))

    public static let textOverlap = Diagnostic.Code(
        "text-overlap", "Texts that stand on one another",
        "Two texts overlap, so that neither can be read. Give them more room, turn labels with labelAngle, leave some out "
            + "with labelOverlap, or shorten them.",
        Example(
            """
            width: 60
            data: {values: [{town: 张店, price: 5}]}
            layer:
              - mark: text
                encoding: {text: {value: 张店区}}
              - mark: text
                encoding: {text: {value: 淄川区}}
            """,
            replace: "- mark: text\n    encoding: {text: {value: 淄川区}}",
            by: "- mark: {type: text, dy: 20}\n    encoding: {text: {value: 淄川区}}"))

    public static let textSticksOut = Diagnostic.Code(
        "text-sticks-out", "A text that is wider than its block",
        "A text without a place to break reaches beyond its block, into what stands beside it or into the margin. Shorten "
            + "it, set it smaller, or give the block more of the grid.",
        Example(
            """
            width: 240
            blocks:
              - table:
                  columns: [{field: town}, {field: word}]
                  rows: [{town: 张店, word: Donaudampfschifffahrtsgesellschaftskapitaen}]
            """,
            replace: "Donaudampfschifffahrtsgesellschaftskapitaen", by: "Kapitaen",
            given: Self.safetyNet))

    public static let outsidePage = Diagnostic.Code(
        "outside-page", "A text that leaves the page",
        "A text reaches beyond the page's edge, where it is cut off. Shorten it, or give it a place to break.",
        Example(
            """
            width: 240
            blocks:
              - text: Donaudampfschifffahrtsgesellschaftskapitaensmuetze
            """,
            replace: "Donaudampfschifffahrtsgesellschaftskapitaensmuetze", by: "A cap",
            given: Self.safetyNet))

    private static let safetyNet =
        "Most blocks break or shorten such a text; a text that none of them did is told."
}
