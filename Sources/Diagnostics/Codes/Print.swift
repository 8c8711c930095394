extension Diagnostic.Code.Topic {
    static let print = Diagnostic.Code.Topic("Print", [.smallType, .thinLine, .tooMuchInk])
}

extension Diagnostic.Code {
    public static let smallType = Diagnostic.Code(
        "small-type", "Type that is too small for the press",
        "The 'print' section of the theme says how small type may be: least of all in black, larger in a tint, which is "
            + "dots, and in several inks, which never quite meet. Set it larger, or in black.",
        Example(
            """
            config: {print: {}}
            data: {values: [{price: 5}]}
            mark: bar
            encoding: {x: {field: price, type: quantitative, axis: {labelFontSize: 4, labelColor: black}}}
            """,
            replace: "labelFontSize: 4", by: "labelFontSize: 8"))

    public static let thinLine = Diagnostic.Code(
        "thin-line", "A line that is too thin for the press",
        "A line thinner than 'thinnestLine' in the theme's 'print' section breaks up or vanishes in print. Draw it thicker.",
        Example(
            """
            config: {print: {}}
            data: {values: [{price: 5}]}
            mark: {type: bar, stroke: black, strokeWidth: 0.1}
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "strokeWidth: 0.1", by: "strokeWidth: 0.5"))

    public static let tooMuchInk = Diagnostic.Code(
        "too-much-ink", "A colour that lays more ink than the paper takes",
        "The inks of a colour add up to more than 'totalInk' in the theme's 'print' section: the paper gets wet, and the "
            + "ink comes off on the next sheet. Take some away.",
        Example(
            """
            config:
              print: {totalInk: 240}
              palette:
                night: {rgb: "#101020", cmyk: [90, 80, 60, 70]}
            """,
            replace: "[90, 80, 60, 70]", by: "[60, 50, 30, 90]"))
}
