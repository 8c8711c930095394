extension Diagnostic.Code.Topic {
    static let text = Diagnostic.Code.Topic(
        "Text",
        [
            .missingFont, .unembeddableFont, .missingCharacter, .printedNull, .textOverlap,
            .labelWithoutPlace,
            .labelsLeftOut, .annotationWithoutDatum, .contraryDifference, .textSticksOut,
            .outsidePage,
        ])
}

extension Diagnostic.Code {
    public static let missingFont = Diagnostic.Code(
        "missing-font", "A font that isn't installed",
        "None of the families that are named is installed, so that the text is set in another one, with other widths. Name "
            + "a family that 'tuban fonts' lists, add the house's own files by 'fonts' in the theme, or end the list with "
            + "a generic name: Avenir, sans-serif.",
        Example(
            """
            data: {values: [{town: 张店}]}
            mark: {type: text, font: Unheard Grotesk}
            encoding: {text: {field: town}}
            """,
            replace: "Unheard Grotesk", by: "\"Unheard Grotesk, sans-serif\""))

    public static let unembeddableFont = Diagnostic.Code(
        "unembeddable-font", "A font that may not be part of a PDF document",
        "The font's own table of rights (fsType) forbids to embed it, or a part of it, in a document. Pictures of its text "
            + "may be made. Render a PNG, name another font, or ask its maker for a licence.",
        Example(
            """
            data: {values: [{town: 张店}]}
            mark: {type: text, font: House Grotesk}
            encoding: {text: {field: town}}
            """,
            replace: "House Grotesk", by: "sans-serif",
            given: "A font named House Grotesk with restricted rights is installed, and a PDF is asked for."))

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

    public static let labelWithoutPlace = Diagnostic.Code(
        "label-without-place", "A label that finds no free place",
        "The name of a series, a slice or a bar has to be shown, but all places near its mark are taken by other texts or "
            + "marks, so that it covers something. Give the plot more room, or set smaller type.",
        Example(
            """
            width: 24
            height: 10
            data: {values: [{k: a, v: 1234567}, {k: b, v: 1234567}, {k: c, v: 1234567}, {k: d, v: 1234567}]}
            mark: bar
            encoding:
              x: {field: k, axis: null}
              y: {field: v, type: quantitative, axis: null}
              label: {field: v, type: quantitative}
            """,
            replace: "width: 24", by: "width: 280"))

    public static let labelsLeftOut = Diagnostic.Code(
        "labels-left-out", "Labels for which there is no room",
        "Names of points are left out where they would stand on others, and none is free to be led out. Label fewer points "
            + "in a layer of its own, or give the plot more room.",
        Example(
            """
            width: 30
            height: 14
            data: {values: [{x: 1, y: 1, n: 高新技术产业开发区}, {x: 2, y: 1, n: 文昌湖省级旅游度假区}]}
            mark: point
            encoding:
              x: {field: x, type: quantitative, axis: null}
              y: {field: y, type: quantitative, axis: null}
              label: {field: n}
            """,
            replace: "width: 30\nheight: 14", by: "width: 300\nheight: 140"))

    public static let contraryDifference = Diagnostic.Code(
        "contrary-difference", "A difference whose word says the opposite",
        "An annotation has a single word for a difference, 多出 or more by, and the figure is on the other side: it was written "
            + "for other data. State two words, the first for more and the second for less; or leave them out, as 高出 and "
            + "低于 are usual.",
        Example(
            """
            data: {values: [{年: '2023', 投资: 665}, {年: '2024', 投资: 600}]}
            mark: bar
            encoding:
              y: {field: 年, type: nominal}
              x: {field: 投资, type: quantitative}
            annotations:
              - {difference: [{年: '2023'}, {年: '2024'}], words: [多出]}
            """,
            replace: "words: [多出]", by: "words: [多出, 少]"))

    public static let annotationWithoutDatum = Diagnostic.Code(
        "annotation-without-datum", "An annotation on data that aren't there",
        "An annotation names a row, or values of x and y, that the plot doesn't show, so that it would hang in empty space. "
            + "Name values that the data have.",
        Example(
            """
            data: {values: [{town: 张店, output: 5}, {town: 博山, output: 3}]}
            mark: bar
            encoding:
              y: {field: town, type: nominal}
              x: {field: output, type: quantitative}
            annotations:
              - {at: {town: 淄川}, text: 最低}
            """,
            replace: "town: 淄川", by: "town: 博山"))

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
