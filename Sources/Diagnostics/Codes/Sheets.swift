extension Diagnostic.Code.Topic {
    static let sheets = Diagnostic.Code.Topic(
        "Sheets",
        [
            .unknownBlock, .blockTooNarrow, .pageTooSmall, .spanTooWide, .tooManyIcons, .tooManyItems,
            .partOverWhole,
            .unlikeUnits,
            .noDifference,
        ])
}

extension Diagnostic.Code {
    public static let unknownBlock = Diagnostic.Code(
        "unknown-block", "A block that doesn't exist",
        "A block is named by its key: headline, text, card, chart, table and so on. None has this name. The nearest is "
            + "suggested.",
        Example(
            """
            width: 720
            blocks:
              - headlin: The title
            """,
            replace: "headlin:", by: "headline:"))

    public static let blockTooNarrow = Diagnostic.Code(
        "block-too-narrow", "A block that needs more width than it has",
        "The columns of a table, the sides of a comparison or a large figure don't fit beside one another, and reach "
            + "beyond the block. Give it more of the grid, or make it smaller.",
        Example(
            """
            width: 300
            blocks:
              - comparison:
                  sides:
                    - {title: '2024', value: 1234567890123456, unit: 人, label: 就业}
                    - {title: '2025', value: 2345678, unit: 人, label: 就业}
            """,
            replace: "1234567890123456", by: "1234567"))

    public static let pageTooSmall = Diagnostic.Code(
        "page-too-small", "More than the page holds",
        "The blocks of a plate, or one block of a briefing, are taller than the page, or its margins leave nothing. Make "
            + "something smaller, or break it into several blocks.",
        Example(
            """
            page: {trim: {width: 100mm, height: 100mm}, margins: 10mm}
            blocks:
              - spacer: 120mm
              - text: The text
            """,
            replace: "120mm", by: "20mm"))

    public static let spanTooWide = Diagnostic.Code(
        "span-too-wide", "A block that spans more columns than there are",
        "'span' and 'panel' count columns of the grid, and the grid has fewer. The block gets all of them. Write a smaller "
            + "number.",
        Example(
            """
            width: 720
            blocks:
              - row:
                  - {text: The text, span: 14}
            """,
            replace: "14", by: "12"))

    public static let tooManyIcons = Diagnostic.Code(
        "too-many-icons", "More icons than a reader can take in",
        "Icons are counted by eye, and hundreds can't be. Let one stand for several, with 'each'.",
        Example(
            """
            width: 720
            blocks:
              - icons: {count: 20000, unit: 张, label: 床位}
            """,
            replace: "count: 20000", by: "each: 1000, count: 20000"))

    public static let tooManyItems = Diagnostic.Code(
        "too-many-items", "More rows than a block prints",
        "A list or table of more than five thousand rows fills a hundred pages, and nobody reads them. Leave rows out by a "
            + "filter, or sum them up.",
        Example(
            """
            width: 720
            blocks:
              - list: {data: {sequence: {start: 0, stop: 20000, as: n}}, label: n, value: n}
            """,
            replace: "stop: 20000", by: "stop: 20"))

    public static let partOverWhole = Diagnostic.Code(
        "part-over-whole", "A part that is more than its whole",
        "A part is drawn within its whole, and is larger. One of the numbers is wrong, or the part is stated with what "
            + "came before it: after 54, a target of 55 is a part of 1.",
        Example(
            """
            width: 720
            blocks:
              - icons: {count: 12, part: 19, unit: 家, label: 企业, partLabel: 示范}
            """,
            replace: "part: 19", by: "part: 9"))

    public static let unlikeUnits = Diagnostic.Code(
        "unlike-units", "Figures in different units",
        "Numbers in different units have no difference that says anything, and a figure keeps the unit of its dataset. Give "
            + "both in one unit, or leave the difference out.",
        Example(
            """
            width: 720
            blocks:
              - comparison:
                  sides:
                    - {title: '2024', value: 126, unit: 个, label: 项目}
                    - {title: '2025', value: 38, unit: 亿元, label: 投资}
            """,
            replace: "comparison:\n", by: "comparison:\n      difference: false\n"))

    public static let noDifference = Diagnostic.Code(
        "no-difference", "A difference that nobody knows",
        "One of the sides has no number, or is no more than a bound, so that what is between them isn't known. Write "
            + "'difference: false', or give both exactly.",
        Example(
            """
            width: 720
            blocks:
              - comparison:
                  sides:
                    - {title: '2024', value: 多, label: 项目}
                    - {title: '2025', value: 38, label: 项目}
            """,
            replace: "value: 多", by: "value: 26"))
}
